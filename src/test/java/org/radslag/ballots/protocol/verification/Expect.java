package org.radslag.ballots.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.function.Consumer;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.Forge;

/** What a forged archive must come to. */
final class Expect {
  private Expect() {}

  static void accepted(byte[] archive) {
    assertEquals(
        Optional.empty(), Vectors.verify(archive, false).rejection().map(Vectors::describe));
  }

  static void rejected(Check check, byte[] archive) {
    Optional<Rejection> rejection = Vectors.verify(archive, false).rejection();
    assertEquals(
        Optional.of(check),
        rejection.map(Rejection::check),
        () -> rejection.map(Vectors::describe).orElse("accepted"));
  }

  /** The honest archive is accepted, the forged one rejected by this check. */
  static void rejected(Check check, byte[] honest, Consumer<Forge> forgery) {
    Forge forge = new Forge(honest);
    forgery.accept(forge);
    rejected(check, forge.build());
  }
}
