package org.radslag.ballots.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.NoteSigner;

/** The key with which an auditor signs statements, in a file that her passphrase opens. */
public final class AuditorKey {
  static final String FILE = "auditor.key";
  private static final String KIND = "radslag/auditor";

  private AuditorKey() {}

  /**
   * Makes a key and writes it, sealed with the passphrase.
   *
   * @throws Refusal when the directory has one
   */
  public static NoteSigner make(
      Path directory, String uuid, String realm, char[] passphrase, SecureRandom random)
      throws IOException, Refusal {
    NoteSigner signer = NoteSigner.random(realm + "/auditor", random);
    Json content =
        Json.members("signer", Json.text(signer.pkcs8()), "public", Json.text(signer.key().text()));
    SealedFile.Frame frame = new SealedFile.Frame(KIND, uuid, 0);
    OwnFiles.write(
        directory.resolve(FILE), SealedFile.seal(frame, passphrase, content, random).bytes());
    return signer;
  }

  static NoteSigner open(Path directory, Passphrases passphrases) throws IOException, Refusal {
    Path file = directory.resolve(FILE);
    SealedFile sealed = SealedFile.read(OwnFiles.read(file, OwnFiles.MAX_BYTES));
    if (!sealed.frame().kind().equals(KIND)) {
      throw new Refusal("file.kind", file);
    }
    char[] passphrase = passphrases.existing();
    Json content = sealed.open(passphrase).orElseThrow(() -> new Refusal("passphrase.wrong", file));
    Arrays.fill(passphrase, '\0');
    Map<String, Json> m = content.exactly("The key file", "signer", "public");
    return NoteSigner.of(
        m.get("signer").asText("The key"), NoteKey.read(m.get("public").asText("The key")));
  }
}
