package org.radslag.membervotes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A passage of what members read, sealed. */
@Entity
@Table(name = "member_vote_text")
class VoteText {

  @EmbeddedId private Key key;
  private byte[] text;

  protected VoteText() {}

  VoteText(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }

  byte[] text() {
    return text;
  }

  void write(byte[] sealed) {
    text = sealed;
  }

  /** Vote, passage and the language's tag. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID vote;

    @Enumerated(EnumType.STRING)
    private Passage passage;

    private String language;

    protected Key() {}

    Key(MemberVoteId vote, Passage passage, String language) {
      this.vote = vote.value();
      this.passage = passage;
      this.language = language;
    }

    Passage passage() {
      return passage;
    }

    String language() {
      return language;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.vote.equals(vote)
          && key.passage == passage
          && key.language.equals(language);
    }

    @Override
    public int hashCode() {
      return Objects.hash(vote, passage, language);
    }
  }
}
