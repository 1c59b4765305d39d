package org.radslag.membervotes;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A person within a vote: there is one row for each. */
@Embeddable
class PersonInVote implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID vote;
  private UUID person;

  protected PersonInVote() {}

  PersonInVote(MemberVoteId vote, PersonId person) {
    this.vote = vote.value();
    this.person = person.value();
  }

  PersonId person() {
    return new PersonId(person);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonInVote key && key.vote.equals(vote) && key.person.equals(person);
  }

  @Override
  public int hashCode() {
    return Objects.hash(vote, person);
  }
}
