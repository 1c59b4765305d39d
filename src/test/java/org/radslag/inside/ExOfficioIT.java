package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.PersonId;

/** A seat that follows an office follows that office, not the person. */
@ExtendWith(ArquillianExtension.class)
class ExOfficioIT {

  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Roles roles;
  @Inject Councils councils;
  @Inject As as;

  private Council council;
  private BodyId chairs;

  @BeforeEach
  void a_council_of_chairs() {
    council = councils.council(1);
    BodyPlan plan =
        new BodyPlan(
            BodyKind.CHAIRS_COUNCIL,
            "Ordförande " + UUID.randomUUID(),
            "Mälarstad",
            null,
            null,
            null,
            Composition.chairs(council.associations()));
    chairs = as.system(() -> bodies.found(plan)).value();
  }

  @Test
  void a_chair_who_gives_up_the_post_of_secretary_still_sits_as_chair() {
    PersonId both = councils.member(council.associations().get(0));
    grant(both, Role.ASSOCIATION_CHAIR);
    grant(both, Role.ASSOCIATION_SECRETARY);
    end(both, Role.ASSOCIATION_SECRETARY);
    assertEquals(both, seat().ordinary().orElseThrow().person());
  }

  @Test
  void a_secretary_who_becomes_chair_sits_as_chair() {
    PersonId secretary = councils.member(council.associations().get(0));
    grant(secretary, Role.ASSOCIATION_SECRETARY);
    assertEquals(secretary, seat().alternates().get(0).person());
    grant(secretary, Role.ASSOCIATION_CHAIR);
    assertEquals(secretary, seat().ordinary().orElseThrow().person());
    assertTrue(seat().alternates().isEmpty());
  }

  @Test
  void a_chair_who_goes_on_as_secretary_steps_in_for_the_next_one() {
    PersonId both = councils.member(council.associations().get(0));
    grant(both, Role.ASSOCIATION_CHAIR);
    grant(both, Role.ASSOCIATION_SECRETARY);
    end(both, Role.ASSOCIATION_CHAIR);
    assertTrue(seat().ordinary().isEmpty());
    assertEquals(both, seat().alternates().get(0).person());
  }

  private void grant(PersonId person, Role role) {
    as.system(() -> roles.grant(person, role, council.associations().get(0).value())).value();
  }

  private void end(PersonId person, Role role) {
    as.system(() -> roles.end(person, role, council.associations().get(0).value())).value();
  }

  private SeatCard seat() {
    return as.system(() -> seats.of(chairs)).get(0);
  }
}
