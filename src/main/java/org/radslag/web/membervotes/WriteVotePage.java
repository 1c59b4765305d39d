package org.radslag.web.membervotes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.Profile;
import org.radslag.kernel.Outcome;
import org.radslag.matters.MatterCard;
import org.radslag.matters.MatterId;
import org.radslag.matters.Matters;
import org.radslag.meetings.DecisionId;
import org.radslag.membervotes.Basis;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.QuestionForm;
import org.radslag.membervotes.VoteForm;
import org.radslag.membervotes.VoteTerms;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** Writes a vote, or writes a draft anew. */
@Named
@RequestScoped
public class WriteVotePage {

  private static final int QUESTIONS = 5;

  @Inject MemberVotes votes;
  @Inject Arenas arenas;
  @Inject Matters matters;
  @Inject Messages messages;
  @Inject VoteTimes times;
  @Inject HttpServletRequest request;

  private final Map<String, Object> fields = new HashMap<>();
  private MemberVoteId id;
  private VoteForm before;

  @PostConstruct
  void open() {
    id = MemberVoteId.parse(request.getParameter("id")).orElse(null);
    before = id == null ? null : votes.form(id).orElse(null);
    if (before == null) {
      fields.put("profile", Profile.STANDARD.name());
      fields.put("revote", true);
      fields.put("binding", true);
      return;
    }
    fields.put("arena", before.arena().toString());
    fields.put("matter", before.matter() == null ? "" : before.matter().toString());
    fields.put("basis", before.basis().name());
    fields.put("decision", before.decision());
    fields.put("calling", before.calling() == null ? "" : before.calling().toString());
    fields.put("heading", before.title());
    fields.put("profile", before.profile().name());
    fields.put("revote", before.revote());
    fields.put("binding", before.binding());
    fields.put("cutOff", before.cutOff());
    fields.put("opens", times.local(before.opens()));
    fields.put("closes", times.local(before.closes()));
    fields.put("embargo", times.local(before.embargo()));
    VoteFields.TEXTS.forEach(
        (field, passage) -> fields.put(field, before.texts().getOrDefault(passage, "")));
  }

  /** Answers 404 for a draft that the reader does not write. */
  public void check() throws IOException {
    ThisVote.answer(id == null || before != null);
  }

  public String save() {
    Outcome<MemberVoteId> saved = id == null ? votes.draft(form()) : votes.rewrite(id, form());
    return messages.refused(saved)
        ? null
        : Onward.to("/membervotes/prepare.xhtml?id=" + saved.value(), "membervotes.done.drafted");
  }

  private VoteForm form() {
    VoteFields read = new VoteFields(fields, request);
    Map<Passage, String> texts = new EnumMap<>(Passage.class);
    VoteFields.TEXTS.forEach((field, passage) -> texts.put(passage, read.text(field)));
    return new VoteForm(
        ArenaId.parse(read.text("arena")).orElse(null),
        MatterId.parse(read.text("matter")).orElse(null),
        read.choice("basis", Basis.class),
        read.text("decision"),
        DecisionId.parse(read.text("calling")).orElse(null),
        read.text("heading"),
        Boolean.TRUE.equals(fields.get("binding")),
        read.choice("profile", Profile.class),
        Boolean.TRUE.equals(fields.get("revote")),
        read.day("cutOff"),
        times.instant(fields.get("opens")),
        times.instant(fields.get("closes")),
        times.instant(fields.get("embargo")),
        read.questions(QUESTIONS),
        texts);
  }

  public Map<String, Object> getFields() {
    return fields;
  }

  /** The places of the questions, from 0. */
  public List<Integer> getPlaces() {
    return IntStream.range(0, QUESTIONS).boxed().toList();
  }

  /** What stands in a field of a question: just written, or as the draft has it. */
  public String written(String field, int place) {
    return VoteFields.written(request.getParameter(field + place), before, field, place);
  }

  public MemberVoteId getId() {
    return id;
  }

  public List<ArenaCard> getArenas() {
    return arenas.all();
  }

  /** Open matters that the reader may see, to link the vote to. */
  public List<MatterCard> getMatters() {
    return matters.all().stream().filter(MatterCard::isOpen).toList();
  }

  public List<Basis> getBases() {
    return votes.bases();
  }

  public List<Profile> getProfiles() {
    return Arrays.asList(Profile.values());
  }

  public List<QuestionForm> getForms() {
    return Arrays.asList(QuestionForm.values());
  }

  public VoteTerms getTerms() {
    return votes.terms();
  }
}
