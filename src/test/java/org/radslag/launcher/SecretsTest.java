package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path directory;

  @Test
  void the_seal_key_is_32_bytes_in_base64() throws Exception {
    Secrets.in(directory);
    String text = Files.readString(directory.resolve("seal.key")).strip();
    assertEquals(32, Base64.getDecoder().decode(text).length);
  }

  @Test
  void the_audit_key_is_an_ed25519_key_in_pem() throws Exception {
    Secrets.in(directory);
    String pem = Files.readString(directory.resolve("audit.key"));
    String body =
        pem.replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", "");
    byte[] pkcs8 = Base64.getMimeDecoder().decode(body);
    PrivateKey key =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    assertEquals("EdDSA", key.getAlgorithm());
  }

  @Test
  void secrets_are_kept_from_one_run_to_the_next() throws Exception {
    Secrets first = Secrets.in(directory);
    String password = first.password("anna");
    String seal = Files.readString(directory.resolve("seal.key"));
    Secrets second = Secrets.in(directory);
    assertEquals(password, second.password("anna"));
    assertEquals(seal, Files.readString(directory.resolve("seal.key")));
  }

  @Test
  void passwords_are_long_differ_and_need_no_quoting_in_sql() throws Exception {
    Secrets secrets = Secrets.in(directory);
    assertNotEquals(secrets.password("anna"), secrets.password("berit"));
    assertTrue(secrets.password("anna").matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void only_the_owner_may_read_secrets() throws Exception {
    Path made = directory.resolve("made");
    Secrets.in(made).password("anna");
    assertEquals("rwx------", Permissions.of(made));
    for (String file : new String[] {"seal.key", "audit.key", "anna.password"}) {
      assertEquals("rw-------", Permissions.of(made.resolve(file)), file);
    }
  }
}
