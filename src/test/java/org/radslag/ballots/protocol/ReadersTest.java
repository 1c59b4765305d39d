package org.radslag.ballots.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The readers on real records and on altered ones; Jazzer goes on from here with -Pdeep. */
class ReadersTest {
  @Test
  void every_reader_reads_or_refuses_every_record() {
    for (byte[] data : ReadersSeeds.records()) {
      for (int reader = 0; reader < ReadersFuzz.readers(); reader++) {
        ReadersFuzz.fuzzerTestOneInput(ReadersSeeds.chosen(reader, data));
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
    List<byte[]> corpus = ReadersSeeds.records();
    Random random = new Random(99);
    for (int i = 0; i < times; i++) {
      byte[] data = corpus.get(random.nextInt(corpus.size())).clone();
      for (int change = 0; change <= random.nextInt(3); change++) {
        data = altered(data, random);
      }
      ReadersFuzz.fuzzerTestOneInput(
          ReadersSeeds.chosen(random.nextInt(ReadersFuzz.readers()), data));
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
}
