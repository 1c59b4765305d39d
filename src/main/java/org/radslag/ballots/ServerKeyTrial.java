package org.radslag.ballots;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.platform.UseCase;

/** Tries the server's own key before the vote, on a number that hides nothing. */
@UseCase
public class ServerKeyTrial {

  @Inject ServerKeys keys;

  private final SecureRandom random = new SecureRandom();

  /** The server's part of the key check; the key itself stays where it is. */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public KeyCheck.Part part(ElectionId id, KeyCheck check) {
    return check.part(keys.of(id), random);
  }
}
