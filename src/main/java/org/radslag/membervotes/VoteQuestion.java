package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A question of a vote, at its place. */
@Entity
@Table(name = "member_vote_question")
class VoteQuestion {

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private QuestionForm form;

  private String text;
  private String answers;
  private int lowest;
  private int highest;

  protected VoteQuestion() {}

  VoteQuestion(MemberVoteId vote, int place, QuestionText said) {
    this.key = new Key(vote, place);
    this.form = said.form();
    this.text = said.text();
    this.answers = String.join("\n", said.answers());
    this.lowest = said.lowest();
    this.highest = said.highest();
  }

  QuestionText said() {
    return new QuestionText(form, text, List.of(answers.split("\n")), lowest, highest);
  }

  /** Vote and place, from 0. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID vote;

    @Column(name = "place")
    private int place;

    protected Key() {}

    Key(MemberVoteId vote, int place) {
      this.vote = vote.value();
      this.place = place;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.vote.equals(vote) && key.place == place;
    }

    @Override
    public int hashCode() {
      return Objects.hash(vote, place);
    }
  }
}
