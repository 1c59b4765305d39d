package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.matters.DocumentId;
import org.radslag.matters.Documents;
import org.radslag.matters.OpenDocument;
import org.radslag.web.Frame;
import org.radslag.web.Words;

/** A document in its viewer, with the reader's name and the time across it. Each view is logged. */
@Named
@RequestScoped
public class DocumentPage {

  @Inject Documents documents;
  @Inject Caller caller;
  @Inject Frame frame;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private Optional<OpenDocument> found;

  @PostConstruct
  void open() {
    found = DocumentId.parse(request.getParameter("id")).flatMap(documents::open);
  }

  /** Answers 404 when there is no such document; called before the page is shown. */
  public void check() throws IOException {
    ThisMatter.answer(found.isPresent());
  }

  public OpenDocument getOpened() {
    return found.orElse(null);
  }

  /** Who reads: a member's name or number, staff by the name of their session. */
  public String getReader() {
    String reader = found.orElseThrow().reader();
    if (!reader.isEmpty()) {
      return reader;
    }
    return caller.isSignedIn() ? frame.getName() : words.text("matters.document.stranger");
  }

  /** What is written across the text. */
  public String getWatermark() {
    return getReader() + ", " + words.date(found.orElseThrow().openedAt(), "exact");
  }
}
