package org.radslag.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What the people of the demo have at home, where the product has left it: letters with codes, key
 * files of trustees, the registrar's list. A folder for each secret vote, with an index.
 */
final class DemoDevices {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

  private final Path folder;

  DemoDevices(Path folder) {
    this.folder = folder;
  }

  /** Where it lies in the directory of a demo. */
  static Path in(Path data) {
    return data.resolve("devices");
  }

  /**
   * Something at home with somebody.
   *
   * @param kind letter, trustee, registrar or auditor
   * @param text a code or a passphrase, or empty
   * @param file to take along, or empty
   */
  record Thing(String kind, String name, String text, String file) {}

  /** A secret vote and what its people have of it. */
  record Vote(String title, String uuid, List<Thing> things) {}

  /** All votes by their titles; none before the first has got its keys. */
  List<Vote> votes() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Vote> votes = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path one : folders.map(path -> path.resolve("index.csv")).toList()) {
        if (Files.isRegularFile(one)) {
          votes.add(read(one));
        }
      }
    }
    votes.sort(Comparator.comparing(Vote::title));
    return votes;
  }

  private static Vote read(Path index) throws IOException {
    try (Reader csv = Files.newBufferedReader(index, StandardCharsets.UTF_8)) {
      List<CSVRecord> rows = FORMAT.parse(csv).getRecords();
      CSVRecord vote = rows.get(0);
      return new Vote(
          vote.get("name"),
          vote.get("text"),
          rows.stream()
              .skip(1)
              .map(r -> new Thing(r.get("kind"), r.get("name"), r.get("text"), r.get("file")))
              .toList());
    }
  }

  /** A file that an index names; empty for every other. */
  Optional<byte[]> file(String uuid, String name) throws IOException {
    for (Vote vote : votes()) {
      for (Thing thing : vote.things()) {
        if (vote.uuid().equals(uuid) && !name.isEmpty() && thing.file().equals(name)) {
          return Optional.of(Files.readAllBytes(folder.resolve(uuid).resolve(name)));
        }
      }
    }
    return Optional.empty();
  }
}
