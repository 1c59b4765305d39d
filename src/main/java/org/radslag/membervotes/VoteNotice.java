package org.radslag.membervotes;

import java.util.List;
import org.radslag.kernel.PersonId;

/** Some of those who are to be told something of a vote: never shown, only written to. */
public record VoteNotice(VoteCard vote, NoticeKind kind, List<PersonId> people) {

  public VoteNotice {
    people = List.copyOf(people);
  }
}
