package org.radslag.ballots.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.radslag.ballots.protocol.archive.ArchiveFault;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.Step;

/** Compares two downloads: the newer must begin with the older, and both must be whole. */
final class Difference {
  private final Words words;

  Difference(Words words) {
    this.words = words;
  }

  int print(String older, String newer, PrintStream out) throws IOException {
    long at;
    try (InputStream first = open(older);
        InputStream second = open(newer)) {
      at = divergence(first, second);
    }
    if (at >= 0) {
      out.println(words.say("diff.changed", older, newer, Long.toString(at)));
      return Main.REJECTED;
    }
    try {
      long before = events(older);
      out.println(words.say("diff.fine", older, newer, before, events(newer) - before));
      return Main.VERIFIED;
    } catch (ArchiveFault e) {
      if (e.rule() == ArchiveFault.Rule.NOT_AN_ARCHIVE) {
        throw e;
      }
      out.println(words.say("diff.broken", e.record()));
      return Main.REJECTED;
    }
  }

  private static InputStream open(String file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(Path.of(file)));
  }

  /** The first byte of the older stream that the newer does not have, or −1. */
  private static long divergence(InputStream older, InputStream newer) throws IOException {
    for (long at = 0; ; at++) {
      int b = older.read();
      if (b < 0) {
        return -1;
      }
      if (b != newer.read()) {
        return at;
      }
    }
  }

  private static long events(String file) throws IOException {
    try (InputStream in = open(file)) {
      ArchiveReader reader = new ArchiveReader(in);
      long count = 0;
      for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
        count++;
      }
      return count;
    }
  }
}
