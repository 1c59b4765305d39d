import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.BallotGate;
import org.radslag.running.PlantedVote;
import org.radslag.running.VotingServer;

/**
 * Casts ballots over HTTP into a server of its own: see casting.sh. Each ballot is of another
 * voter, signed in, and is made before the clock starts.
 */
final class Casting {

  private static final Path DIRECTORY = Path.of("target", "casting").toAbsolutePath();
  private static final int SIGNATURES = 2_000;

  private final VotingServer server;
  private final PlantedVote vote;
  private final List<byte[]> ballots;
  private final AtomicInteger next = new AtomicInteger();
  private final Set<String> receipts = ConcurrentHashMap.newKeySet();

  private Casting(VotingServer server, PlantedVote vote) {
    this.server = server;
    this.vote = vote;
    this.ballots =
        IntStream.range(0, vote.voters().size())
            .parallel()
            .mapToObj(i -> vote.ballot(vote.voters().get(i), i % 3))
            .toList();
  }

  /** Voters of the first burst. */
  public static void main(String[] args) throws Exception {
    int voters = Integer.parseInt(args[0]);
    try (VotingServer server = VotingServer.start(DIRECTORY)) {
      Casting casting = new Casting(server, server.planted(voters * 6));
      casting.measure(voters);
      casting.compare(voters);
    }
  }

  private void measure(int voters) throws Exception {
    flow("warm-up", voters / 2, 8);
    flow("1 at a time", voters / 2, 1);
    flow("8 at a time", voters, 8);
    burst(voters, 60);
    burst(voters * 3, 60);
    Set<String> stored =
        new HashSet<>(
            server.read("SELECT tracker FROM ballot WHERE election = '" + vote.id() + "'"));
    System.out.printf(
        "%d ballots sent, %d receipts, %d ballots stored; receipts without a ballot: %d%n",
        next.get(),
        receipts.size(),
        stored.size(),
        receipts.stream().filter(tracker -> !stored.contains(tracker)).count());
  }

  /** As fast as so many hands can. */
  private void flow(String name, int count, int hands) throws Exception {
    Times times = new Times();
    int last = next.get() + count;
    ExecutorService pool = Executors.newFixedThreadPool(hands);
    long start = System.nanoTime();
    for (int hand = 0; hand < hands; hand++) {
      pool.execute(
          () -> {
            int ballot = take(last);
            while (ballot >= 0) {
              cast(ballot, System.nanoTime(), times);
              ballot = take(last);
            }
          });
    }
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.HOURS);
    times.report(name, System.nanoTime() - start);
  }

  private int take(int last) {
    int taken = next.getAndUpdate(n -> n < last ? n + 1 : n);
    return taken < last ? taken : -1;
  }

  /** Voters who come evenly within so many seconds, each from the moment she is due. */
  private void burst(int count, int seconds) throws Exception {
    Times times = new Times();
    ExecutorService pool = Executors.newCachedThreadPool();
    CountDownLatch done = new CountDownLatch(count);
    int first = next.getAndAdd(count);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + TimeUnit.SECONDS.toNanos(seconds) * i / count;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      int ballot = first + i;
      pool.execute(
          () -> {
            cast(ballot, due, times);
            done.countDown();
          });
    }
    done.await();
    pool.shutdown();
    times.report(count + " in " + seconds + " s", System.nanoTime() - start);
  }

  private void cast(int ballot, long start, Times times) {
    String outcome;
    try {
      HttpResponse<String> answer =
          server.post(vote, vote.voters().get(ballot), ballots.get(ballot));
      outcome = String.valueOf(answer.statusCode());
      if (answer.statusCode() == 201) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        receipts.add(
            Json.compact(body).asMembers("An answer").values().get("tracker").asText("A tracker"));
      }
    } catch (Exception failure) {
      outcome = failure.toString();
    }
    times.add((System.nanoTime() - start) / 1e6, outcome);
  }

  /** How long each took, and what came of it. */
  private static final class Times {
    private final List<Double> millis = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    synchronized void add(double time, String outcome) {
      millis.add(time);
      outcomes.merge(outcome, 1, Integer::sum);
    }

    synchronized void report(String name, long nanos) {
      List<Double> sorted = millis.stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          "%-14s %6d ballots %6.1f s %6.1f/s  median %6.0f ms  p95 %6.0f ms  longest %6.0f ms  %s%n",
          name,
          sorted.size(),
          nanos / 1e9,
          sorted.size() / (nanos / 1e9),
          sorted.get(sorted.size() / 2),
          sorted.get((int) (sorted.size() * 0.95)),
          sorted.get(sorted.size() - 1),
          outcomes);
    }
  }

  /** The checks alone of the same ballots beside what the JDK offers, warm, in one thread. */
  private void compare(int count) throws GeneralSecurityException {
    BallotGate gate = vote.gate();
    Signature check = signature();
    BigInteger base = new BigInteger(2_048, new SecureRandom()).setBit(2_047);
    BigInteger modulus = base.setBit(0);
    BigInteger exponent = new BigInteger(256, new SecureRandom()).setBit(255);
    for (int round = 1; round <= 3; round++) {
      double checked = perSecond(count, i -> require(gate.check(ballots.get(i))));
      double signed =
          perSecond(
              SIGNATURES,
              i -> {
                check.update((byte) i);
                check.verify(new byte[64]);
              });
      double powers = perSecond(SIGNATURES, i -> base.modPow(exponent, modulus));
      System.out.printf(
          Locale.ROOT,
          "one thread: %.0f ballots checked a second; one check is as long as %.0f Ed25519 checks"
              + " of the JDK, or %.0f of its powers of 256 bits modulo 2048 (%.0f a second)%n",
          checked,
          signed / checked,
          powers / checked,
          powers);
    }
  }

  private interface Work {
    void at(int index) throws GeneralSecurityException;
  }

  private static double perSecond(int count, Work work) throws GeneralSecurityException {
    long start = cpu();
    for (int i = 0; i < count; i++) {
      work.at(i);
    }
    return count / ((cpu() - start) / 1e9);
  }

  private static void require(BallotGate.Admission admission) {
    if (!(admission instanceof BallotGate.Admitted)) {
      throw new IllegalStateException("A ballot of our own is refused");
    }
  }

  private static Signature signature() throws GeneralSecurityException {
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
