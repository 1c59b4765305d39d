package org.radslag.ballots.tools;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/** The registrar's own list: which code belongs to which pseudonym. Never leaves her computer. */
record CodeList(List<Code> codes) {
  private static final Set<String> CHANNELS = Set.of("code", "paper", "reserve");
  private static final String[] NEEDED = {"pseudonym", "channel", "code", "credential"};
  private static final List<String> COLUMNS =
      List.of(
          "pseudonym",
          "channel",
          "code",
          "credential",
          "name",
          "address",
          "phone",
          "sign-in",
          "address-since",
          "phone-since");

  /**
   * A line.
   *
   * @param cells everything known of it, by column
   */
  record Code(Map<String, String> cells) {
    Code {
      cells = Map.copyOf(cells);
    }

    String pseudonym() {
      return cells.get("pseudonym");
    }

    String code() {
      return cells.get("code");
    }

    String credential() {
      return cells.get("credential");
    }

    boolean isReserve() {
      return cells.get("channel").equals("reserve");
    }

    /** Name and address, as far as the list had them. */
    String recipient() {
      return (cells.getOrDefault("name", "") + "\n" + cells.getOrDefault("address", "")).strip();
    }

    private String line() {
      return COLUMNS.stream()
          .map(column -> cells.getOrDefault(column, ""))
          .collect(Collectors.joining(";", "", "\n"));
    }

    @Override
    public String toString() {
      return "Code[secret]";
    }
  }

  CodeList {
    codes = codes.stream().sorted(Comparator.comparing(Code::pseudonym)).toList();
  }

  /** Makes a code for every line that needs one. */
  static CodeList make(RollList list, Group group, String uuid, SecureRandom random)
      throws Refusal {
    List<Map<String, String>> rows = new ArrayList<>();
    Contacts.check(list.rows());
    for (Map<String, String> row : list.rows()) {
      row.put("channel", row.get("channel").toLowerCase(Locale.ROOT));
      if (!CHANNELS.contains(row.get("channel"))) {
        throw new Refusal("list.channel", row.get("pseudonym"), row.get("channel"));
      }
      if (!row.get("channel").equals("paper")) {
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw new Refusal("list.empty");
    }
    return new CodeList(rows.parallelStream().map(row -> make(row, group, uuid, random)).toList());
  }

  private static Code make(Map<String, String> row, Group group, String uuid, SecureRandom random) {
    CredentialCode code = CredentialCode.random(random);
    String text = code.secretText();
    String credential = code.credential(group, uuid).publicKey().text();
    code.clear();
    Map<String, String> cells = new HashMap<>(row);
    cells.put("code", text);
    cells.put("credential", credential);
    return new Code(cells);
  }

  /** The lines as they are sealed. */
  String text() {
    StringBuilder out = new StringBuilder(String.join(";", COLUMNS) + "\n");
    codes.forEach(code -> out.append(code.line()));
    return out.toString();
  }

  static CodeList read(String text) throws Refusal {
    RollList list = RollList.read(text.getBytes(StandardCharsets.UTF_8), NEEDED);
    return new CodeList(list.rows().stream().map(Code::new).toList());
  }

  /** The line of that number. */
  Optional<Code> named(String pseudonym) {
    return codes.stream().filter(code -> code.pseudonym().equals(pseudonym)).findFirst();
  }

  /** The list that the election must have. */
  Electorate electorate(Group group) {
    Map<Element, Integer> weights = new HashMap<>();
    codes.forEach(code -> weights.put(group.element(code.credential()), 1));
    return Electorate.of(weights);
  }

  int reserve() {
    return (int) codes.stream().filter(Code::isReserve).count();
  }

  /** What the server may know. */
  byte[] publicHalves(String uuid, Group group, String registrar, String key) {
    List<Json> lines =
        codes.stream()
            .map(
                code ->
                    (Json)
                        Json.members(
                            "pseudonym", Json.text(code.pseudonym()),
                            "credential", Json.text(code.credential())))
            .toList();
    return Json.members(
            "v", Json.number(1),
            "uuid", Json.text(uuid),
            "group", Json.text(group.name()),
            "registrar", Json.text(registrar),
            "key", Json.text(key),
            "lines", Json.items(lines))
        .bytes();
  }

  @Override
  public String toString() {
    return "CodeList[secret]";
  }
}
