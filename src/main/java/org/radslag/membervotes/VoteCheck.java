package org.radslag.membervotes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.radslag.ballots.Profile;
import org.radslag.kernel.Refusal;

/** What is wrong with a vote: as a draft, and as something to call. */
final class VoteCheck {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_DECISION = 300;
  private static final int YEARS_AHEAD = 2;

  private final VoteTerms terms;
  private final Instant now;
  private final ZoneId zone;

  VoteCheck(VoteTerms terms, Instant now, ZoneId zone) {
    this.terms = terms;
    this.now = now;
    this.zone = zone;
  }

  /** What no draft may be. */
  List<Refusal> draft(VoteForm form) {
    List<Refusal> faults = new ArrayList<>();
    if (form.title().isEmpty() || form.title().length() > LONGEST_TITLE) {
      faults.add(Refusal.of("heading", "membervotes.refused.title", LONGEST_TITLE));
    }
    if (form.basis() == null || !terms.allows(form.basis())) {
      faults.add(Refusal.of("basis", "membervotes.refused.basis"));
    }
    if (form.decision().length() > LONGEST_DECISION) {
      faults.add(Refusal.of("decision", "membervotes.refused.decision", LONGEST_DECISION));
    }
    if (form.profile() == null || form.binding() && form.profile() == Profile.LIGHT) {
      faults.add(Refusal.of("profile", "membervotes.refused.light-binds"));
    }
    for (Passage passage : Passage.values()) {
      int longest = terms.longest(passage);
      if (form.text(passage).length() > longest) {
        faults.add(Refusal.of(field(passage), "membervotes.refused.too-long", longest));
      }
    }
    if (form.questions().isEmpty() || form.questions().size() > QuestionText.MOST_QUESTIONS) {
      faults.add(
          Refusal.of("question0", "membervotes.refused.questions", QuestionText.MOST_QUESTIONS));
    }
    for (int place = 0; place < form.questions().size(); place++) {
      faults.addAll(form.questions().get(place).faults(place));
    }
    return faults;
  }

  /** What must be there before anybody is asked to support it or is called to vote. */
  List<Refusal> whole(VoteForm form) {
    List<Refusal> faults = draft(form);
    for (Passage passage : Passage.values()) {
      if (passage.isNeeded() && form.text(passage).isEmpty()) {
        faults.add(Refusal.of(field(passage), "membervotes.refused.empty"));
      }
    }
    if (!form.basis().isCollected() && form.decision().isEmpty() && form.calling() == null) {
      faults.add(Refusal.of("decision", "membervotes.refused.decision", LONGEST_DECISION));
    }
    return faults;
  }

  /** What is wrong with its days and hours, if it is called now. */
  List<Refusal> times(LocalDate cutOff, Instant opens, Instant closes, Instant embargo) {
    List<Refusal> faults = new ArrayList<>();
    Instant earliest = now.plus(Duration.ofDays(terms.noticeDays()));
    if (opens == null || opens.isBefore(earliest)) {
      faults.add(Refusal.of("opens", "membervotes.refused.notice", terms.noticeDays(), earliest));
      return faults;
    }
    if (opens.isAfter(now.atZone(zone).plusYears(YEARS_AHEAD).toInstant())) {
      faults.add(Refusal.of("opens", "membervotes.refused.far", YEARS_AHEAD));
    }
    if (closes == null
        || closes.isBefore(opens.plus(Duration.ofHours(terms.shortestHours())))
        || closes.isAfter(opens.plus(Duration.ofHours(terms.longestHours())))) {
      faults.add(
          Refusal.of(
              "closes", "membervotes.refused.hours", terms.shortestHours(), terms.longestHours()));
    }
    LocalDate first = LocalDate.ofInstant(opens, zone);
    if (cutOff == null || cutOff.isAfter(first)) {
      faults.add(Refusal.of("cutOff", "membervotes.refused.cut-off", first));
    }
    if (embargo != null && embargo.isAfter(opens)) {
      faults.add(Refusal.of("embargo", "membervotes.refused.embargo", opens));
    }
    return faults;
  }

  static String field(Passage passage) {
    return switch (passage) {
      case PROPOSAL -> "proposal";
      case PROGRAMME -> "programme";
      case FOR -> "pro";
      case AGAINST -> "contra";
      case NOT_OBTAINED -> "notObtained";
      case IF_YES -> "ifYes";
      case IF_NO -> "ifNo";
      case EASY -> "easy";
      case TRANSLATION -> "translation";
    };
  }
}
