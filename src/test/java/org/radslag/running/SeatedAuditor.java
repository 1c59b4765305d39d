package org.radslag.running;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.radslag.access.Role;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.SignedNote;

/** An auditor at a device of her own: she enters her key, and signs how the vote begins. */
final class SeatedAuditor implements AutoCloseable {

  private final Chromium window;
  private final String keys;
  private final Path folder;
  private final NoteSigner signer;

  SeatedAuditor(Product product, UUID person, String election, String realm, Path folder) {
    product.grant(person, Role.AUDITOR, null);
    this.window = new Chromium(product, product.sessionOf(person), Chromium.DESK);
    this.keys = "/elections/keys.xhtml?id=" + election;
    this.folder = folder;
    this.signer = NoteSigner.random(realm + "/auditor", new SecureRandom());
  }

  void enrol(String list) {
    Page page = window.open(keys);
    page.fill("#key", signer.key().text());
    page.fill("#list", list);
    SeatedTrustee.send(page, "enrol");
  }

  /** Signs the statement, fetched by somebody who could. */
  void sign(byte[] statement) throws IOException {
    Path signed = folder.resolve("opening-signed.note");
    Files.write(signed, SignedNote.read(statement).signedBy(signer).bytes());
    Page page = window.open(keys);
    page.setInputFiles("#audited", signed);
    SeatedTrustee.send(page, "auditSign");
  }

  @Override
  public void close() {
    window.close();
  }
}
