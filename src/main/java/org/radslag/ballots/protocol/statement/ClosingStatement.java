package org.radslag.ballots.protocol.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * What became of credentials that nobody was to use.
 *
 * @param blocked taken from their owners after the freeze
 * @param replaced reserve credentials given to owners of blocked ones
 * @param added reserve credentials given to members who were missing
 * @param unassigned reserve never assigned and codes never handed out
 */
public record ClosingStatement(
    String uuid,
    Set<String> blocked,
    Set<String> replaced,
    Set<String> added,
    Set<String> unassigned) {

  public ClosingStatement {
    blocked = Set.copyOf(blocked);
    replaced = Set.copyOf(replaced);
    added = Set.copyOf(added);
    unassigned = Set.copyOf(unassigned);
  }

  public static ClosingStatement read(String statement) {
    Json json = Json.compact(statement.getBytes(StandardCharsets.UTF_8));
    Map<String, Json> m =
        json.exactly(
            "The closing statement", "v", "uuid", "blocked", "replaced", "added", "unassigned");
    ClosingStatement read =
        new ClosingStatement(
            m.get("uuid").asText("The uuid"),
            set(m, "blocked"),
            set(m, "replaced"),
            set(m, "added"),
            set(m, "unassigned"));
    if (!read.text().equals(statement)) {
      throw new Malformed("The closing statement is not written as it should be.");
    }
    return read;
  }

  private static Set<String> set(Map<String, Json> members, String name) {
    return new HashSet<>(
        members.get(name).asItems(name).stream().map(x -> x.asText("A credential")).toList());
  }

  /** The one line that is signed. */
  public String text() {
    return Json.members(
            "v", Json.number(1),
            "uuid", Json.text(uuid),
            "blocked", sorted(blocked),
            "replaced", sorted(replaced),
            "added", sorted(added),
            "unassigned", sorted(unassigned))
        .write();
  }

  private static Json sorted(Set<String> credentials) {
    return Json.items(new TreeSet<>(credentials).stream().map(Json::text).toList());
  }

  /** What can be wrong with it. */
  public enum Fault {
    OTHER_ELECTION,
    NOT_IN_LIST,
    NOT_DISJOINT,
    TOO_MANY_REPLACED,
    BALLOT_OF_BLOCKED,
    BALLOT_OF_UNASSIGNED
  }

  /**
   * Holds it against the archive.
   *
   * @param listed the public list of credentials
   * @param used every credential with which a ballot was cast
   */
  public Optional<Fault> fault(String election, Set<String> listed, Set<String> used) {
    List<String> all = new ArrayList<>();
    List.of(blocked, replaced, added, unassigned).forEach(all::addAll);
    Fault fault = null;
    if (!uuid.equals(election)) {
      fault = Fault.OTHER_ELECTION;
    } else if (!listed.containsAll(all)) {
      fault = Fault.NOT_IN_LIST;
    } else if (new HashSet<>(all).size() != all.size()) {
      fault = Fault.NOT_DISJOINT;
    } else if (replaced.size() > blocked.size()) {
      fault = Fault.TOO_MANY_REPLACED;
    } else if (used.stream().anyMatch(blocked::contains)) {
      fault = Fault.BALLOT_OF_BLOCKED;
    } else if (used.stream().anyMatch(unassigned::contains)) {
      fault = Fault.BALLOT_OF_UNASSIGNED;
    }
    return Optional.ofNullable(fault);
  }
}
