package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.platform.Seal;

/** The anchoring record of a matter as one reader may see it. */
@ApplicationScoped
class Anchors {

  private static final int MOST = 200;

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Gate gate;
  @Inject Seal seal;

  /** Who may say what was decided: whoever answers for it, leads its body, or is of the board. */
  boolean mayDecide(Gate.Seen seen) {
    return seen.answers() || seen.leads() || caller.has(Role.BOARD);
  }

  /** The soundings whose ring she stands in, the latest first. */
  List<SoundingCard> soundings(Gate.Seen seen) {
    List<Sounding> stored =
        data.createQuery(
                "select s from Sounding s where s.matter = :matter order by s.openedAt desc",
                Sounding.class)
            .setParameter("matter", seen.matter().id().value())
            .setMaxResults(MOST)
            .getResultStream()
            .filter(sounding -> seen.mayRead(sounding.ring()))
            .toList();
    Map<UUID, Long> answered = answered(stored);
    return stored.stream()
        .map(sounding -> sounding.card(answered.getOrDefault(sounding.id().value(), 0L)))
        .toList();
  }

  /** How many have answered each. */
  Map<UUID, Long> answered(List<Sounding> soundings) {
    if (soundings.isEmpty()) {
      return Map.of();
    }
    return data.createQuery(
            "select a.key.within, count(a) from SoundingAnswer a where a.key.within in :soundings"
                + " group by a.key.within",
            Object[].class)
        .setParameter("soundings", soundings.stream().map(any -> any.id().value()).toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** The entries in their order; those of soundings outside her rings are left out. */
  List<ConsultationCard> consultations(
      Gate.Seen seen, List<SoundingCard> soundings, DecisionRecord decision) {
    Map<SoundingId, SoundingCard> visible =
        soundings.stream().collect(Collectors.toMap(SoundingCard::id, card -> card));
    return data.createQuery(
            "select c from Consultation c where c.matter = :matter order by c.askedOn,"
                + " c.recordedAt",
            Consultation.class)
        .setParameter("matter", seen.matter().id().value())
        .setMaxResults(MOST)
        .getResultStream()
        .filter(entry -> entry.sounding() == null || visible.containsKey(entry.sounding()))
        .map(entry -> card(entry, visible, decision))
        .toList();
  }

  private ConsultationCard card(
      Consultation entry, Map<SoundingId, SoundingCard> visible, DecisionRecord decision) {
    return new ConsultationCard(
        entry.sounding() == null ? null : visible.get(entry.sounding()),
        entry.askedOn(),
        seal.open(entry.who()),
        seal.open(entry.answer()),
        entry.recordedAt(),
        decision == null
            || entry.recordedAt().isBefore(decision.recordedAt())
                && !entry.askedOn().isAfter(decision.on()));
  }

  /** What became of the matter; null while it is open. */
  DecisionRecord decision(Matter matter) {
    MatterDecision found = data.find(MatterDecision.class, matter.id().value());
    return found == null ? null : found.card(gate.nameOf(found.body()), seal.open(found.text()));
  }
}
