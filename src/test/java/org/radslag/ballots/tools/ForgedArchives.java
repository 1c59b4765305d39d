package org.radslag.ballots.tools;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radslag.ballots.protocol.archive.Event;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Proof;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Hash;

/**
 * A counted election of a server's key and three trustees, and copies of it in which one thing is
 * wrong, everything else hashed, chained and signed anew.
 */
final class ForgedArchives {
  private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));

  private final Made made = new Made(Groups.BELENIOS, "page").mandatory().threshold(2, 3);
  private final Exponent secret = made.group.random(made.random);
  private final Map<String, byte[]> all = new LinkedHashMap<>();
  private final byte[] honest;

  private ForgedArchives() {
    made.open(List.of(Made.YES_NO), 1, 2, 1);
    made.credentials.set(0, Credential.of(secret));
    made.list(1, 2, 1);
    made.vote(0, YES).vote(1, YES).vote(0, List.of(List.of(0, 0, 1)));
    honest = made.close().decrypt(1).decrypt(2).decrypt(4).publish(1, 2, 4).bytes();
  }

  /** Every archive by what was done to it. */
  static Map<String, byte[]> make() {
    ForgedArchives forged = new ForgedArchives();
    forged.files();
    forged.setups();
    forged.ballots();
    forged.proofs();
    forged.counts();
    return forged.all;
  }

  private void forge(String what, Consumer<Forge> change) {
    Forge forge = new Forge(honest);
    change.accept(forge);
    all.put(what, forge.build());
  }

  private void files() {
    byte[] padded = honest.clone();
    padded[honest.length - 1] = 1;
    all.put("padding", padded);
    byte[] named = honest.clone();
    int at = new String(honest, StandardCharsets.ISO_8859_1).indexOf("\"alpha\"");
    named[at + 12] = (byte) (named[at + 12] == '1' ? '2' : '1');
    all.put("name", named);
    Forge plain = new Forge(honest);
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    plain.record(other, "BELENIOS", "{\"version\":2,\"timestamp\":\"1790000000\"}");
    all.put("version", other.toByteArray());
    forge("parent", f -> f.pieces.get(2).twist = e -> twisted(e, e.height() + 1));
    forge("data", f -> f.first(EventType.BALLOT).data.remove(0));
    forge("order", f -> Collections.swap(f.pieces, 3, 4));
    forge("late ballot", f -> f.pieces.add(5, f.first(EventType.BALLOT).copy()));
  }

  private static Event twisted(Event e, int height) {
    return new Event(e.parent(), height, e.type(), e.payload());
  }

  private void setup(String what, int record, String old, String fresh) {
    forge(what, f -> f.first(EventType.SETUP).replace(record, old, fresh));
  }

  private void setups() {
    setup("version of the election", 0, "\"version\":1", "\"version\":2");
    setup("more than there are", 0, "\"max\":1", "\"max\":3");
    setup("form of the trustees", 1, "\"threshold\":2", "\"threshold\":0");
    for (int place : List.of(0, 1, 4, 7, 10, 11)) {
      forge("proof " + place + " of the trustees", f -> flip(f, EventType.SETUP, 1, place));
    }
    Made twice = new Made(Groups.BELENIOS, "twice").mandatory();
    twice.parties.add(twice.parties.get(0));
    all.put("trustee twice", twice.open(List.of(Made.YES_NO), 1).bytes());
    Election.Texts texts = made.election.texts();
    Element foreign = made.credentials.get(0).publicKey();
    byte[] other = Election.of(texts, foreign, made.election.questions()).bytes();
    forge("foreign key", f -> f.first(EventType.SETUP).data.set(0, other));
    setup("weight", 2, ",2\"", ",02\"");
    setup("form of the list", 2, "[\"", "[ \"");
    forge(
        "credential twice",
        f -> {
          String one = f.first(EventType.SETUP).text(2).split("\"")[1];
          f.first(EventType.SETUP).set(2, "[\"" + one + "\",\"" + one + "\"]");
        });
    String silent = made.credentials.get(2).publicKey().text();
    setup("credential of secret 0", 2, silent, "1");
    setup("credential outside the group", 2, silent, "2");
  }

  /** Changes a digit of the response of that number in a record. */
  private static void flip(Forge forge, EventType type, int record, int occurrence) {
    Forge.Piece piece = forge.first(type);
    piece.set(record, flip(piece.text(record), "\"response\":\"", occurrence));
  }

  private static String flip(String text, String before, int occurrence) {
    Matcher m = Pattern.compile(Pattern.quote(before) + "([0-9]+)").matcher(text);
    for (int i = 0; i <= occurrence; i++) {
      if (!m.find()) {
        throw new AssertionError("Nothing to forge: " + before + " " + i);
      }
    }
    StringBuilder changed = new StringBuilder(text);
    int at = m.start(1) + 5;
    changed.setCharAt(at, text.charAt(at) == '1' ? '2' : '1');
    return changed.toString();
  }

  private void ballot(String what, UnaryOperator<String> change) {
    forge(what, f -> f.first(EventType.BALLOT).set(0, change.apply(honestBallot(f))));
  }

  private static String honestBallot(Forge forge) {
    return forge.first(EventType.BALLOT).text(0);
  }

  /** The first voter's ballot with another body, signed anew. */
  private String signed(String ballot) {
    String body = ballot.substring(0, ballot.indexOf(",\"signature\""));
    String hash = Hash.base64(body + "}");
    Proof proof =
        Proof.of("sig|" + hash + "|", secret, List.of(made.group.generator()), made.random);
    String signature = "{\"hash\":\"" + hash + "\",\"proof\":" + proof.json().write() + "}";
    return body + ",\"signature\":" + signature + "}";
  }

  private void ballots() {
    ballot("blank in a ballot", b -> b.replace("\"answers\":", "\"answers\": "));
    ballot("escape in a ballot", b -> b.replace("\"answers\"", "\"\\u0061nswers\""));
    ballot("half a ballot", b -> b.substring(0, b.length() / 2));
    ballot("foreign fingerprint", b -> signed(b.replace(made.election.fingerprint(), "x")));
    ballot("no blank part", b -> signed(b.replaceFirst(",\"blank_proof\":\\[[^\\]]*\\]", "")));
    ballot("leading zero", b -> signed(b.replaceFirst("\"response\":\"", "\"response\":\"0")));
    ballot(
        "order of the group",
        b ->
            signed(
                b.replaceFirst(
                    "\"challenge\":\"[0-9]+\"", "\"challenge\":\"" + made.group.order() + "\"")));
    String stranger = Groups.BELENIOS.generator().text();
    String own = made.credentials.get(0).publicKey().text();
    ballot("foreign credential", b -> b.replace(own, stranger));
    forge("replay", f -> f.pieces.add(4, f.first(EventType.BALLOT).copy()));
    ballot(
        "number outside the group", b -> signed(b.replaceFirst("alpha\":\"[0-9]+", "alpha\":\"2")));
    ballot("zero for a number", b -> signed(b.replaceFirst("beta\":\"[0-9]+", "beta\":\"0")));
    ballot(
        "signature of another ballot",
        b -> signed(b.replace("\"answers\"", "\"Answers\"")).replace("\"Answers\"", "\"answers\""));
  }

  private void proofs() {
    ballot("signature", b -> flip(b, "\"response\":\"", responses(b) - 1));
    for (int i = 0; i < 6; i++) {
      int place = i;
      ballot("choice " + i, b -> signed(flip(b, "\"response\":\"", place)));
    }
    ballot("sum", b -> signed(flip(b, "\"overall_proof\":[{\"challenge\":\"", 0)));
    ballot("blank", b -> signed(flip(b, "\"blank_proof\":[{\"challenge\":\"", 0)));
  }

  private static int responses(String ballot) {
    return ballot.split("\"response\":\"", -1).length - 1;
  }

  private void count(String what, EventType type, int record, String old, String fresh) {
    forge(what, f -> f.first(type).replace(record, old, fresh));
  }

  private void counts() {
    forge("tally", f -> f.pieces.remove(3));
    count("votes", EventType.ENCRYPTED_TALLY, 1, "\"total_weight\":3", "\"total_weight\":4");
    EventType part = EventType.PARTIAL_DECRYPTION;
    count("form of a part", part, 0, "_factors\":[[", "_factors\":[[],[");
    count("part of nobody", part, 1, "\"owner\":1", "\"owner\":5");
    count("part of another", part, 1, "\"owner\":1", "\"owner\":3");
    forge("factor outside the group", f -> f.first(part).set(0, outside(f.first(part).text(0))));
    forge("proof of a factor", f -> flip(f, part, 0, 0));
    forge("too few", f -> f.pieces.remove(f.pieces.indexOf(f.first(part)) + 2));
    count("form of the result", EventType.RESULT, 0, "]]", "],[]]");
    count("too many", EventType.RESULT, 0, "[[0,", "[[9,");
    count("another count", EventType.RESULT, 0, "[[0,", "[[1,");
  }

  private static String outside(String part) {
    return part.replaceFirst("\\[\\[\"[0-9]+", "[[\"2");
  }
}
