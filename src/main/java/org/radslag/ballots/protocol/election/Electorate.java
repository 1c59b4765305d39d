package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * The record of public credentials: who may vote, with what weight. Sorted by number, which breaks
 * the link to the order of the roll.
 */
public final class Electorate {
  /** Discrete logarithms up to the total weight must stay findable. */
  public static final int MAX_TOTAL_WEIGHT = 1_000_000_000;

  /** One line of the record. */
  public record Line(String credential, int weight) {}

  private final byte[] bytes;
  private final List<Line> lines;
  private final Map<String, Integer> weights = new LinkedHashMap<>();
  private final int totalWeight;

  private Electorate(byte[] bytes, List<Line> lines) {
    this.bytes = bytes.clone();
    this.lines = List.copyOf(lines);
    long total = 0;
    for (Line line : lines) {
      weights.put(line.credential(), line.weight());
      total += line.weight();
    }
    if (total > MAX_TOTAL_WEIGHT) {
      throw new Malformed("The total weight is over " + MAX_TOTAL_WEIGHT + ".");
    }
    this.totalWeight = (int) total;
  }

  /** The record of these credentials; weights are written if any differs from 1. */
  public static Electorate of(Map<Element, Integer> weights) {
    boolean plain = weights.values().stream().allMatch(w -> w == 1);
    List<Json> items = new ArrayList<>();
    weights.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().number()))
        .forEach(
            entry ->
                items.add(
                    Json.text(entry.getKey().text() + (plain ? "" : "," + entry.getValue()))));
    return read(Json.items(items).bytes());
  }

  /** Reads the lines; whether credentials are members and distinct is checked separately. */
  public static Electorate read(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    int weighted = 0;
    for (Json item : Json.compact(bytes).asItems("The list of credentials")) {
      String[] parts = item.asText("A credential").split(",", -1);
      if (parts.length > 2) {
        throw new Malformed("A line of the credentials has more than a key and a weight.");
      }
      weighted += parts.length - 1;
      lines.add(new Line(parts[0], parts.length == 1 ? 1 : weight(parts[1])));
    }
    if (weighted != 0 && weighted != lines.size()) {
      throw new Malformed("Some credentials have a weight and others have not.");
    }
    return new Electorate(bytes, lines);
  }

  private static int weight(String text) {
    return new Json.Digits(text).asInt("A weight", 0, MAX_TOTAL_WEIGHT);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public List<Line> lines() {
    return lines;
  }

  public boolean contains(String credential) {
    return weights.containsKey(credential);
  }

  /** The weight of a credential in the list. */
  public int weight(org.radslag.ballots.protocol.group.Candidate credential) {
    return weights.get(credential.text());
  }

  /** Fewer than the lines if a credential occurs twice. */
  public int distinct() {
    return weights.size();
  }

  public int totalWeight() {
    return totalWeight;
  }

  /** The fingerprint read aloud when the list is closed. */
  public String fingerprint() {
    return Hash.base64(bytes);
  }
}
