package org.radslag.platform;

/** The JDBC address with what every connection of ours needs. */
final class DatabaseUrl {

  /** UTC in the session; conflicts are errors instead of silent overwrites; batches in bulk. */
  private static final String SESSION =
      "useBulkStmts=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
          + "&sessionVariables=innodb_snapshot_isolation=ON";

  private DatabaseUrl() {}

  static String withSession(String url) {
    return url + (url.contains("?") ? "&" : "?") + SESSION;
  }
}
