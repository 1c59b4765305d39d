package org.radslag.ballots.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.radslag.ballots.protocol.verification.Rejection;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/** Election data made by other programs, kept under the test resources. */
public final class Vectors {
  private Vectors() {}

  public static byte[] bytes(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/protocol/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** A rejection in words, for the message of a failing test. */
  public static String describe(Rejection rejection) {
    return rejection.check() + " at record " + rejection.record() + ": " + rejection.getMessage();
  }

  /** The verifier's report on an archive. */
  public static Report verify(byte[] archive, boolean mustBeFinished) {
    try {
      return new Verifier(Workers.none(), checked -> {}, mustBeFinished)
          .verify(new ByteArrayInputStream(archive));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
