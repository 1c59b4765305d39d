package org.radslag.web.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.matters.MatterView;
import org.radslag.matters.OverduePublication;
import org.radslag.matters.Placement;
import org.radslag.matters.Placing;
import org.radslag.matters.Publications;
import org.radslag.matters.ReleaseCard;
import org.radslag.matters.Ring;
import org.radslag.matters.RouteCard;
import org.radslag.matters.RouteOption;
import org.radslag.matters.Soundings;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.VoteCard;
import org.radslag.web.Words;

/** A matter: where it goes and why, who has been asked, what may be told and when. */
@Named
@RequestScoped
public class MatterPage {

  @Inject ThisMatter thisMatter;
  @Inject Soundings soundings;
  @Inject Placing placing;
  @Inject Publications publications;
  @Inject MemberVotes votes;
  @Inject MatterWords matterWords;
  @Inject Caller caller;
  @Inject Words words;

  private Boolean mayAsk;
  private List<Placement> placements;

  public boolean isMayAsk() {
    if (mayAsk == null) {
      mayAsk =
          (caller.has(Role.BOARD) || thisMatter.getView().card().answers())
              && soundings.mayAsk(thisMatter.id());
    }
    return mayAsk;
  }

  /** Whether the body that had it is gone and she must say where it goes. */
  public boolean isLeft() {
    MatterView view = view();
    return view.card().isOpen()
        && view.card().answers()
        && view.card().body() == null
        && view.route().route().chosen().body() != null;
  }

  /** Since when she should have published what was decided; null when nothing is late. */
  public LocalDate getOverdueSince() {
    return view().card().answers() && !view().card().isOpen()
        ? publications.mine().stream()
            .filter(one -> one.id().equals(thisMatter.id()))
            .map(OverduePublication::dueOn)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** The member votes about it that the reader may know of. */
  public List<VoteCard> getVotes() {
    return caller.isSignedIn() ? votes.about(thisMatter.id()) : List.of();
  }

  /** The meetings on whose agendas it stands. */
  public List<Placement> getPlacements() {
    if (placements == null) {
      placements = placing.of(thisMatter.id());
    }
    return placements;
  }

  /** Whether it waits to be put on an agenda, and she may. */
  public boolean isToPlace() {
    return view().mayPlace() && getPlacements().stream().allMatch(Placement::over);
  }

  /** Whether she may read the minutes in which the decision stands. */
  public boolean isMinutesReadable() {
    return getPlacements().stream()
        .anyMatch(at -> at.mayOpen() && at.meeting().equals(view().decision().meeting()));
  }

  /** Where it goes, in one sentence. */
  public String getGoes() {
    RouteOption chosen = view().route().route().chosen();
    String body = view().bodyName();
    return body.isEmpty()
        ? words.text("matters.route.goes-" + word(chosen.way()))
        : words.text("matters.route.goes-to", body);
  }

  /** Why it goes there: what the sheet asks for, or that there is no time for it. */
  public String getWhy() {
    RouteCard card = view().route();
    String level = words.text("matters.level." + word(card.level()));
    return card.route().isTooShort()
        ? words.text(
            "matters.route.why-short",
            level,
            matterWords.say("matters.way.", card.route().demanded().way()))
        : words.text("matters.route.why", level);
  }

  /** Whether somebody must be let in before the chosen way can be called. */
  public Ring getRingNeeded() {
    Ring needed = view().route().route().chosen().way().ring();
    return view().card().ring().isWithin(needed) && view().card().ring() != needed ? needed : null;
  }

  /** Earlier routes, the latest first. */
  public List<RouteCard> getEarlier() {
    return view().routes().subList(1, view().routes().size());
  }

  /** What a reader of this matter may tell, and to whom, right now. */
  public String getTellNow() {
    return words.text("matters.tell.now-" + word(view().card().ring()));
  }

  /** What comes: steps that have not been carried out. */
  public List<ReleaseCard> getComing() {
    return view().releases().stream().filter(step -> step.doneAt() == null).toList();
  }

  public List<ReleaseCard> getReleased() {
    return view().releases().stream().filter(step -> step.doneAt() != null).toList();
  }

  /** What may be told after a step. */
  public String tellLater(ReleaseCard step) {
    String to = words.text("matters.tell.to-" + word(step.ring()));
    return step.isWhole()
        ? words.text("matters.tell.whole", to)
        : words.text("matters.tell.document", to, step.documentTitle());
  }

  /** The matter's text in paragraphs. */
  public List<String> getParagraphs() {
    return Arrays.asList(view().about().split("\n\\s*\n"));
  }

  private MatterView view() {
    return thisMatter.getView();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
