package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.membervotes.Forgetting;
import org.radslag.membervotes.OverdueVote;

/** Says in words of which votes everything is kept although its day has come. */
@RequestScoped
class KeptOccasions {

  @Inject Caller caller;
  @Inject Forgetting forgetting;
  @Inject Words words;

  List<StartLine> lines() {
    boolean concerned =
        caller.has(Role.BOARD) || caller.has(Role.ELECTION_COMMITTEE) || caller.has(Role.AUDITOR);
    return concerned ? forgetting.overdue().stream().map(this::line).toList() : List.of();
  }

  private StartLine line(OverdueVote one) {
    return new StartLine(
        one.kept().secretsDue(),
        words.text("start.membervotes.kept") + ": " + one.vote().title(),
        words.text("start.membervotes.kept-text", words.date(one.kept().secretsDue(), null)),
        "/membervotes/result.xhtml?id=" + one.vote().id(),
        words.text("start.membervotes.kept-do"));
  }
}
