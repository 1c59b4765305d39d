package org.radslag.web.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.matters.DocumentId;
import org.radslag.matters.Embargo;
import org.radslag.matters.ReleasePlan;
import org.radslag.matters.Ring;
import org.radslag.matters.Secrecy;
import org.radslag.web.Ids;
import org.radslag.web.Messages;

/** Who may read a matter, and from when: for whoever answers for it. */
@Named
@RequestScoped
public class SecrecyPage {

  @Inject ThisMatter thisMatter;
  @Inject Secrecy secrecy;
  @Inject Messages messages;
  @Inject Clock clock;

  private Ring ring;
  private String document = "";
  private LocalDateTime at;
  private LocalDateTime embargo;
  private boolean embargoDecided;
  private String person;

  /** Plans a step; without a time it waits for a decision. */
  public String plan() {
    return back(
        secrecy.plan(thisMatter.id(), new ReleasePlan(paper(), ring, instant(at))),
        "matters.done.planned");
  }

  public String drop(String step) {
    return back(
        secrecy.drop(thisMatter.id(), Ids.of(step).orElseGet(UUID::randomUUID)),
        "matters.done.dropped");
  }

  public String widen() {
    return back(secrecy.widen(thisMatter.id(), paper(), ring), "matters.done.widened");
  }

  public String lay() {
    return back(
        secrecy.embargo(thisMatter.id(), paper(), new Embargo(instant(embargo), embargoDecided)),
        "matters.done.embargo");
  }

  public String admit() {
    return back(secrecy.admit(thisMatter.id(), person), "matters.done.admitted");
  }

  public String dismiss(String who) {
    PersonId id = new PersonId(Ids.of(who).orElseGet(UUID::randomUUID));
    return back(secrecy.dismiss(thisMatter.id(), id), "matters.done.dismissed");
  }

  private String back(Outcome<?> outcome, String done) {
    return messages.refused(outcome) ? null : thisMatter.to("secrecy", done);
  }

  private DocumentId paper() {
    return DocumentId.parse(document).orElse(null);
  }

  private Instant instant(LocalDateTime time) {
    return time == null ? null : time.atZone(clock.getZone()).toInstant();
  }

  public Ring getRing() {
    return ring;
  }

  public void setRing(Ring ring) {
    this.ring = ring;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public LocalDateTime getAt() {
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }

  public LocalDateTime getEmbargo() {
    return embargo;
  }

  public void setEmbargo(LocalDateTime embargo) {
    this.embargo = embargo;
  }

  public boolean isEmbargoDecided() {
    return embargoDecided;
  }

  public void setEmbargoDecided(boolean embargoDecided) {
    this.embargoDecided = embargoDecided;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }
}
