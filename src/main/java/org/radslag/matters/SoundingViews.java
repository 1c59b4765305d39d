package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.radslag.access.Caller;
import org.radslag.kernel.PersonId;
import org.radslag.platform.Seal;

/**
 * Turns a sounding into what one reader may see of it. While it is open only the rate is shown, so
 * that nobody answers what others have answered.
 */
@ApplicationScoped
class SoundingViews {

  private static final int MOST = 2_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Readers readers;
  @Inject Seal seal;

  SoundingView view(Sounding sounding, Gate.Seen seen) {
    SoundingId id = sounding.id();
    List<String> questions = questions(id);
    List<SoundingAnswer> answers = answers(id);
    List<SoundingReply> replies = replies(id);
    Optional<PersonId> me = caller.person();
    boolean asked =
        me.isPresent()
            && data.find(SoundingAsked.class, new PersonKey(id.value(), me.get())) != null;
    boolean shown = sounding.isClosed();
    return new SoundingView(
        sounding.card(answers.size()),
        seal.open(seen.matter().title()),
        questions,
        asked,
        me.map(person -> mine(person, answers, replies)).orElse(null),
        asked && sounding.takesAnswers(clock.instant()),
        shown ? results(questions, replies) : List.of(),
        shown ? backings(answers) : List.of(),
        shown && seen.answers() ? lines(id, answers, replies) : List.of());
  }

  List<String> questions(SoundingId id) {
    return data.createQuery(
            "select q from SoundingQuestion q where q.key.within = :id order by q.key.place",
            SoundingQuestion.class)
        .setParameter("id", id.value())
        .getResultStream()
        .map(question -> seal.open(question.text()))
        .toList();
  }

  private List<SoundingAnswer> answers(SoundingId id) {
    return data.createQuery(
            "select a from SoundingAnswer a where a.key.within = :id", SoundingAnswer.class)
        .setParameter("id", id.value())
        .setMaxResults(MOST)
        .getResultList();
  }

  private List<SoundingReply> replies(SoundingId id) {
    return data.createQuery(
            "select r from SoundingReply r where r.key.sounding = :id order by r.key.place",
            SoundingReply.class)
        .setParameter("id", id.value())
        .getResultList();
  }

  private AnswerForm mine(PersonId me, List<SoundingAnswer> answers, List<SoundingReply> replies) {
    return answers.stream()
        .filter(answer -> answer.person().equals(me))
        .findFirst()
        .map(answer -> new AnswerForm(answer.backing(), repliesOf(me, replies)))
        .orElse(null);
  }

  private List<AnswerForm.Reply> repliesOf(PersonId me, List<SoundingReply> replies) {
    return replies.stream()
        .filter(reply -> reply.person().equals(me))
        .map(reply -> new AnswerForm.Reply(reply.stance(), seal.open(reply.remark())))
        .toList();
  }

  private List<SoundingView.QuestionResult> results(
      List<String> questions, List<SoundingReply> replies) {
    Map<Integer, List<SoundingReply>> byPlace =
        replies.stream().collect(Collectors.groupingBy(SoundingReply::place));
    return IntStream.range(0, questions.size())
        .mapToObj(at -> result(questions.get(at), byPlace.getOrDefault(at, List.of())))
        .toList();
  }

  private SoundingView.QuestionResult result(String question, List<SoundingReply> replies) {
    return new SoundingView.QuestionResult(
        question,
        count(replies, Stance.YES),
        count(replies, Stance.NO),
        count(replies, Stance.UNSURE),
        replies.stream()
            .map(reply -> seal.open(reply.remark()))
            .filter(remark -> !remark.isEmpty())
            .sorted()
            .toList());
  }

  private static long count(List<SoundingReply> replies, Stance stance) {
    return replies.stream().filter(reply -> reply.stance() == stance).count();
  }

  private static List<Long> backings(List<SoundingAnswer> answers) {
    return Arrays.stream(Backing.values())
        .map(backing -> answers.stream().filter(one -> one.backing() == backing).count())
        .toList();
  }

  private List<SoundingView.AnswerLine> lines(
      SoundingId id, List<SoundingAnswer> answers, List<SoundingReply> replies) {
    List<PersonId> asked =
        data.createQuery(
                "select a from SoundingAsked a where a.key.within = :id", SoundingAsked.class)
            .setParameter("id", id.value())
            .setMaxResults(MOST)
            .getResultStream()
            .map(SoundingAsked::person)
            .toList();
    Map<PersonId, String> called = readers.of(asked);
    return asked.stream()
        .map(
            person ->
                new SoundingView.AnswerLine(
                    called.getOrDefault(person, ""),
                    answers.stream()
                        .filter(answer -> answer.person().equals(person))
                        .map(SoundingAnswer::backing)
                        .findFirst()
                        .orElse(null),
                    replies.stream()
                        .filter(reply -> reply.person().equals(person))
                        .map(SoundingReply::stance)
                        .toList()))
        .sorted(Comparator.comparing(SoundingView.AnswerLine::name))
        .toList();
  }
}
