package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A notice to many, and up to whom it has come. */
@Entity
@Table(name = "member_vote_mailing")
class Mailing {

  @EmbeddedId private Key key;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "up_to")
  private UUID upTo;

  private int sent;

  @Column(name = "done_at")
  private Instant doneAt;

  protected Mailing() {}

  Mailing(MemberVoteId vote, NoticeKind kind, Instant at) {
    this.key = new Key(vote, kind);
    this.queuedAt = at;
  }

  MemberVoteId vote() {
    return new MemberVoteId(key.vote);
  }

  NoticeKind kind() {
    return key.kind;
  }

  boolean isDone() {
    return doneAt != null;
  }

  /** Whether somebody comes after those who have been dealt with. */
  boolean isBefore(PersonId person) {
    return upTo == null || upTo.toString().compareTo(person.toString()) < 0;
  }

  void advance(PersonId last, int more) {
    upTo = last.value();
    sent += more;
  }

  void done(Instant at) {
    doneAt = at;
  }

  /** Vote and kind of notice. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID vote;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    protected Key() {}

    Key(MemberVoteId vote, NoticeKind kind) {
      this.vote = vote.value();
      this.kind = kind;
    }

    MemberVoteId vote() {
      return new MemberVoteId(vote);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.vote.equals(vote) && key.kind == kind;
    }

    @Override
    public int hashCode() {
      return Objects.hash(vote, kind);
    }
  }
}
