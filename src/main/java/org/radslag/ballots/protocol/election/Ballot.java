package org.radslag.ballots.protocol.election;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Candidate;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * A ballot as it was received, in the one spelling the protocol allows; no proof has been checked.
 *
 * @param tracker what the voter keeps: Base64 of the hash of the bytes
 * @param signedHash the hash that the ballot says it signs
 */
public record Ballot(
    String tracker,
    Candidate credential,
    List<Answer> answers,
    String bodyHash,
    String signedHash,
    Proof signature) {

  /** The outer members, before anything about the election is known. */
  public record Outer(byte[] bytes, Map<String, Json> members) {
    private static final String SIGNATURE = ",\"signature\":{";

    /** Reads the outer form; the bytes must be the compact spelling, in ASCII. */
    public static Outer read(byte[] bytes) {
      for (byte b : bytes) {
        if (b < ' ' || b == 0x7f) {
          throw new Malformed("The ballot holds a character outside printable ASCII.");
        }
        // Nothing in a ballot needs an escape; without them compact JSON has one spelling.
        if (b == '\\') {
          throw new Malformed("The ballot is not written in its one canonical spelling.");
        }
      }
      Json json = Json.compact(bytes);
      Map<String, Json> members =
          json.exactly(
              "A ballot", "election_uuid", "election_hash", "credential", "answers", "signature");
      return new Outer(bytes, members);
    }

    /** Whether the ballot names this election by uuid and fingerprint. */
    public boolean belongsTo(Election election) {
      return members.get("election_uuid").asText("The uuid").equals(election.uuid())
          && members.get("election_hash").asText("The hash").equals(election.fingerprint());
    }

    /** Reads the rest in the form that the questions of the election demand. */
    public Ballot inner(Election election) {
      Group group = election.group();
      List<Question> questions = election.questions();
      List<Json> items = members.get("answers").asItems("The answers", questions.size());
      List<Answer> answers = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        answers.add(Answer.read(group, questions.get(i), items.get(i)));
      }
      Map<String, Json> signature =
          members.get("signature").exactly("The signature", "hash", "proof");
      return new Ballot(
          Hash.base64(bytes),
          group.candidate(members.get("credential").asText("The credential")),
          List.copyOf(answers),
          bodyHash(),
          signature.get("hash").asText("The signed hash"),
          Proof.read(group, signature.get("proof")));
    }

    /** The hash of the ballot without its signature, which is its last member. */
    private String bodyHash() {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return Hash.base64(text.substring(0, text.lastIndexOf(SIGNATURE)) + "}");
    }
  }
}
