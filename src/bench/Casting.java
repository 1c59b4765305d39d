import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.radslag.running.PlantedVote;

/**
 * Casts ballots over HTTP into a running product that is not production: see casting.sh. Each ballot
 * is of another voter, signed in, and is made before the clock starts.
 */
final class Casting {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final PlantedVote vote;
  private final URI address;
  private final List<byte[]> ballots;
  private final AtomicInteger next = new AtomicInteger();

  private Casting(PlantedVote vote, String server) {
    this.vote = vote;
    this.address = URI.create(server + "/api/elections/" + vote.uuid() + "/ballots");
    this.ballots =
        IntStream.range(0, vote.voters().size())
            .parallel()
            .mapToObj(i -> vote.ballot(vote.voters().get(i), i % 3))
            .toList();
  }

  /** URL, user and password file of the database's migration account; server; voters per part. */
  public static void main(String[] args) throws Exception {
    int voters = Integer.parseInt(args[4]);
    Casting casting;
    try (Connection database =
        DriverManager.getConnection(args[0], args[1], Files.readString(Path.of(args[2])).strip())) {
      casting = new Casting(PlantedVote.in(database, voters * 5 + 200), args[3]);
    }
    casting.flow("warm-up", 200, 4);
    for (int hands : new int[] {1, 8}) {
      casting.flow(hands + " at a time", voters / 2, hands);
    }
    casting.burst(voters, 60);
    casting.burst(voters * 3, 60);
  }

  /** As fast as so many hands can. */
  private void flow(String name, int count, int hands) throws Exception {
    List<Double> millis = new ArrayList<>();
    AtomicInteger errors = new AtomicInteger();
    int last = next.get() + count;
    ExecutorService pool = Executors.newFixedThreadPool(hands);
    long start = System.nanoTime();
    for (int hand = 0; hand < hands; hand++) {
      pool.execute(
          () -> {
            int ballot = take(last);
            while (ballot >= 0) {
              cast(ballot, millis, errors);
              ballot = take(last);
            }
          });
    }
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.HOURS);
    report(name, count, System.nanoTime() - start, millis, errors.get());
  }

  private int take(int last) {
    int taken = next.getAndUpdate(n -> n < last ? n + 1 : n);
    return taken < last ? taken : -1;
  }

  /** Voters who come evenly within so many seconds and wait for their receipts. */
  private void burst(int count, int seconds) throws Exception {
    List<Double> millis = new ArrayList<>();
    AtomicInteger errors = new AtomicInteger();
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
            cast(ballot, millis, errors);
            done.countDown();
          });
    }
    done.await();
    pool.shutdown();
    report(count + " in " + seconds + " s", count, System.nanoTime() - start, millis, errors.get());
  }

  private void cast(int ballot, List<Double> millis, AtomicInteger errors) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer =
          HTTP.send(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "application/json")
                  .header("Sec-Fetch-Site", "same-origin")
                  .header("Cookie", "radslag=" + vote.voters().get(ballot).session())
                  .POST(HttpRequest.BodyPublishers.ofByteArray(ballots.get(ballot)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        errors.incrementAndGet();
      }
    } catch (Exception failure) {
      errors.incrementAndGet();
    }
    synchronized (millis) {
      millis.add((System.nanoTime() - start) / 1e6);
    }
  }

  private static void report(String name, int count, long nanos, List<Double> millis, int errors) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-16s %6d ballots %7.1f s %7.1f/s   median %7.0f ms   p95 %7.0f ms   longest %7.0f ms  "
            + " errors %d%n",
        name,
        count,
        nanos / 1e9,
        count / (nanos / 1e9),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        sorted.get(sorted.size() - 1),
        errors);
  }
}
