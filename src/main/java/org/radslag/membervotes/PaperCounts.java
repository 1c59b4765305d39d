package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.Elections;

/** Envelopes and what the tellers have found, in the database. */
@ApplicationScoped
class PaperCounts {

  private static final int MOST = 20_000;

  @PersistenceContext EntityManager data;
  @Inject Elections elections;

  List<Envelope> envelopes(MemberVoteId id) {
    return data.createQuery(
            "select e from Envelope e where e.key.vote = :vote order by e.key.number",
            Envelope.class)
        .setParameter("vote", id.value())
        .setMaxResults(MOST)
        .getResultList();
  }

  Envelope envelope(MemberVoteId id, int number) {
    return data.find(Envelope.class, new VoteNumber(id, number));
  }

  void enter(MemberVoteId id, UUID teller, List<List<Integer>> found, Instant at) {
    for (int place = 0; place < found.size(); place++) {
      for (int answer = 0; answer < found.get(place).size(); answer++) {
        put(new TellerCount.Key(id, teller, place, answer), found.get(place).get(answer), at);
      }
    }
    data.flush();
  }

  private void put(TellerCount.Key key, int votes, Instant at) {
    TellerCount before = data.find(TellerCount.class, key);
    if (before == null) {
      data.persist(new TellerCount(key, votes, at));
    } else {
      before.say(votes, at);
    }
  }

  /** What two tellers agree on: for each question blank and then the answers; empty otherwise. */
  Optional<List<List<Integer>>> agreed(MemberVoteId id) {
    List<List<List<Integer>>> all = new ArrayList<>(byTeller(id).values());
    for (int one = 0; one < all.size(); one++) {
      if (all.subList(one + 1, all.size()).contains(all.get(one))) {
        return Optional.of(all.get(one));
      }
    }
    return Optional.empty();
  }

  private Map<UUID, List<List<Integer>>> byTeller(MemberVoteId id) {
    Map<UUID, List<List<Integer>>> counts = new LinkedHashMap<>();
    data.createQuery(
            "select c from TellerCount c where c.key.vote = :vote"
                + " order by c.key.teller, c.key.place, c.key.answer",
            TellerCount.class)
        .setParameter("vote", id.value())
        .getResultStream()
        .forEach(
            count -> {
              List<List<Integer>> mine =
                  counts.computeIfAbsent(count.teller(), teller -> new ArrayList<>());
              while (mine.size() <= count.place()) {
                mine.add(new ArrayList<>());
              }
              mine.get(count.place()).add(count.votes());
            });
    return counts;
  }

  PaperSheet sheet(MemberVote vote) {
    List<Envelope> envelopes = envelopes(vote.id());
    ElectionCard election = vote.election().flatMap(elections::find).orElse(null);
    int withdrawn = number(envelopes, EnvelopeFate.WITHDRAWN);
    int faulty = number(envelopes, EnvelopeFate.FAULTY);
    int waiting = number(envelopes, EnvelopeFate.REGISTERED);
    return new PaperSheet(
        election == null ? 0 : election.entitled(),
        election == null ? 0 : election.voted(),
        waiting + withdrawn + faulty,
        withdrawn,
        faulty,
        number(envelopes, EnvelopeFate.DIGITAL),
        waiting,
        byTeller(vote.id()).size(),
        agreed(vote.id()).isPresent());
  }

  private static int number(List<Envelope> envelopes, EnvelopeFate fate) {
    return (int) envelopes.stream().filter(one -> one.fate() == fate).count();
  }
}
