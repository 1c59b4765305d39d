package org.radslag.ballots.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.archive.Forge;

/** The readers on real records and on altered ones; Jazzer goes on from here with -Pdeep. */
class ReadersTest {
  private static final int MOST = 30_000;

  private static List<byte[]> corpus() {
    List<byte[]> corpus = new ArrayList<>();
    for (String name : List.of("ed25519.bel", "ranked/nnWSM5Wg3EXEpe.bel")) {
      for (Forge.Piece piece : new Forge(Vectors.bytes(name)).pieces) {
        piece.data.stream().filter(data -> data.length < MOST).forEach(corpus::add);
      }
    }
    corpus.add("WPz-YXw-UCf-SuZ-rz4".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    corpus.add(Arrays.copyOf(Vectors.bytes("ed25519.bel"), 20 * 512));
    return corpus;
  }

  @Test
  void every_reader_reads_or_refuses_every_record() {
    for (byte[] data : corpus()) {
      for (int reader = 0; reader < ReadersFuzz.readers(); reader++) {
        ReadersFuzz.fuzzerTestOneInput(chosen(reader, data));
      }
    }
  }

  @Test
  void every_reader_reads_or_refuses_altered_records() {
    alter(3_000);
  }

  @Test
  @Tag("deep")
  void every_reader_reads_or_refuses_very_many_altered_records() {
    alter(300_000);
  }

  private static void alter(int times) {
    List<byte[]> corpus = corpus();
    Random random = new Random(99);
    for (int i = 0; i < times; i++) {
      byte[] data = corpus.get(random.nextInt(corpus.size())).clone();
      for (int change = 0; change <= random.nextInt(3); change++) {
        data = altered(data, random);
      }
      ReadersFuzz.fuzzerTestOneInput(chosen(random.nextInt(ReadersFuzz.readers()), data));
    }
  }

  private static byte[] altered(byte[] data, Random random) {
    if (data.length == 0) {
      return data;
    }
    int at = random.nextInt(data.length);
    switch (random.nextInt(4)) {
      case 0 -> data[at] = (byte) random.nextInt(256);
      case 1 -> data[at] = (byte) "{}[]\",:0\\".charAt(random.nextInt(9));
      case 2 -> {
        return Arrays.copyOf(data, at);
      }
      default -> {
        int length = Math.min(random.nextInt(200), data.length - at);
        int from = random.nextInt(data.length - length + 1);
        System.arraycopy(data, from, data, at, length);
      }
    }
    return data;
  }

  private static byte[] chosen(int reader, byte[] data) {
    byte[] all = new byte[data.length + 1];
    all[0] = (byte) reader;
    System.arraycopy(data, 0, all, 1, data.length);
    return all;
  }
}
