package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.access.SystemWork;
import org.radslag.kernel.PersonId;
import org.radslag.rules.RuleChangeProposed;

/** A proposal to change the rules, told to those on the board who can decide it. */
@ApplicationScoped
class RulesMail {

  @Inject Caller caller;
  @Inject Roles roles;
  @Inject SystemWork system;
  @Inject Post post;

  void proposed(@Observes RuleChangeProposed event) {
    List<PersonId> board = system.ask(() -> roles.holders(Role.BOARD, null));
    for (PersonId member : board) {
      if (caller.person().filter(member::equals).isPresent()) {
        continue;
      }
      post.to(
          member,
          "rules.proposed",
          texts ->
              new Object[] {
                event.rules(),
                texts.day(event.from()),
                post.address("/rules/proposal.xhtml?id=" + event.subject())
              });
    }
  }
}
