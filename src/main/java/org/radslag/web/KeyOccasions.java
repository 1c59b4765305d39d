package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.ballots.trustees.Ceremony;
import org.radslag.ballots.trustees.CeremonyCard;

/** Says in words which steps of a key ceremony or a count wait for the reader as a trustee. */
@RequestScoped
class KeyOccasions {

  @Inject Caller caller;
  @Inject Ceremony ceremony;
  @Inject Words words;

  List<StartLine> lines() {
    return caller.has(Role.MEMBER) ? ceremony.turns().stream().map(this::line).toList() : List.of();
  }

  private StartLine line(CeremonyCard card) {
    boolean over = card.election().state().isOver();
    return new StartLine(
        over ? card.election().closesAt() : card.election().opensAt(),
        words.text("start.keys.turn") + ": " + card.election().title(),
        words.text("elections.keys.stage." + card.stage().text()),
        "/elections/keys.xhtml?id=" + card.election().id(),
        words.text("start.keys.do"));
  }
}
