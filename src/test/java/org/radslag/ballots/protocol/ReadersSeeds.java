package org.radslag.ballots.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.radslag.ballots.protocol.archive.Forge;

/** Real records to begin from: every one with every reader. */
final class ReadersSeeds {
  private static final int MOST = 30_000;

  private ReadersSeeds() {}

  /** Records of finished elections with sums and with rankings, a code, and a short archive. */
  static List<byte[]> records() {
    List<byte[]> corpus = new ArrayList<>();
    for (String name : List.of("ed25519.bel", "ranked/nnWSM5Wg3EXEpe.bel")) {
      for (Forge.Piece piece : new Forge(Vectors.bytes(name)).pieces) {
        piece.data.stream().filter(data -> data.length < MOST).forEach(corpus::add);
      }
    }
    corpus.add("WPz-YXw-UCf-SuZ-rz4".getBytes(StandardCharsets.UTF_8));
    corpus.addAll(ReadersFuzz.letters());
    corpus.add(Arrays.copyOf(Vectors.bytes("ed25519.bel"), 20 * 512));
    return corpus;
  }

  /** The input that gives the data to a reader. */
  static byte[] chosen(int reader, byte[] data) {
    byte[] all = new byte[data.length + 1];
    all[0] = (byte) reader;
    System.arraycopy(data, 0, all, 1, data.length);
    return all;
  }

  /** Writes the seed corpus of Jazzer into a directory, and makes one for what it finds. */
  public static void main(String... args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    Files.createDirectories(directory.resolveSibling("fuzz-corpus"));
    int number = 0;
    for (byte[] record : records()) {
      for (int reader = 0; reader < ReadersFuzz.readers(); reader++) {
        Files.write(directory.resolve("seed-" + number++), chosen(reader, record));
      }
    }
  }
}
