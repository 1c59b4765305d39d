package org.radslag.membership.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationCard;

/**
 * Explains, association by association, why the number in force is another than before. Everybody
 * is counted once where she voted before and once where she votes now.
 */
final class SnapshotComparison {

  private enum Why {
    MEMBER,
    STAYS,
    JOINED,
    CAME,
    MOVED_IN,
    STAYED,
    LEFT,
    LAPSED,
    MOVED_OUT
  }

  private static final String QUERY =
      "SELECT votes_in, 'MEMBER' AS why, COUNT(*) AS number FROM snapshot_member"
          + " WHERE snapshot = ? GROUP BY votes_in UNION ALL "
          + "SELECT n.votes_in, CASE WHEN o.member IS NULL THEN 'JOINED'"
          + " WHEN o.standing <> 'IN_FORCE' THEN 'CAME' WHEN o.votes_in <> n.votes_in THEN"
          + " 'MOVED_IN' ELSE 'STAYS' END AS why, COUNT(*) FROM snapshot_member n"
          + " LEFT JOIN snapshot_member o ON o.snapshot = ? AND o.member = n.member"
          + " WHERE n.snapshot = ? AND n.standing = 'IN_FORCE' GROUP BY n.votes_in, why UNION ALL "
          + "SELECT o.votes_in, CASE WHEN n.member IS NULL THEN 'LEFT'"
          + " WHEN n.standing <> 'IN_FORCE' THEN 'LAPSED' WHEN o.votes_in <> n.votes_in THEN"
          + " 'MOVED_OUT' ELSE 'STAYED' END AS why, COUNT(*) FROM snapshot_member o"
          + " LEFT JOIN snapshot_member n ON n.snapshot = ? AND n.member = o.member"
          + " WHERE o.snapshot = ? AND o.standing = 'IN_FORCE' GROUP BY o.votes_in, why";

  private static final UUID NONE = new UUID(0, 0);

  private SnapshotComparison() {}

  /**
   * @param previous null for the first snapshot: then everybody has joined
   */
  static List<SnapshotLine> of(
      Connection database,
      SnapshotId snapshot,
      SnapshotId previous,
      List<AssociationCard> associations)
      throws SQLException {
    String now = snapshot.toString();
    String before = previous == null ? NONE.toString() : previous.toString();
    Map<AssociationId, Map<Why, Integer>> counts = new HashMap<>();
    try (PreparedStatement query = database.prepareStatement(QUERY)) {
      String[] values = {now, before, now, now, before};
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          counts
              .computeIfAbsent(
                  new AssociationId(UUID.fromString(rows.getString(1))),
                  any -> new EnumMap<>(Why.class))
              .merge(Why.valueOf(rows.getString(2)), rows.getInt(3), Integer::sum);
        }
      }
    }
    return associations.stream()
        .map(card -> line(card, counts.getOrDefault(card.id(), Map.of())))
        .toList();
  }

  private static SnapshotLine line(AssociationCard card, Map<Why, Integer> counts) {
    int left = counts.getOrDefault(Why.LEFT, 0);
    int lapsed = counts.getOrDefault(Why.LAPSED, 0);
    int movedOut = counts.getOrDefault(Why.MOVED_OUT, 0);
    int joined = counts.getOrDefault(Why.JOINED, 0);
    int came = counts.getOrDefault(Why.CAME, 0);
    int movedIn = counts.getOrDefault(Why.MOVED_IN, 0);
    return new SnapshotLine(
        card,
        counts.getOrDefault(Why.MEMBER, 0),
        counts.getOrDefault(Why.STAYED, 0) + left + lapsed + movedOut,
        joined,
        came,
        movedIn,
        left,
        lapsed,
        movedOut,
        counts.getOrDefault(Why.STAYS, 0) + joined + came + movedIn);
  }
}
