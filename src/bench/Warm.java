import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.concurrent.Executors;
import org.radslag.ballots.protocol.verification.Progress;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/**
 * How fast one warm core verifies an archive, side by side with the JDK's own Ed25519 signature check.
 *
 * <pre>java -cp target/classes src/bench/Warm.java FILE.bel [ROUNDS]</pre>
 */
public final class Warm {
  private static final int SIGNATURES = 2_000;

  public static void main(String[] args) throws Exception {
    byte[] archive = Files.readAllBytes(Path.of(args[0]));
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    Signature check = signature();
    for (int round = 1; round <= rounds; round++) {
      int[] ballots = new int[1];
      Progress count = checked -> ballots[0] = checked;
      long start = cpu();
      Report report =
          new Verifier(new Workers(Runnable::run, 1), count, false)
              .verify(new ByteArrayInputStream(archive));
      double verified = (cpu() - start) / 1e9;
      start = cpu();
      for (int i = 0; i < SIGNATURES; i++) {
        check.update((byte) i);
        check.verify(new byte[64]);
      }
      double signed = (cpu() - start) / 1e9;
      System.out.printf(
          "round %d: %s, %d ballots, %.0f a second; JDK Ed25519 %.0f a second; ratio %.2f%n",
          round, report.accepted() ? "accepted" : "REJECTED", ballots[0], ballots[0] / verified,
          SIGNATURES / signed, ballots[0] / verified / (SIGNATURES / signed));
    }
  }

  private static Signature signature() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(pair.getPublic());
    return check;
  }

  /** Of this thread alone: the compiler's threads do not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
