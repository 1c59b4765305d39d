package org.radslag.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.radslag.kernel.OutsideTheServer;

/**
 * The command that checks the trail from outside the server, with a database account that may read:
 * {@code java -cp 'WEB-INF/classes:WEB-INF/lib/*' org.radslag.audit.VerifyTrail URL USER
 * PASSWORD-FILE PUBLIC-KEY-FILE}. Says which entry is the first broken one. Ends with 0 when the
 * chain is whole, 1 when it is broken and 2 when it cannot be read.
 */
@OutsideTheServer
public final class VerifyTrail {

  private static final int ARGUMENTS = 4;

  private VerifyTrail() {}

  /** See the class. */
  public static void main(String[] arguments) {
    System.exit(verify(arguments, System.out));
  }

  static int verify(String[] arguments, PrintStream out) {
    if (arguments.length != ARGUMENTS) {
      out.println("Usage: VerifyTrail JDBC-URL USER PASSWORD-FILE PUBLIC-KEY-FILE");
      return 2;
    }
    try {
      PublicKey key = HeadSignature.publicKey(Files.readString(Path.of(arguments[3])));
      String password = Files.readString(Path.of(arguments[2])).strip();
      try (Connection connection =
          DriverManager.getConnection(arguments[0], arguments[1], password)) {
        return tell(new ChainCheck(connection, key).run(), out);
      }
    } catch (IOException | SQLException | IllegalArgumentException unreadable) {
      out.println("The audit trail cannot be read: " + unreadable.getMessage());
      return 2;
    }
  }

  private static int tell(ChainReport report, PrintStream out) {
    if (report.isWhole()) {
      out.println("The audit trail is whole: " + report.length() + " entries.");
      return 0;
    }
    out.println(
        "The audit trail is broken at place "
            + report.brokenAt()
            + (report.entry().isEmpty() ? "" : ", entry " + report.entry())
            + ": "
            + report.fault().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
            + ". The "
            + report.length()
            + " entries before it are whole.");
    return 1;
  }
}
