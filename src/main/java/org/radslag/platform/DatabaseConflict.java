package org.radslag.platform;

import java.sql.SQLException;
import java.util.Set;

/** Recognises what the database said, however deep the persistence layers have wrapped it. */
public final class DatabaseConflict {

  /** Deadlock, record changed since the snapshot, lock wait timeout. */
  private static final Set<Integer> PASSING = Set.of(1213, 1020, 1205);

  private static final int DUPLICATE_KEY = 1062;
  private static final int DEEPEST_CAUSE = 20;

  private DatabaseConflict() {}

  /** Whether repeating the transaction may succeed. */
  static boolean isBehind(Throwable failure) {
    SQLException cause = sqlCause(failure);
    return cause != null && PASSING.contains(cause.getErrorCode());
  }

  /** Whether a unique key refused a row: something that may exist once existed already. */
  public static boolean isDuplicate(Throwable failure) {
    SQLException cause = sqlCause(failure);
    return cause != null && cause.getErrorCode() == DUPLICATE_KEY;
  }

  /** Whether it was this unique key that refused a row. */
  public static boolean isDuplicate(Throwable failure, String key) {
    return isDuplicate(failure) && sqlCause(failure).getMessage().contains("'" + key + "'");
  }

  private static SQLException sqlCause(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
        return sql;
      }
      cause = cause.getCause();
    }
    return null;
  }
}
