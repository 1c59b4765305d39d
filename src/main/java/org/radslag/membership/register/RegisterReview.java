package org.radslag.membership.register;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.membership.file.RegisterField;
import org.radslag.membership.file.RegisterRow;
import org.radslag.platform.UseCase;

/** What the office reviews before it saves an import. */
@UseCase
public class RegisterReview {

  /** Rows on one page. */
  public static final int PAGE = 50;

  private static final int LINES_SHOWN = 5;
  private static final Set<String> MEANT =
      Set.of("membership.fault.association-near", "membership.fault.association-merged");

  private record Staged(UUID member, RegisterRow row) {}

  @Inject ImportStore store;
  @Inject Associations associations;

  /**
   * Members of one kind, in the order of the file.
   *
   * @param page from 0
   */
  @Permit(Role.OFFICE)
  public List<ReviewRow> rows(ImportId id, RowKind kind, int page) {
    Map<AssociationId, String> names = associations.names();
    return store.with(
        connection -> {
          List<Staged> staged = staged(connection, id, kind, page);
          Map<UUID, Known> known =
              Known.some(connection, id, staged.stream().map(Staged::member).toList());
          return staged.stream()
              .map(row -> review(row, kind, known.get(row.member), names))
              .toList();
        });
  }

  /**
   * Faults in the order of the file, at most {@value Staging#MOST_FAULTS} in all.
   *
   * @param from how many to leave out before the first
   */
  @Permit(Role.OFFICE)
  public List<FaultLine> faults(ImportId id, int from, int most) {
    return store.with(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT line, field, value, reason, details FROM register_fault"
                      + " WHERE import = ? ORDER BY line, place LIMIT ? OFFSET ?")) {
            query.setString(1, ImportStore.text(id));
            query.setInt(2, Math.min(most, Staging.MOST_FAULTS));
            query.setInt(3, Math.max(0, from));
            List<FaultLine> lines = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                lines.add(fault(rows));
              }
            }
            return lines;
          }
        });
  }

  /** Names of associations that look misspelled or are merged, with what is probably meant. */
  @Permit(Role.OFFICE)
  public List<MisspelledName> misspelled(ImportId id) {
    Map<String, List<FaultLine>> byName =
        faults(id, 0, Staging.MOST_FAULTS).stream()
            .filter(fault -> MEANT.contains(fault.reason()))
            .collect(
                Collectors.groupingBy(FaultLine::value, LinkedHashMap::new, Collectors.toList()));
    List<AssociationCard> all = associations.all();
    List<MisspelledName> names = new ArrayList<>();
    byName.forEach(
        (written, faults) -> {
          List<Integer> lines = faults.stream().map(FaultLine::line).distinct().toList();
          all.stream()
              .filter(card -> card.name().equals(faults.get(0).details().get(0)))
              .findFirst()
              .ifPresent(
                  meant ->
                      names.add(
                          new MisspelledName(
                              written,
                              meant,
                              lines.stream().limit(LINES_SHOWN).toList(),
                              lines.size())));
        });
    return names;
  }

  private static List<Staged> staged(Connection connection, ImportId id, RowKind kind, int page)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT * FROM register_row WHERE import = ? AND kind = ?"
                + " ORDER BY position LIMIT ? OFFSET ?")) {
      query.setString(1, ImportStore.text(id));
      query.setString(2, kind.name());
      query.setInt(3, PAGE);
      query.setInt(4, Math.max(0, page) * PAGE);
      List<Staged> staged = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          staged.add(new Staged(UUID.fromString(rows.getString("member")), Known.row(rows)));
        }
      }
      return staged;
    }
  }

  private static ReviewRow review(
      Staged staged, RowKind kind, Known known, Map<AssociationId, String> names) {
    RegisterRow row = staged.row;
    // Protected before or after: a change of the mark must not reveal her while it is reviewed.
    boolean secret = row.protectedIdentity() || known != null && known.row().protectedIdentity();
    AssociationId place =
        row.votesIn() != null ? row.votesIn() : known == null ? null : known.row().votesIn();
    if (secret) {
      return new ReviewRow(row.number(), "", true, "", List.of());
    }
    boolean stays = kind == RowKind.CHANGED || kind == RowKind.MOVED;
    return new ReviewRow(
        row.number(),
        (row.givenName() + " " + row.familyName()).strip(),
        false,
        names.getOrDefault(place, ""),
        stays && known != null ? changes(known.row(), row, names) : List.of());
  }

  private static List<ReviewRow.Change> changes(
      RegisterRow before, RegisterRow after, Map<AssociationId, String> names) {
    return before.differences(after).stream()
        .map(
            field ->
                new ReviewRow.Change(
                    field, text(before.value(field), names), text(after.value(field), names)))
        .toList();
  }

  private static String text(Object value, Map<AssociationId, String> names) {
    return value instanceof AssociationId id
        ? names.getOrDefault(id, "")
        : Objects.toString(value, "");
  }

  private static FaultLine fault(ResultSet row) throws SQLException {
    String field = row.getString("field");
    return new FaultLine(
        row.getInt("line"),
        Optional.of(field).filter(name -> !name.isEmpty()).map(RegisterField::valueOf).orElse(null),
        row.getString("value"),
        row.getString("reason"),
        Arrays.stream(row.getString("details").split(Staging.BETWEEN))
            .filter(detail -> !detail.isEmpty())
            .map(detail -> detail.matches("\\d{1,9}") ? (Object) Integer.valueOf(detail) : detail)
            .toList());
  }
}
