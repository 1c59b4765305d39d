package org.radslag.ballots.trustees;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.platform.UseCase;

/** Which papers of a counted election are still to be written. */
@UseCase
public class Papers {

  @PersistenceContext EntityManager data;
  @Inject Elections elections;

  /**
   * The papers that a counted election lacks. None of one that was withheld: it has no outcome that
   * they could vouch for.
   */
  @Permit(Role.ANYONE)
  public Set<Paper> missing(ElectionId id) {
    Set<Paper> missing = EnumSet.noneOf(Paper.class);
    if (elections.find(id).map(ElectionCard::state).orElse(null) == ElectionState.COUNTED) {
      if (!isThere("election_note", Paper.CLOSING, id)) {
        missing.add(Paper.CLOSING);
      }
      if (!isThere("vote_protocol", Paper.COUNT, id)) {
        missing.add(Paper.COUNT);
      }
    }
    return missing;
  }

  private boolean isThere(String table, Paper paper, ElectionId id) {
    return !data.createNativeQuery("SELECT kind FROM " + table + " WHERE election = ? AND kind = ?")
        .setParameter(1, id.toString())
        .setParameter(2, paper.name())
        .getResultList()
        .isEmpty();
  }
}
