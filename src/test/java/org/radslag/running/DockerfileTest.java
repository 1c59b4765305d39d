package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DockerfileTest {

  @Test
  void the_image_has_the_server_that_the_tests_have() throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    Path jar = StockServer.program();
    try (InputStream in = new DigestInputStream(Files.newInputStream(jar), sha256)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    String dockerfile = Files.readString(Path.of("docker", "Dockerfile"));
    String checksum = HexFormat.of().formatHex(sha256.digest());
    assertTrue(dockerfile.contains("--checksum=sha256:" + checksum + " "), checksum);
    assertTrue(dockerfile.contains("/" + jar.getFileName() + " "), jar.toString());
  }
}
