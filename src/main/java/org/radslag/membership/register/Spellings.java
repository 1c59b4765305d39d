package org.radslag.membership.register;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Text;
import org.radslag.membership.Associations;
import org.radslag.platform.UseCase;

/** Other spellings of an association's name, noted once and read from then on. */
@UseCase
public class Spellings {

  private static final int LONGEST = 120;

  @Inject Clock clock;
  @Inject Event<DomainEvent> events;
  @Inject ImportStore store;
  @Inject Associations associations;

  /** Notes that files write the association's name so. */
  @Permit(Role.OFFICE)
  public Outcome<AssociationId> note(String written, AssociationId meant) {
    String name = Text.line(written);
    if (name.isEmpty() || name.length() > LONGEST) {
      return Outcome.refused("membership.refused.spelling", LONGEST);
    }
    if (associations.find(meant).isEmpty()) {
      return Outcome.refused("membership.refused.no-association");
    }
    store.run(
        "INSERT INTO association_spelling (written, association, noted_at) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE association = VALUES(association),"
            + " noted_at = VALUES(noted_at)",
        name,
        meant.value().toString(),
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    events.fire(new SpellingNoted(meant, name));
    return Outcome.done(meant);
  }
}
