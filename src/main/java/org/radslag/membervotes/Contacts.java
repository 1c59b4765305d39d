package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radslag.access.SystemWork;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Mailbox;
import org.radslag.membership.Mailboxes;
import org.radslag.membership.snapshot.FrozenMember;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.platform.Seal;

/** Where the electors of a vote were to be reached when its roll was frozen. */
@ApplicationScoped
class Contacts {

  private static final int AT_ONCE = 500;

  @PersistenceContext EntityManager data;
  @Inject SystemWork system;
  @Inject Snapshots snapshots;
  @Inject Mailboxes mailboxes;
  @Inject Seal seal;

  /** Keeps the address of each elector; how many there are is answered. */
  int freeze(MemberVoteId vote, SnapshotId snapshot, Set<AssociationId> homes) {
    List<PersonId> electors = electors(snapshot, homes);
    for (int from = 0; from < electors.size(); from += AT_ONCE) {
      List<PersonId> some = electors.subList(from, Math.min(from + AT_ONCE, electors.size()));
      Map<PersonId, Mailbox> boxes = system.ask(() -> mailboxes.of(some));
      for (PersonId person : some) {
        String address = boxes.containsKey(person) ? boxes.get(person).address() : "";
        data.persist(new Contact(new PersonInVote(vote, person), seal.close(address)));
      }
      data.flush();
    }
    return electors.size();
  }

  /** The electors by a snapshot, in the order of their identities. */
  List<PersonId> electors(SnapshotId snapshot, Set<AssociationId> homes) {
    return system.ask(() -> snapshots.inForce(snapshot)).stream()
        .filter(member -> homes.contains(member.votesIn()))
        .map(FrozenMember::member)
        .toList();
  }

  /** The address she had at the freeze; empty when she was no elector then. */
  Optional<String> frozen(MemberVoteId vote, PersonId person) {
    return Optional.ofNullable(data.find(Contact.class, new PersonInVote(vote, person)))
        .map(contact -> seal.open(contact.address()));
  }

  /** Whether her address in the register is another than at the freeze. */
  boolean differs(MemberVoteId vote, PersonId person) {
    String now =
        Optional.ofNullable(system.ask(() -> mailboxes.of(List.of(person))).get(person))
            .map(Mailbox::address)
            .orElse("");
    return frozen(vote, person).filter(before -> !before.equalsIgnoreCase(now)).isPresent();
  }
}
