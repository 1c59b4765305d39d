package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.radslag.kernel.Text;
import org.radslag.platform.Seal;

/** The questions and texts of a vote in the database. */
@ApplicationScoped
class VoteTexts {

  static final String SWEDISH = "sv";
  private static final int MOST = 500;

  @PersistenceContext EntityManager data;
  @Inject Seal seal;

  void write(MemberVoteId id, VoteForm form) {
    data.createQuery("delete from VoteQuestion q where q.key.vote = :vote")
        .setParameter("vote", id.value())
        .executeUpdate();
    for (int place = 0; place < form.questions().size(); place++) {
      data.persist(new VoteQuestion(id, place, form.questions().get(place)));
    }
    for (Passage passage : Passage.values()) {
      if (passage != Passage.TRANSLATION) {
        put(id, passage, SWEDISH, form.text(passage));
      }
    }
    data.flush();
  }

  /** Writes a passage; an empty one is left out. */
  void put(MemberVoteId id, Passage passage, String language, String text) {
    VoteText.Key key = new VoteText.Key(id, passage, language);
    VoteText row = data.find(VoteText.class, key);
    String clean = Text.of(text);
    if (clean.isEmpty()) {
      if (row != null) {
        data.remove(row);
      }
      return;
    }
    if (row == null) {
      row = new VoteText(key);
      row.write(seal.close(clean));
      data.persist(row);
    } else {
      row.write(seal.close(clean));
    }
  }

  List<QuestionText> questions(MemberVoteId id) {
    return data.createQuery(
            "select q from VoteQuestion q where q.key.vote = :vote order by q.key.place",
            VoteQuestion.class)
        .setParameter("vote", id.value())
        .getResultStream()
        .map(VoteQuestion::said)
        .toList();
  }

  /** What stands in Swedish. */
  Map<Passage, String> passages(MemberVoteId id) {
    Map<Passage, String> texts = new EnumMap<>(Passage.class);
    rows(id).stream()
        .filter(row -> row.key().passage() != Passage.TRANSLATION)
        .forEach(row -> texts.put(row.key().passage(), seal.open(row.text())));
    return texts;
  }

  /** The translations by their language's tag, in the order of the tags. */
  Map<String, String> translations(MemberVoteId id) {
    Map<String, String> texts = new TreeMap<>();
    rows(id).stream()
        .filter(row -> row.key().passage() == Passage.TRANSLATION)
        .forEach(row -> texts.put(row.key().language(), seal.open(row.text())));
    return texts;
  }

  List<Inquiry> inquiries(MemberVoteId id) {
    return data.createQuery(
            "select i from VoteInquiry i where i.vote = :vote order by i.number", VoteInquiry.class)
        .setParameter("vote", id.value())
        .setMaxResults(MOST)
        .getResultStream()
        .map(VoteInquiry::card)
        .toList();
  }

  /** The draft as the form that wrote it. */
  VoteForm form(MemberVote vote) {
    VoteCard card = vote.card();
    return new VoteForm(
        card.arena(),
        card.matter(),
        card.basis(),
        card.decision(),
        card.calling(),
        card.title(),
        card.binding(),
        card.profile(),
        card.revote(),
        card.cutOff(),
        card.opensAt(),
        card.closesAt(),
        card.embargoUntil(),
        questions(vote.id()),
        passages(vote.id()));
  }

  private List<VoteText> rows(MemberVoteId id) {
    return data.createQuery(
            "select t from VoteText t where t.key.vote = :vote order by t.key.passage",
            VoteText.class)
        .setParameter("vote", id.value())
        .setMaxResults(MOST)
        .getResultList();
  }
}
