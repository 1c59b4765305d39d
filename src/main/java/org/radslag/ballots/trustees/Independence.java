package org.radslag.ballots.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.kernel.PersonId;

/** Who may hold a key, make codes or audit: nobody who edits the register or runs the vote. */
@ApplicationScoped
class Independence {

  private static final Set<Role> RUNNING = Set.of(Role.OFFICE, Role.ELECTION_COMMITTEE);

  @Inject Roles roles;

  /** Whoever edits the register or runs the vote. */
  boolean runsTheVote(PersonId person) {
    return roles.of(person).stream().map(Grant::role).anyMatch(RUNNING::contains);
  }

  /** Whether she is an auditor now and nothing that she would have to audit. */
  boolean audits(PersonId person) {
    return roles.of(person).stream().map(Grant::role).anyMatch(Role.AUDITOR::equals)
        && !runsTheVote(person);
  }
}
