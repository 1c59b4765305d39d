package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.radslag.matters.DocumentCard;
import org.radslag.matters.DocumentId;
import org.radslag.matters.Documents;
import org.radslag.matters.OpeningLine;

/** Who has opened a document, for whoever answers for its matter. */
@Named
@RequestScoped
public class OpeningsPage {

  @Inject ThisMatter thisMatter;
  @Inject Documents documents;
  @Inject HttpServletRequest request;

  private Optional<DocumentCard> document = Optional.empty();

  @PostConstruct
  void open() {
    Optional<DocumentId> id = DocumentId.parse(request.getParameter("document"));
    if (id.isPresent() && thisMatter.getView() != null && thisMatter.getView().card().answers()) {
      document =
          thisMatter.getView().documents().stream()
              .filter(one -> one.id().equals(id.get()))
              .findFirst();
    }
  }

  /** Answers 404 when there is no such document, or when she does not answer for its matter. */
  public void check() throws IOException {
    ThisMatter.answer(document.isPresent());
  }

  public DocumentCard getDocument() {
    return document.orElse(null);
  }

  public List<OpeningLine> getLines() {
    return documents.openings(document.orElseThrow().id());
  }
}
