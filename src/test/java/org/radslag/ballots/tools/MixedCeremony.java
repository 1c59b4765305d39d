package org.radslag.ballots.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.running.Chromium;
import org.radslag.running.TrusteePage;

/**
 * A ceremony of a trustee with the page, one with the jar and one who changes between them, and a
 * closed election of theirs; made once for all tests of the page.
 */
final class MixedCeremony extends Desk {
  static final String UUID = "PageJarMixed22";
  static final String SEED = "mixed";
  static final String PASSPHRASE = "sju sjösjuka sjömän";

  private static MixedCeremony held;

  private final Map<CeremonyStep, Set<String>> aloud = new TreeMap<>();
  private final TrusteePage page;
  private Made election;

  private MixedCeremony(Path directory) throws IOException {
    super(UUID, directory);
    page = new TrusteePage(SavedTrusteePage.in(directory, "sv"), Chromium.PHONE);
  }

  static synchronized MixedCeremony once() {
    if (held == null) {
      try {
        held = new MixedCeremony(Files.createTempDirectory(Path.of("target"), "page"));
        held.hold();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return held;
  }

  private void hold() throws IOException {
    try (page) {
      wholeCeremony();
      election = election(SEED);
      tryKeys(election);
    }
    election.vote(0, List.of(List.of(0, 1, 0))).vote(1, List.of(List.of(0, 1, 0)));
    election.vote(0, List.of(List.of(0, 0, 1)));
    Files.write(directory.resolve("open.bel"), election.bytes());
    election.close();
    Files.write(directory.resolve("closed.bel"), election.bytes());
  }

  Made election() {
    return election;
  }

  /** What was read aloud in a step, by whatever program. */
  Set<String> aloud(CeremonyStep step) {
    return aloud.get(step);
  }

  /** The page in a window of the test's own. */
  TrusteePage window() {
    return new TrusteePage(directory.resolve("trustee-sv.html"), Chromium.PHONE);
  }

  Path copyOfKey(int index, String name) throws IOException {
    return Files.copy(key(index), directory.resolve(name));
  }

  @Override
  TrusteeMessage answer(CeremonyStep step, int index, Json.Members data) throws IOException {
    boolean byPage = index == 1 || index == 3 && step.ordinal() % 2 == 0;
    TrusteeMessage message =
        byPage ? answerOnPage(step, index, data) : super.answer(step, index, data);
    String read =
        byPage
            ? page.aloud()
            : said().replaceAll("(?s).*: ((?:[0-9A-Z]{4}-)+[0-9A-Z]{4}).*|.*", "$1");
    aloud.computeIfAbsent(step, s -> new LinkedHashSet<>()).add(read);
    return message;
  }

  private TrusteeMessage answerOnPage(CeremonyStep step, int index, Json.Members data)
      throws IOException {
    Path task = task(step, index, data);
    Path out = directory.resolve(step.text() + index + ".json");
    if (step == CeremonyStep.CERTIFICATE) {
      page.begin(task, PASSPHRASE);
    } else {
      page.open(key(index), PASSPHRASE).give(task);
    }
    page.save(key(index), out);
    return TrusteeMessage.read(Files.readAllBytes(out));
  }
}
