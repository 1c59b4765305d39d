package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.Members;
import org.radslag.membership.register.FaultLine;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ImportId;
import org.radslag.membership.register.ImportJobs;
import org.radslag.membership.register.ImportState;
import org.radslag.membership.register.JoinFigures;
import org.radslag.membership.register.Joins;
import org.radslag.membership.register.MisspelledName;
import org.radslag.membership.register.Progress;
import org.radslag.membership.register.RegisterImports;
import org.radslag.membership.register.RegisterReview;
import org.radslag.membership.register.RegisterSaving;
import org.radslag.membership.register.ReviewRow;
import org.radslag.membership.register.RowKind;
import org.radslag.membership.register.Spellings;
import org.radslag.web.Messages;
import org.radslag.web.Words;

/** An import from the moment its file is chosen: how far it has come, what it would change. */
@Named
@RequestScoped
public class ImportReviewPage {

  private static final int SHOWN_FAULTS = 10;
  private static final int SHOWN_MOVES = 3;

  @Inject RegisterImports imports;
  @Inject RegisterReview review;
  @Inject RegisterSaving saving;
  @Inject Spellings spellings;
  @Inject Joins joins;
  @Inject ImportJobs jobs;
  @Inject Members members;
  @Inject Messages messages;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private ImportCard card;
  private Progress progress;
  private boolean leaveOut;
  private boolean endMany;

  @PostConstruct
  void open() {
    Optional<ImportId> id = Pages.id(request.getParameter("id")).map(ImportId::new);
    // In this order: work that is over when it is asked about has saved what the card then shows.
    progress = id.flatMap(imports::progress).orElse(null);
    card = id.flatMap(imports::find).orElse(null);
  }

  public void look() {
    Pages.missingUnless(card != null);
    if (card != null && isRunning()) {
      Pages.lookAgain();
    }
  }

  /** Begins to save, unless something must be said first. */
  public String save() {
    if (messages.refused(saving.check(card.id(), leaveOut, endMany))) {
      return null;
    }
    jobs.save(card.id(), leaveOut, endMany);
    return here();
  }

  /** Reads the same file again. */
  public String again() {
    jobs.read(card.id());
    return here();
  }

  /** Closes the import without saving. */
  public String discard() {
    return messages.refused(imports.discard(card.id()))
        ? null
        : Pages.done("/membership/import.xhtml", "membership.done.discarded");
  }

  /** Reads another spelling as the association that it means, and the file again. */
  public String mean(String written, String association) {
    Optional<AssociationId> meant = Pages.id(association).map(AssociationId::new);
    if (meant.isEmpty() || messages.refused(spellings.note(written, meant.get()))) {
      return null;
    }
    return again();
  }

  private String here() {
    return "/membership/review.xhtml?faces-redirect=true&id=" + card.id();
  }

  public ImportCard getCard() {
    return card;
  }

  public Progress getProgress() {
    return progress;
  }

  public boolean isRunning() {
    return card.state().isOpen() && progress != null && progress.isRunning();
  }

  /** What the page is about now: running, stopped, mapping, review, applied or discarded. */
  public String getPart() {
    if (card == null) {
      return "discarded";
    }
    if (isRunning()) {
      return "running";
    }
    return card.state() == ImportState.READING
        ? "stopped"
        : card.state().name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Where in the flow this is, from 1. */
  public int getStep() {
    return switch (card.state()) {
      case READING, MAPPING -> 2;
      case REVIEW -> isRunning() ? 4 : 3;
      case APPLIED, DISCARDED -> 5;
    };
  }

  public List<String> getSteps() {
    return List.of(
        words.text("membership.steps.file"),
        words.text("membership.steps.read"),
        words.text("membership.steps.review"),
        words.text("membership.steps.save"),
        words.text("membership.steps.freeze"));
  }

  public List<FaultLine> getFaults() {
    return review.faults(card.id(), 0, SHOWN_FAULTS);
  }

  public List<MisspelledName> getMisspelled() {
    return review.misspelled(card.id());
  }

  public List<ReviewRow> getMoves() {
    return review.rows(card.id(), RowKind.MOVED, 0).stream().limit(SHOWN_MOVES).toList();
  }

  public List<JoinFigures> getUnusual() {
    return card.before() == 0
        ? List.of()
        : joins.all().stream().filter(JoinFigures::isUnusual).toList();
  }

  public String getUploader() {
    return card.uploadedBy() == null
        ? words.text("audit.index.system")
        : members
            .names(List.of(card.uploadedBy()))
            .getOrDefault(card.uploadedBy(), words.text("audit.index.staff"));
  }

  public boolean isLeaveOut() {
    return leaveOut;
  }

  public void setLeaveOut(boolean leaveOut) {
    this.leaveOut = leaveOut;
  }

  public boolean isEndMany() {
    return endMany;
  }

  public void setEndMany(boolean endMany) {
    this.endMany = endMany;
  }
}
