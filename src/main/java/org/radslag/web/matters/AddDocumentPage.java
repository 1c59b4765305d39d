package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import org.radslag.matters.DocumentForm;
import org.radslag.matters.Documents;
import org.radslag.matters.Embargo;
import org.radslag.matters.Ring;
import org.radslag.web.Messages;

/** Adds a document to a matter. */
@Named
@RequestScoped
public class AddDocumentPage {

  @Inject ThisMatter thisMatter;
  @Inject Documents documents;
  @Inject Messages messages;
  @Inject Clock clock;

  private String title;
  private String text;
  private Ring ring;
  private LocalDateTime embargo;
  private boolean embargoDecided;

  @PostConstruct
  void open() {
    ring = thisMatter.getView() == null ? null : thisMatter.getView().card().ring();
  }

  public String save() {
    Embargo until =
        new Embargo(
            embargo == null ? null : embargo.atZone(clock.getZone()).toInstant(), embargoDecided);
    DocumentForm form = new DocumentForm(title, text, ring, until);
    return messages.refused(documents.add(thisMatter.id(), form))
        ? null
        : thisMatter.to("matter", "matters.done.added");
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Ring getRing() {
    return ring;
  }

  public void setRing(Ring ring) {
    this.ring = ring;
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
}
