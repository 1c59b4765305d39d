package org.radslag.web.ballots;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.trustees.AuditCard;
import org.radslag.ballots.trustees.AuditorCard;
import org.radslag.ballots.trustees.Audits;
import org.radslag.ballots.trustees.StatementKind;
import org.radslag.kernel.Outcome;
import org.radslag.web.Messages;
import org.radslag.web.Onward;
import org.radslag.web.Words;

/** What auditors sign before a vote opens. */
@Named
@RequestScoped
public class KeysAuditPage {

  @Inject KeysPage page;
  @Inject Audits audits;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject Words words;

  private String list;
  private String key;
  private Part file;
  private AuditCard card;

  public AuditCard getCard() {
    if (card == null) {
      card = audits.find(id()).orElseThrow();
    }
    return card;
  }

  private ElectionId id() {
    return page.getElection().id();
  }

  public boolean isAuditor() {
    return caller.has(Role.AUDITOR) && caller.person().isPresent();
  }

  /** Whether the reader may see who audits. */
  public boolean isShown() {
    return caller.has(Role.AUDITOR) || page.isPreparing();
  }

  /** Whether the reader has entered her key. */
  public boolean isEnrolled() {
    return getCard().auditors().stream()
        .map(AuditorCard::person)
        .anyMatch(one -> caller.person().filter(one::equals).isPresent());
  }

  /** A statement in words. */
  public String say(StatementKind kind) {
    return words.text("elections.audit.kind.".concat(kind.text()));
  }

  public String enrol() {
    return done(audits.enrol(id(), list, key), "enrolled");
  }

  public String sign() throws IOException {
    byte[] note = new byte[0];
    if (file != null) {
      try (InputStream in = file.getInputStream()) {
        note = in.readNBytes(Audits.MAX_BYTES + 1);
      }
    }
    return done(audits.sign(id(), note), "signed");
  }

  private String done(Outcome<?> outcome, String what) {
    return messages.refused(outcome)
        ? null
        : Onward.to("/elections/keys.xhtml?id=" + id(), "elections.audit.done." + what);
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
