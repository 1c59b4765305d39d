package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * The election record. It need not be written canonically, because a person may have edited it; the
 * exact bytes are what its fingerprint covers, and every proof of every voter contains that.
 */
public final class Election {
  /** More questions than any meeting puts in one vote. */
  private static final int MAX_QUESTIONS = 100;

  private static final int MIN_UUID = 14;
  private static final int MAX_UUID = 64;
  private static final String BASE58 = "[1-9A-HJ-NP-Za-km-z]+";

  private final byte[] bytes;
  private final String fingerprint;
  private final Texts texts;
  private final Group group;
  private final Element publicKey;
  private final List<Question> questions;
  private final List<String> unknownMembers;

  /** What people read: none of it has a cryptographic effect beyond the fingerprint. */
  public record Texts(
      String uuid,
      String name,
      String description,
      Optional<String> administrator,
      Optional<String> credentialAuthority) {}

  private Election(
      byte[] bytes,
      Texts texts,
      Element publicKey,
      List<Question> questions,
      List<String> unknownMembers) {
    this.bytes = bytes.clone();
    this.fingerprint = Hash.base64(bytes);
    this.texts = texts;
    this.group = publicKey.group();
    this.publicKey = publicKey;
    this.questions = List.copyOf(questions);
    this.unknownMembers = List.copyOf(unknownMembers);
  }

  /** A new election, in the canonical spelling. */
  public static Election of(Texts texts, Element publicKey, List<Question> questions) {
    Json.Members json =
        Json.members(
            "version", Json.number(1),
            "description", Json.text(texts.description()),
            "name", Json.text(texts.name()),
            "group", Json.text(publicKey.group().name()),
            "public_key", Json.text(publicKey.text()),
            "questions", Json.items(questions.stream().map(Question::json).toList()),
            "uuid", Json.text(texts.uuid()));
    if (texts.administrator().isPresent()) {
      json = Json.with(json, "administrator", Json.text(texts.administrator().get()));
    }
    if (texts.credentialAuthority().isPresent()) {
      json = Json.with(json, "credential_authority", Json.text(texts.credentialAuthority().get()));
    }
    return read(json.bytes(), name -> Optional.of(publicKey.group()));
  }

  public static Election read(byte[] bytes) {
    return read(bytes, Group::named);
  }

  private static Election read(byte[] bytes, Function<String, Optional<Group>> groups) {
    List<String> unknown = new ArrayList<>();
    Question.Fields fields =
        new Question.Fields(
            Json.spaced(bytes).asMembers("The election record").values(),
            "The election record",
            unknown);
    if (fields.required("version").asInt("The version", 0, Integer.MAX_VALUE) != 1) {
      throw new Malformed("The election is not of version 1.");
    }
    Texts texts =
        new Texts(
            uuid(fields.required("uuid").asText("The uuid")),
            fields.required("name").asText("The name"),
            fields.required("description").asText("The description"),
            fields.optional("administrator").map(j -> j.asText("The administrator")),
            fields.optional("credential_authority").map(j -> j.asText("The registrar")));
    Group group =
        groups
            .apply(fields.required("group").asText("The group"))
            .orElseThrow(() -> new Malformed("The group of the election is not a known one."));
    Element key = group.element(fields.required("public_key").asText("The public key"));
    List<Question> questions = questions(fields.required("questions"), unknown);
    fields.finish();
    if (!group.embeds() && questions.stream().anyMatch(Question.NonHomomorphic.class::isInstance)) {
      throw new Malformed("Ranked questions are not possible in the group " + group + ".");
    }
    return new Election(bytes, texts, key, questions, unknown);
  }

  private static String uuid(String text) {
    if (text.length() < MIN_UUID || text.length() > MAX_UUID || !text.matches(BASE58)) {
      throw new Malformed("The uuid is not 14 to 64 base58 characters.");
    }
    return text;
  }

  private static List<Question> questions(Json json, List<String> unknown) {
    List<Json> items = json.asItems("The questions");
    if (items.isEmpty() || items.size() > MAX_QUESTIONS) {
      throw new Malformed("There are " + items.size() + " questions, not 1 to 100.");
    }
    return items.stream().map(item -> Question.read(item, unknown)).toList();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** φ: Base64 of the hash of the exact bytes. */
  public String fingerprint() {
    return fingerprint;
  }

  public Texts texts() {
    return texts;
  }

  public String uuid() {
    return texts.uuid();
  }

  public Group group() {
    return group;
  }

  public Element publicKey() {
    return publicKey;
  }

  public List<Question> questions() {
    return questions;
  }

  /** Whether any question needs shuffles. */
  public boolean shuffled() {
    return questions.stream().anyMatch(Question.NonHomomorphic.class::isInstance);
  }

  /** Names of members this protocol does not know; they are covered by the fingerprint. */
  public List<String> unknownMembers() {
    return unknownMembers;
  }
}
