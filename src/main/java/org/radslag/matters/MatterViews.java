package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.kernel.PersonId;
import org.radslag.platform.Seal;

/** Turns stored matters into what one reader may see of them. */
@ApplicationScoped
class MatterViews {

  private static final Comparator<Instant> SOONEST =
      Comparator.nullsLast(Comparator.naturalOrder());

  @PersistenceContext EntityManager data;
  @Inject Gate gate;
  @Inject RouteFinder router;
  @Inject Anchors anchors;
  @Inject DocumentViews papers;
  @Inject Seal seal;

  /** Cards: open matters by deadline, then settled ones, the latest first. */
  List<MatterCard> cards(List<Gate.Seen> seen) {
    Map<UUID, RouteCard> routes = router.latest(seen.stream().map(Gate.Seen::matter).toList());
    return seen.stream()
        .map(one -> card(one, routes.get(one.matter().id().value())))
        .sorted(
            Comparator.comparing((MatterCard card) -> !card.isOpen())
                .thenComparing(
                    card -> card.isOpen() ? card.classification().deadline() : null, SOONEST)
                .thenComparing(MatterCard::registeredAt, Comparator.reverseOrder()))
        .toList();
  }

  private MatterCard card(Gate.Seen seen, RouteCard latest) {
    Matter matter = seen.matter();
    Route route = latest.route();
    return new MatterCard(
        matter.id(),
        matter.arena(),
        seal.open(matter.title()),
        matter.classification(),
        matter.ring(),
        matter.embargo(),
        matter.state(),
        route.chosen().way(),
        matter.body(),
        route.isTooShort(),
        route.chosen().callBy(),
        matter.registeredAt(),
        matter.settledAt(),
        seen.answers());
  }

  /** The whole page of a matter. */
  MatterView view(Gate.Seen seen) {
    Matter matter = seen.matter();
    List<RouteCard> routes = router.of(matter.id());
    Classification as = matter.classification();
    List<DocumentCard> documents = papers.documents(seen);
    List<SoundingCard> soundings = anchors.soundings(seen);
    DecisionRecord decision = anchors.decision(matter);
    return new MatterView(
        card(seen, routes.get(0)),
        seal.open(matter.about()),
        router.line(as.sheet(), as.line()).orElse(null),
        person(matter.classifiedBy()),
        person(matter.registeredBy()),
        gate.nameOf(matter.body()),
        seen.reach(),
        routes,
        documents,
        papers.releases(seen, documents),
        anchors.consultations(seen, soundings, decision),
        soundings,
        decision,
        seen.answers() ? admitted(matter.id()) : List.of(),
        matter.state() == MatterState.OPEN && anchors.mayDecide(seen),
        matter.state() == MatterState.OPEN && matter.body() != null && Placing.mayPlace(seen));
  }

  private List<PersonId> admitted(MatterId matter) {
    return data.createQuery(
            "select a from Admission a where a.key.within = :matter order by a.admittedAt",
            Admission.class)
        .setParameter("matter", matter.value())
        .getResultStream()
        .map(Admission::person)
        .collect(Collectors.toList());
  }

  private static PersonId person(UUID id) {
    return Objects.isNull(id) ? null : new PersonId(id);
  }
}
