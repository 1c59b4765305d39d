package org.radslag.ballots.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.radslag.ballots.protocol.election.Made;

/** A whole ceremony and a closed election of its trustees, made once for all tests of commands. */
record HeldCeremony(Path directory, Desk desk, Made election) {
  static final String UUID = "HemMeMbervote1";
  static final String SEED = "trustees' election";

  private static HeldCeremony held;

  static synchronized HeldCeremony once() {
    if (held == null) {
      held = hold();
    }
    return held;
  }

  private static HeldCeremony hold() {
    try {
      Path directory = Files.createTempDirectory(Path.of("target"), "ceremony");
      Desk desk = new Desk(UUID, directory);
      desk.wholeCeremony();
      Made election = desk.election(SEED);
      desk.tryKeys(election);
      election.vote(0, List.of(List.of(0, 1, 0))).vote(1, List.of(List.of(0, 1, 0)));
      election.vote(0, List.of(List.of(0, 0, 1)));
      Files.write(directory.resolve("open.bel"), election.bytes());
      election.close();
      Files.write(directory.resolve("closed.bel"), election.bytes());
      return new HeldCeremony(directory, desk, election);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
