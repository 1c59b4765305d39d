package org.radslag.web.membervotes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.VoteCard;
import org.radslag.membervotes.VoteOccasions;

/** All votes that the reader may know of: open ones first. */
@Named
@RequestScoped
public class MemberVotesPage {

  @Inject MemberVotes votes;
  @Inject VoteOccasions occasions;

  private List<VoteCard> all;
  private List<VoteCard> waiting;

  @PostConstruct
  void open() {
    all = votes.all();
    waiting = occasions.open();
  }

  /** Open ones in which the reader can vote and has not. */
  public List<VoteCard> getWaiting() {
    return waiting;
  }

  /** The other open ones, the one that closes first at the top. */
  public List<VoteCard> getOpen() {
    return all.stream()
        .filter(VoteCard::isOpen)
        .filter(card -> !waiting.contains(card))
        .sorted(Comparator.comparing(VoteCard::closesAt))
        .toList();
  }

  /** Called, not open yet. */
  public List<VoteCard> getComing() {
    return all.stream()
        .filter(VoteCard::isComing)
        .sorted(Comparator.comparing(VoteCard::opensAt))
        .toList();
  }

  /** Those for which support is collected. */
  public List<VoteCard> getCollecting() {
    return all.stream().filter(VoteCard::isCollecting).toList();
  }

  /** Drafts that the reader prepares. */
  public List<VoteCard> getDrafts() {
    return all.stream().filter(card -> !card.state().isPublic()).toList();
  }

  /** Closed, decided, withdrawn and void ones. */
  public List<VoteCard> getOver() {
    return all.stream().filter(card -> card.state().isOver()).toList();
  }

  public boolean isNone() {
    return all.isEmpty();
  }

  /** Whether the reader may begin one. */
  public boolean isMayWrite() {
    return !votes.bases().isEmpty();
  }
}
