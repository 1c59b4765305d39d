package org.radslag.ballots;

import jakarta.inject.Inject;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.platform.UseCase;

/** Where ballots are handed in. */
@UseCase
public class BallotBox {

  @Inject Caller caller;
  @Inject Casting casting;

  /**
   * Records a ballot of the signed-in member. The answer comes after the commit; until then nothing
   * has been promised, and the same bytes may be sent again: they give the same receipt.
   *
   * @param uuid public name of the election
   * @param ballot the exact JSON
   */
  @Permit(Role.MEMBER)
  public CastAnswer cast(String uuid, byte[] ballot) {
    return casting.cast(caller.requirePerson(), uuid, ballot);
  }
}
