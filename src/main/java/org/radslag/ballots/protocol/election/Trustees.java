package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * The trustees record: mandatory ones and threshold groups in a fixed order. Trustee numbers
 * ("owners") count from 1 through all members.
 */
public record Trustees(Group group, List<Party> parties) {
  /** More trustees than an election can gather. */
  static final int MAX_TRUSTEES = 100;

  /** A part of the decryption key that must be present: one person, or enough of a group. */
  public sealed interface Party permits MandatoryTrustee, ThresholdTrustees {
    /** How many trustee numbers the party takes. */
    int size();

    /** The factor of the election key. */
    Element subKey();

    /** The key under which member {@code index} (from 1) proves a partial decryption. */
    Element decryptionKey(int index);

    Json json();
  }

  public Trustees {
    parties = List.copyOf(parties);
    int size = parties.stream().mapToInt(Party::size).sum();
    if (size == 0 || size > MAX_TRUSTEES) {
      throw new Malformed("There are " + size + " trustees, not 1 to " + MAX_TRUSTEES + ".");
    }
  }

  public static Trustees read(Group group, byte[] bytes) {
    List<Party> parties = new ArrayList<>();
    for (Json item : Json.compact(bytes).asItems("The trustees record")) {
      List<Json> pair = item.asItems("A trustee", 2);
      switch (pair.get(0).asText("The kind of a trustee")) {
        case "Single" -> parties.add(MandatoryTrustee.read(group, pair.get(1)));
        case "Pedersen" -> parties.add(ThresholdTrustees.read(group, pair.get(1)));
        default -> throw new Malformed("A trustee is neither Single nor Pedersen.");
      }
    }
    return new Trustees(group, parties);
  }

  public byte[] bytes() {
    List<Json> items = new ArrayList<>();
    for (Party party : parties) {
      String kind = party instanceof MandatoryTrustee ? "Single" : "Pedersen";
      items.add(Json.items(List.of(Json.text(kind), party.json())));
    }
    return Json.items(items).bytes();
  }

  public int size() {
    return parties.stream().mapToInt(Party::size).sum();
  }

  /** The election key that these trustees hold together. */
  public Element jointKey() {
    return parties.stream().map(Party::subKey).reduce(group.identity(), Element::times);
  }

  /** The key under which the trustee of this number, from 1, proves a partial decryption. */
  public Element decryptionKey(int owner) {
    int index = owner;
    for (Party party : parties) {
      if (index <= party.size()) {
        return party.decryptionKey(index);
      }
      index -= party.size();
    }
    throw new IllegalArgumentException("There is no trustee " + owner);
  }

  /** Reads an optional trailing name, which no proof covers. */
  static java.util.Optional<String> name(Map<String, Json> members) {
    return java.util.Optional.ofNullable(members.get("name")).map(j -> j.asText("A name"));
  }
}
