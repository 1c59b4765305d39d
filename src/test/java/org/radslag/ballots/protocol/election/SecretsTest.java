package org.radslag.ballots.protocol.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/** What is secret shows nowhere, and what can be overwritten is. */
class SecretsTest {
  private static final Group GROUP = Groups.BELENIOS;
  private final TrusteeSeed seed = TrusteeSeed.random(Made.seeded("x"));
  private final CredentialCode code = CredentialCode.random(Made.seeded("x"));
  private final Exponent secret = GROUP.random(Made.seeded("x"));

  /** Everything a secret could be recognised by. */
  private List<String> secrets() {
    String plain = code.secretText().replace("-", "");
    return List.of(
        seed.secretText(),
        code.secretText(),
        plain,
        secret.text(),
        secret.value().toString(16),
        seed.signingKey(GROUP).text(),
        seed.decryptionKey(GROUP).text(),
        code.credential(GROUP, "uuid").secret().text());
  }

  private void tellsNothing(String text) {
    for (String one : secrets()) {
      assertFalse(text.contains(one), text);
    }
  }

  @Test
  void no_type_that_holds_a_secret_shows_it_as_text() {
    Made made = new Made(GROUP, "secrets").mandatory().open(List.of(Made.YES_NO), 1);
    for (Object holder :
        List.of(
            seed,
            code,
            secret,
            Credential.of(secret),
            code.credential(GROUP, "uuid"),
            new BallotMaker(made.election, Credential.of(secret), made.random),
            new KeyCeremony(GROUP, 3, 2, made.random),
            new PrivateChannel(GROUP),
            MandatoryTrustee.of(secret, Optional.empty(), made.random))) {
      tellsNothing(holder.toString());
      tellsNothing(String.valueOf(Optional.of(holder)));
    }
  }

  /** A field that is added later is found too: it must be of a type that is tested above. */
  @Test
  void secrets_are_kept_in_types_whose_text_tells_nothing() {
    List<String> open = new ArrayList<>();
    for (Class<?> type : List.of(TrusteeSeed.class, CredentialCode.class, Credential.class)) {
      for (Field field : type.getDeclaredFields()) {
        boolean instance = !Modifier.isStatic(field.getModifiers());
        if (instance && !Modifier.isPrivate(field.getModifiers())) {
          open.add(type.getSimpleName() + "." + field.getName());
        }
        if (instance && field.getType() == String.class) {
          open.add("a string cannot be cleared: " + field.getName());
        }
      }
      assertFalse(type.isRecord(), "A record shows all its members.");
    }
    assertEquals(List.of(), open);
  }

  @Test
  void no_refusal_repeats_what_was_secret() {
    Made made = new Made(GROUP, "refusals").mandatory().open(List.of(Made.YES_NO), 1);
    BallotMaker maker = new BallotMaker(made.election, Credential.of(secret), made.random);
    List<Throwable> refusals = new ArrayList<>();
    refusals.add(
        assertThrows(
            IllegalArgumentException.class, () -> maker.make(List.of(List.of(71, 72, 73)))));
    char[] typed = code.secretText().toCharArray();
    typed[0] = typed[0] == 'a' ? 'b' : 'a';
    refusals.add(assertThrows(Malformed.class, () -> CredentialCode.typed(typed)));
    char[] longer = (code.secretText() + "1").toCharArray();
    refusals.add(assertThrows(Malformed.class, () -> CredentialCode.typed(longer)));
    char[] wrong = (seed.secretText() + "1").toCharArray();
    refusals.add(assertThrows(Malformed.class, () -> TrusteeSeed.of(wrong)));
    PrivateChannel channel = new PrivateChannel(GROUP);
    Exponent other = GROUP.random(Made.seeded("other"));
    String letter =
        channel.send(
            secret,
            GROUP.generator().power(other),
            Json.text(seed.secretText()),
            Made.seeded("letter"));
    refusals.add(
        assertThrows(Malformed.class, () -> channel.receive(GROUP.generator(), secret, letter)));
    refusals.add(
        assertThrows(Malformed.class, () -> channel.receive(GROUP.generator(), other, letter)));
    for (Throwable refusal : refusals) {
      tellsNothing(refusal.toString());
      assertFalse(refusal.toString().matches(".*7[123].*"), refusal.toString());
    }
  }

  @Test
  void cleared_codes_and_seeds_cannot_be_used_any_more() {
    char[] mine = code.secretText().toCharArray();
    CredentialCode copy = CredentialCode.typed(mine);
    copy.clear();
    assertThrows(IllegalStateException.class, copy::secretText);
    assertThrows(IllegalStateException.class, () -> copy.credential(GROUP, "uuid"));
    char[] theirs = seed.secretText().toCharArray();
    TrusteeSeed other = TrusteeSeed.of(theirs);
    other.clear();
    assertThrows(IllegalStateException.class, other::secretText);
    assertThrows(IllegalStateException.class, () -> other.signingKey(GROUP));
    assertThrows(IllegalStateException.class, () -> other.decryptionKey(GROUP));
    assertTrue(new String(mine).equals(code.secretText()), "The caller's own is the caller's.");
    assertEquals(seed.secretText(), new String(theirs));
  }
}
