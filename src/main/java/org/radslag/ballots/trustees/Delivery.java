package org.radslag.ballots.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionKeys;
import org.radslag.ballots.protocol.ceremony.DocumentAttributes;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.ceremony.SigningKey;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.kernel.Outcome;

/** What a message after the ceremony does: tries a key, signs a protocol, decrypts. */
@ApplicationScoped
class Delivery {

  @Inject Board board;
  @Inject ElectionKeys keys;
  @Inject Protocols protocols;
  @Inject Round round;

  Outcome<ElectionId> take(Round.Look look, int place, TrusteeMessage message) {
    return switch (look.stage()) {
      case KEYCHECK -> keyCheck(look, place, message);
      case START -> signature(look, place, message, ProtocolKind.START);
      case COUNT -> signature(look, place, message, ProtocolKind.COUNT);
      case DECRYPT -> decryption(look, place, message);
      default -> Outcome.done(look.id());
    };
  }

  private Outcome<ElectionId> keyCheck(Round.Look look, int place, TrusteeMessage message) {
    KeyCheck check = round.trial(look.election()).orElseThrow().keyCheck();
    KeyTrial trial = new KeyTrial(check, round.trustees(look.election()));
    boolean holds = trial.take(place + 1, KeyCheck.Part.read(Round.GROUP, message.data()));
    return holds ? Outcome.done(look.id()) : Outcome.refused("ballots.refused.keys-key");
  }

  private Outcome<ElectionId> signature(
      Round.Look look, int place, TrusteeMessage message, ProtocolKind kind) {
    Map<String, Json> m = message.data().exactly("The message", "document", "signature");
    byte[] hash = Hash.bytes(protocols.pdf(look.id(), kind).orElseThrow());
    byte[] signature = Base64.getDecoder().decode(m.get("signature").asText("A signature"));
    if (!m.get("document").asText("A hash").equals(HexFormat.of().formatHex(hash))) {
      return Outcome.refused("ballots.refused.keys-document");
    }
    boolean holds =
        SigningKey.holds(look.table().key(place), DocumentAttributes.of(hash), signature);
    return holds ? Outcome.done(look.id()) : Outcome.refused("ballots.refused.keys-signature");
  }

  private Outcome<ElectionId> decryption(Round.Look look, int place, TrusteeMessage message) {
    Map<String, Json> m = message.data().exactly("The message", "head", "tally", "decryption");
    if (!board.hasEndedWith(look.id(), m.get("head").asText("A hash"))) {
      return Outcome.refused("ballots.refused.keys-head");
    }
    return keys.offerDecryption(look.id(), place + 1, m.get("decryption").bytes());
  }
}
