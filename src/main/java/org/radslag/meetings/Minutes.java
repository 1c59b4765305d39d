package org.radslag.meetings;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.Conduct;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** The minutes, as they write themselves from what has happened; and the decisions in them. */
@UseCase
public class Minutes {

  private static final int MOST = 1_000;

  @PersistenceContext EntityManager data;
  @Inject Doors doors;
  @Inject Tally tally;
  @Inject Agenda agenda;
  @Inject Members members;
  @Inject Rules rules;
  @Inject Bodies bodies;

  /**
   * One § of the minutes.
   *
   * @param requestedBy names of those who asked for a counted vote, in order
   * @param votes every vote on it, voided ones too
   * @param decisions every decision on it, voided ones too; the last one may be in force
   */
  public record Paragraph(
      ItemCard item, List<String> requestedBy, List<VoteCard> votes, List<DecisionCard> decisions) {

    /** The decision that holds, if there is one. */
    public Optional<DecisionCard> inForce() {
      return decisions.stream().filter(DecisionCard::isInForce).findFirst();
    }
  }

  /** Every § in order. */
  @Permit(Role.SIGNED_IN)
  public List<Paragraph> of(MeetingId id) {
    Optional<Meeting> meeting = doors.see(id);
    if (meeting.isEmpty()) {
      return List.of();
    }
    Optional<Conduct> conduct = bodies.conduct(meeting.get().body());
    Map<ItemId, List<VoteCard>> votes =
        all(Vote.class, "select x from Vote x where x.meeting = :meeting order by x.number", id)
            .stream()
            .map(tally::card)
            .collect(Collectors.groupingBy(VoteCard::item));
    Map<ItemId, List<DecisionCard>> decisions =
        all(
                Decision.class,
                "select x from Decision x where x.meeting = :meeting order by x.decidedAt",
                id)
            .stream()
            .map(
                decision -> decision.card(VoteRules.of(rules.version(decision.ruleSet()), conduct)))
            .collect(Collectors.groupingBy(DecisionCard::item));
    Map<ItemId, List<String>> requests = requests(id);
    return agenda.of(id).stream()
        .map(
            item ->
                new Paragraph(
                    item,
                    requests.getOrDefault(item.id(), List.of()),
                    votes.getOrDefault(item.id(), List.of()),
                    decisions.getOrDefault(item.id(), List.of())))
        .toList();
  }

  /** The roll under which a decision was made, by association, with the answers where counted. */
  @Permit(Role.SIGNED_IN)
  public List<RollRow> roll(DecisionId id) {
    Decision decision = data.find(Decision.class, id.value());
    if (decision == null || doors.see(decision.meeting()).isEmpty()) {
      return List.of();
    }
    return decision.vote() == null
        ? tally.list(decision.roll(), Map.of())
        : tally.list(data.find(Vote.class, decision.vote().value()));
  }

  private Map<ItemId, List<String>> requests(MeetingId id) {
    List<VoteRequest> found =
        all(
            VoteRequest.class,
            "select x from VoteRequest x, AgendaItem i where x.key.within = i.id"
                + " and i.meeting = :meeting order by x.requestedAt",
            id);
    Map<PersonId, String> names = members.names(found.stream().map(VoteRequest::person).toList());
    return found.stream()
        .sorted(Comparator.comparing(VoteRequest::requestedAt))
        .collect(
            Collectors.groupingBy(
                VoteRequest::item,
                Collectors.mapping(
                    request -> names.getOrDefault(request.person(), ""), Collectors.toList())));
  }

  private <T> List<T> all(Class<T> type, String query, MeetingId meeting) {
    return data.createQuery(query, type)
        .setParameter("meeting", meeting.value())
        .setMaxResults(MOST)
        .getResultList();
  }
}
