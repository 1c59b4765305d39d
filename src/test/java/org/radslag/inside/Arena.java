package org.radslag.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatPlan;
import org.radslag.bodies.Seats;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.matters.DocumentForm;
import org.radslag.matters.DocumentId;
import org.radslag.matters.Documents;
import org.radslag.matters.Embargo;
import org.radslag.matters.MandateLevel;
import org.radslag.matters.MatterForm;
import org.radslag.matters.MatterId;
import org.radslag.matters.Matters;
import org.radslag.matters.Ring;
import org.radslag.matters.SheetForm;
import org.radslag.matters.SheetId;
import org.radslag.matters.SheetLine;
import org.radslag.matters.Sheets;
import org.radslag.matters.Weight;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;

/** Arenas for tests: a council, a delegation drawn from it, a group with its leader, and chairs. */
@ApplicationScoped
public class Arena {

  @Inject As as;
  @Inject Councils councils;
  @Inject Associations associations;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Presidium presidium;
  @Inject Roles roles;
  @Inject Sheets sheets;
  @Inject Matters matters;
  @Inject Documents documents;

  /**
   * An arena of two associations.
   *
   * @param leader leads the group
   * @param seated the council's two ordinary members, of whom the first is in the delegation
   * @param chairs of the two associations
   * @param outsider a member who votes in the first association and holds nothing
   */
  public record Place(
      ArenaId id,
      BodyId council,
      BodyId group,
      PersonId leader,
      List<PersonId> seated,
      List<PersonId> chairs,
      PersonId outsider,
      List<AssociationId> homes) {

    /** The first association. */
    public AssociationId home() {
      return homes.get(0);
    }
  }

  /** A new arena with everything in it. */
  public Place place() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    List<AssociationId> homes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String name = "Ärendeprov " + mark + " " + i;
      homes.add(
          as.system(() -> associations.found(name, AssociationKind.CITY, "Mälarstad")).value());
    }
    ArenaId arena =
        as.system(
                () ->
                    arenas.found(
                        ArenaKind.MUNICIPALITY, "Ärendestad " + mark, homes, councils.today()))
            .value();
    BodyId council =
        found(BodyKind.COUNCIL, "Rådet " + mark, arena, null, Composition.perAssociation(homes, 1));
    List<PersonId> seated = homes.stream().map(councils::member).toList();
    fill(council, homes, seated);
    BodyId delegation =
        found(
            BodyKind.DELEGATION,
            "Delegationen " + mark,
            arena,
            council,
            Composition.others(SeatBasis.COUNCIL, 1, true));
    seat(as.system(() -> seats.of(delegation)).get(0), seated.get(0));
    BodyId group =
        found(
            BodyKind.GROUP,
            "Gruppen " + mark,
            arena,
            null,
            Composition.others(SeatBasis.OPEN, 1, true));
    PersonId leader = councils.member(homes.get(0));
    as.system(() -> presidium.give(group, leader, Post.GROUP_LEADER)).value();
    List<PersonId> chairs = homes.stream().map(this::chair).toList();
    PersonId outsider = councils.member(homes.get(0));
    return new Place(arena, council, group, leader, seated, chairs, outsider, homes);
  }

  private PersonId chair(AssociationId home) {
    PersonId chair = councils.member(home);
    as.system(() -> roles.grant(chair, Role.ASSOCIATION_CHAIR, home.value())).value();
    return chair;
  }

  private void fill(BodyId council, List<AssociationId> homes, List<PersonId> people) {
    for (SeatCard card : as.system(() -> seats.of(council))) {
      seat(card, people.get(homes.indexOf(card.association())));
    }
  }

  private void seat(SeatCard seat, PersonId person) {
    as.system(() -> seats.assign(seat.id(), person, 0, councils.today(), null)).value();
  }

  private BodyId found(
      BodyKind kind, String name, ArenaId arena, BodyId parent, List<SeatPlan> plan) {
    return as.system(
            () -> bodies.found(new BodyPlan(kind, name, "Prov", arena, parent, null, plan)))
        .value();
  }

  /** As the leader of the arena's group. */
  public <T> T led(Place place, Callable<T> work) {
    return as.holder(place.leader(), Role.PRESIDIUM, place.group(), work);
  }

  /** A sheet of one line about agreements, from today. */
  public SheetForm sheet(MandateLevel level) {
    return new SheetForm(
        councils.today(),
        "Styrelsens beslut",
        List.of(new SheetLine("Avtal", "Avtal om längre tid", level, Weight.PRINCIPLE, "Praxis")));
  }

  /** Decides a sheet, as somebody of the board. */
  public void decide(Place place, SheetId sheet) {
    as.member(place.chairs().get(0), () -> sheets.decide(sheet), Role.BOARD).value();
  }

  /** A matter of principle that the group's leader registers. */
  public Outcome<MatterId> register(
      Place place, Ring ring, Duration away, Integer line, Embargo embargo) {
    MatterForm form =
        new MatterForm(
            place.id(),
            "Hemligt avtal",
            "Hemligt avtal om skolorna.",
            Weight.PRINCIPLE,
            false,
            ring,
            away == null ? null : councils.in(away),
            line,
            embargo);
    return led(place, () -> matters.register(form));
  }

  /** A document of two paragraphs. */
  public Outcome<DocumentId> add(Place place, MatterId id, Ring ring) {
    DocumentForm form = new DocumentForm("Utkast", "Först.\n\nSedan.", ring, Embargo.NONE);
    return led(place, () -> documents.add(id, form));
  }
}
