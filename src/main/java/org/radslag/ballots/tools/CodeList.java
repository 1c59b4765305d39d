package org.radslag.ballots.tools;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/** The registrar's own list: which code belongs to which pseudonym. Never leaves her computer. */
public record CodeList(List<Code> codes) {
  private static final Set<String> CHANNELS = Set.of("code", "paper", "reserve");

  /**
   * A line.
   *
   * @param code empty in a list that was read back without them
   */
  public record Code(
      String pseudonym, String channel, String code, String credential, String recipient) {
    boolean isReserve() {
      return channel.equals("reserve");
    }
  }

  public CodeList {
    codes = codes.stream().sorted(Comparator.comparing(Code::pseudonym)).toList();
  }

  /**
   * Makes a code for every line that needs one.
   *
   * @throws Refusal when no line does, or one names a channel that there is not
   */
  public static CodeList make(RollList list, Group group, String uuid, SecureRandom random)
      throws Refusal {
    List<Map<String, String>> rows = new ArrayList<>();
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
    String recipient = row.getOrDefault("name", "") + "\n" + row.getOrDefault("address", "");
    return new Code(row.get("pseudonym"), row.get("channel"), text, credential, recipient.strip());
  }

  /** The list with the codes, for the registrar's own folder alone. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder("pseudonym;channel;code;credential\n");
    for (Code code : codes) {
      out.append(
          String.join(";", code.pseudonym(), code.channel(), code.code(), code.credential()));
      out.append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  static CodeList read(byte[] bytes) throws Refusal {
    List<Code> codes = new ArrayList<>();
    for (Map<String, String> row :
        RollList.read(bytes, "pseudonym", "channel", "code", "credential").rows()) {
      codes.add(new Code(row.get("pseudonym"), row.get("channel"), "", row.get("credential"), ""));
    }
    return new CodeList(codes);
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

  /** What the server may know: {@code public.json}. */
  public byte[] publicHalves(String uuid, Group group, String registrar, String key) {
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
