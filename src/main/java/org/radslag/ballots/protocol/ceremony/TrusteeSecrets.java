package org.radslag.ballots.protocol.ceremony;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.radslag.ballots.protocol.election.TrusteeSeed;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/** What a trustee's device keeps: its keys, and every task with its answer. */
final class TrusteeSecrets {
  private final String seed;
  private final SigningKey signer;
  private final Map<String, Json> tasks;
  private final Map<String, Json> messages;
  private Json polynomial;

  private TrusteeSecrets(
      String seed, SigningKey signer, Map<String, Json> tasks, Map<String, Json> messages) {
    this.seed = seed;
    this.signer = signer;
    this.tasks = new LinkedHashMap<>(tasks);
    this.messages = new LinkedHashMap<>(messages);
  }

  static TrusteeSecrets fresh(SecureRandom random) {
    TrusteeSeed seed = TrusteeSeed.random(random);
    return new TrusteeSecrets(seed.secretText(), SigningKey.random(random), Map.of(), Map.of());
  }

  static TrusteeSecrets read(Json json) {
    boolean bound = json.asMembers("The key file").values().containsKey("polynomial");
    String[] names =
        bound
            ? new String[] {"seed", "signer", "public", "polynomial", "tasks", "messages"}
            : new String[] {"seed", "signer", "public", "tasks", "messages"};
    Map<String, Json> m = json.exactly("The key file", names);
    TrusteeSecrets read =
        new TrusteeSecrets(
            m.get("seed").asText("The seed"),
            SigningKey.of(m.get("signer").asText("The key"), m.get("public").asText("The key")),
            m.get("tasks").asMembers("The tasks").values(),
            m.get("messages").asMembers("The messages").values());
    if (!read.tasks.keySet().equals(read.messages.keySet())) {
      throw new Malformed("The key file has tasks without answers.");
    }
    read.polynomial = m.get("polynomial");
    return read;
  }

  Json json() {
    Json.Members json =
        Json.members(
            "seed", Json.text(seed),
            "signer", Json.text(signer.pkcs8()),
            "public", Json.text(signer.spki()));
    if (polynomial != null) {
      json = Json.with(json, "polynomial", polynomial);
    }
    json = Json.with(json, "tasks", new Json.Members(tasks));
    return Json.with(json, "messages", new Json.Members(messages));
  }

  TrusteeSeed seed() {
    return TrusteeSeed.of(seed.toCharArray());
  }

  SigningKey signer() {
    return signer;
  }

  Json polynomial() {
    return polynomial;
  }

  void polynomial(Json made) {
    polynomial = made;
  }

  /** The task of a step already answered, or null. */
  Json task(CeremonyStep step) {
    return tasks.get(step.text());
  }

  Json message(CeremonyStep step) {
    return messages.get(step.text());
  }

  void answered(CeremonyStep step, Json task, Json message) {
    tasks.put(step.text(), task);
    messages.put(step.text(), message);
  }

  @Override
  public String toString() {
    return "TrusteeSecrets[secret]";
  }
}
