package org.radslag.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatBasis;
import org.radslag.influence.LetterKind;
import org.radslag.influence.LetterText;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.influence.Proposal;
import org.radslag.influence.SwitchId;
import org.radslag.influence.Switches;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.Outcome;

/** Arenas for tests: three associations with a small council that has been decided, and a group. */
@ApplicationScoped
public class Governed {

  static final String DECISION = "Representantskapet § 4";

  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Models models;
  @Inject Switches switches;
  @Inject Councils councils;
  @Inject As as;

  /** An arena, its council and its group. */
  public record Arena(ArenaId id, Council council, BodyId group) {}

  /** An arena that is governed by its small council since today. */
  public Arena arena() {
    Council council = councils.council(3);
    String name = "Arena " + UUID.randomUUID();
    ArenaId id =
        as.system(
                () ->
                    arenas.found(
                        ArenaKind.MUNICIPALITY, name, council.associations(), councils.today()))
            .value();
    BodyPlan plan =
        new BodyPlan(
            BodyKind.GROUP,
            "Grupp " + name,
            name,
            id,
            null,
            null,
            Composition.others(SeatBasis.OPEN, 2, true));
    BodyId group = as.system(() -> bodies.found(plan)).value();
    as.system(
            () ->
                models.enter(
                    id,
                    ModelKind.SMALL_COUNCIL,
                    council.body(),
                    councils.today().minusDays(1),
                    null,
                    "Årsmötet"))
        .value();
    return new Arena(id, council, group);
  }

  /** A district of the council's associations, which the council has governed since yesterday. */
  public ArenaId district(Council council) {
    LocalDate since = councils.today().minusDays(1);
    ArenaId id =
        as.system(
                () ->
                    arenas.found(
                        ArenaKind.DISTRICT,
                        "Distrikt " + UUID.randomUUID(),
                        council.associations(),
                        councils.today()))
            .value();
    as.system(
            () ->
                models.enter(
                    id, ModelKind.SMALL_COUNCIL, council.body(), since, null, "Konferensen"))
        .value();
    return id;
  }

  /** A change of model to be proposed. */
  public Proposal proposal(ArenaId arena, ModelKind to, LocalDate on) {
    return new Proposal(
        arena,
        to,
        on,
        "Valet är avgjort",
        to + " " + arena,
        Map.of(
            LetterKind.LEAVES, new LetterText("Slut", "Uppdraget slutar."),
            LetterKind.STAYS, new LetterText("Plats", "Du har plats."),
            LetterKind.ELECTS, new LetterText("Välj", "Er förening väljer.")));
  }

  /** Proposes as the system. */
  public Outcome<SwitchId> propose(Proposal proposal) {
    return as.system(() -> switches.propose(proposal));
  }

  /** A change that has been decided. */
  public SwitchId decided(Proposal proposal) {
    SwitchId change = propose(proposal).value();
    as.system(() -> switches.decide(change, DECISION)).value();
    return change;
  }
}
