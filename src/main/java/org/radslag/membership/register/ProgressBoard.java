package org.radslag.membership.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.radslag.kernel.Refusal;
import org.radslag.platform.OwnTransaction;

/** Where the work on an import says how far it has come, beside its own transaction. */
@ApplicationScoped
class ProgressBoard {

  /** Work that has said nothing for so long has died with its server. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private static final String LINE = "\u001e";
  private static final int LONGEST = 600;

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject OwnTransaction own;
  @Inject Clock clock;

  void say(ImportId id, Progress.Phase phase, int done, int total) {
    write(id, phase, done, total, "");
  }

  /** The work is over, for these reasons if any. */
  void stop(ImportId id, List<Refusal> problems) {
    String text = problems.stream().map(ProgressBoard::text).collect(Collectors.joining(LINE));
    write(id, Progress.Phase.STOPPED, 0, 0, text.length() > LONGEST ? "" : text);
  }

  /** What was last said; work that has fallen silent is stopped. */
  Optional<Progress> of(ImportId id) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT phase, done, total, at, problem FROM register_progress WHERE import = ?")) {
      query.setString(1, id.value().toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Progress read(ResultSet row) throws SQLException {
    Progress.Phase phase = Progress.Phase.valueOf(row.getString("phase"));
    var at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    String problem = row.getString("problem");
    boolean silent = phase != Progress.Phase.STOPPED && at.plus(SILENCE).isBefore(clock.instant());
    return new Progress(
        silent ? Progress.Phase.STOPPED : phase,
        row.getInt("done"),
        row.getInt("total"),
        at,
        silent
            ? List.of(Refusal.because("membership.refused.work-died"))
            : Arrays.stream(problem.split(LINE))
                .filter(text -> !text.isEmpty())
                .map(ProgressBoard::refusal)
                .toList());
  }

  private void write(ImportId id, Progress.Phase phase, int done, int total, String problem) {
    own.run(
        () -> {
          try (Connection connection = database.getConnection();
              PreparedStatement say =
                  connection.prepareStatement(
                      "REPLACE INTO register_progress (import, phase, done, total, at, problem)"
                          + " VALUES (?, ?, ?, ?, ?, ?)")) {
            say.setString(1, id.value().toString());
            say.setString(2, phase.name());
            say.setInt(3, done);
            say.setInt(4, total);
            say.setObject(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            say.setString(6, problem);
            say.executeUpdate();
          } catch (SQLException failure) {
            throw new IllegalStateException(failure);
          }
        });
  }

  private static String text(Refusal refusal) {
    return refusal.reason()
        + refusal.details().stream()
            .map(detail -> Staging.BETWEEN + detail)
            .collect(Collectors.joining());
  }

  private static Refusal refusal(String text) {
    String[] parts = text.split(Staging.BETWEEN);
    Object[] details =
        Arrays.stream(parts)
            .skip(1)
            .map(part -> part.matches("\\d{1,9}") ? (Object) Integer.valueOf(part) : part)
            .toArray();
    return Refusal.because(parts[0], details);
  }
}
