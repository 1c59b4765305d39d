package org.radslag.running;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** An open election with the codes of its voters, as {@code TrialElections} makes it. */
class Trial {

  /** Somebody who may vote. */
  record Voter(UUID person, String code) {}

  private static final int MOST_TRIES = 240;

  private final Product product;
  private final String uuid;
  private final Deque<Voter> voters = new ArrayDeque<>();

  Trial(Product product, String kind) {
    this.product = product;
    String[] lines = product.get("/styleguide/election" + kind, null).body().split("\n");
    uuid = lines[0];
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(" ");
      voters.add(new Voter(UUID.fromString(parts[0]), parts[1]));
    }
  }

  /** An election that was brought to its opening elsewhere. */
  Trial(Product product, String uuid, List<Voter> voters) {
    this.product = product;
    this.uuid = uuid;
    this.voters.addAll(voters);
  }

  String uuid() {
    return uuid;
  }

  /** Somebody who has not been asked for before. */
  Voter voter() {
    return voters.remove();
  }

  String board() {
    return "/elections/" + uuid + "/";
  }

  String booth() {
    return "/elections/vote.xhtml?uuid=" + uuid;
  }

  /** Lets the vote close now: its own hour is moved, not the product's clock. */
  void close() {
    product.update(
        "UPDATE election SET closes_at = (SELECT SYSDATE(6) + INTERVAL shift_micros MICROSECOND"
            + " FROM clock_shift) WHERE uuid = ?",
        uuid);
    waitFor("tallied");
  }

  /** Closes, lets the trustees decrypt, and waits for the result. */
  void count() {
    close();
    product.get("/styleguide/election?count=" + uuid, null);
    waitFor("counted");
  }

  /** Waits until the election is in a state, as its interface names it. */
  void waitFor(String state) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      String now = product.get("/api/elections/" + uuid, null).body();
      if (now.contains("\"state\":\"" + state + "\"")) {
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    throw new AssertionError("the election does not become " + state);
  }

  /** A window in which the voter has signed in. */
  Chromium window(Voter voter, int width) {
    return new Chromium(product, product.sessionOf(voter.person()), width);
  }
}
