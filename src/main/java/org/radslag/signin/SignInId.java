package org.radslag.signin;

import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.Id;

/** One request to sign in by e-mail. Random, and known only to the browser that made it. */
public record SignInId(UUID value) implements Id {

  public SignInId {
    Objects.requireNonNull(value, "value");
  }

  static SignInId create() {
    return new SignInId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
