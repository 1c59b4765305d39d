package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is told of elections. */
@ApplicationScoped
class Cards {

  @PersistenceContext EntityManager data;

  ElectionCard of(SecretElection election) {
    Map<Channel, Integer> lines = lines(election.id());
    Progress progress = progress(election.id());
    return new ElectionCard(
        election.id(),
        election.uuid(),
        election.title(),
        election.state(),
        election.profile(),
        election.opensAt(),
        election.closesAt(),
        election.revote(),
        election.entitled(),
        lines.getOrDefault(Channel.CODE, 0),
        lines.getOrDefault(Channel.PAPER, 0),
        lines.getOrDefault(Channel.RESERVE, 0),
        progress.voted(),
        election.threshold(),
        election.trustees(),
        election.fingerprint(),
        progress.head(),
        election.isSmall(),
        election.isNearby());
  }

  /** How far the public archive has come. */
  record Progress(long started, int events, String head, long size, int batch, int voted) {
    static final Progress NONE = new Progress(0, 0, null, 0, 0, 0);
  }

  Progress progress(ElectionId id) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT started, events, head, size, batch, voted FROM election_archive"
                    + " WHERE election = ?")
            .setParameter(1, id.toString())
            .getResultList();
    return rows.isEmpty() ? Progress.NONE : progress((Object[]) rows.get(0));
  }

  private static Progress progress(Object... cells) {
    return new Progress(
        ((Number) cells[0]).longValue(),
        ((Number) cells[1]).intValue(),
        cells[2].toString(),
        ((Number) cells[3]).longValue(),
        ((Number) cells[4]).intValue(),
        ((Number) cells[5]).intValue());
  }

  private Map<Channel, Integer> lines(ElectionId id) {
    Map<Channel, Integer> counts = new EnumMap<>(Channel.class);
    for (Object row :
        data.createNativeQuery(
                "SELECT channel, COUNT(*) FROM election_line WHERE election = ? GROUP BY channel")
            .setParameter(1, id.toString())
            .getResultList()) {
      Object[] cells = (Object[]) row;
      counts.put(Channel.valueOf(cells[0].toString()), ((Number) cells[1]).intValue());
    }
    return counts;
  }
}
