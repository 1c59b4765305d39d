package org.radslag.ballots.tools;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.radslag.kernel.OutsideTheServer;

/** The jar: commands of registrar, trustees and auditors, and everything else to the verifier. */
@OutsideTheServer
public final class Main {
  private static final Set<String> TOOLS = Set.of("registrar", "trustee", "auditor");

  private Main() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    System.exit(code);
  }

  /** Verifying must not even load what needs a library: see the decision record. */
  private static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length > 0 && TOOLS.contains(args[0])) {
      return new Tools(out, err).run(args);
    }
    return new org.radslag.ballots.verifier.Main(out, err).start(args);
  }
}
