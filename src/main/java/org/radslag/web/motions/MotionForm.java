package org.radslag.web.motions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Text;
import org.radslag.motions.DraftForm;
import org.radslag.motions.MotionLanguage;
import org.radslag.motions.MotionText;
import org.radslag.motions.Sender;

/**
 * What stands in the fields of the page where a motion is written. The clauses are read straight
 * from the request: how many there are is the writer's to decide.
 */
@RequestScoped
public class MotionForm {

  /** Fields beyond these are not read; the use case refuses long before. */
  private static final int MOST_FIELDS = 100;

  @Inject HttpServletRequest request;

  private String title = "";
  private String reasons = "";
  private String language = "sv";
  private String sender = "";
  private List<String> clauses = new ArrayList<>();
  private Set<String> kept = new HashSet<>();

  /** Takes over what was posted. */
  void read() {
    title = parameter("title");
    reasons = parameter("reasons");
    language = parameter("language");
    sender = parameter("sender");
    clauses = all("clause");
    kept = new HashSet<>(all("kept"));
  }

  /** Takes over what is in the database. */
  void fill(DraftForm draft) {
    title = draft.text().title();
    reasons = draft.text().reasons();
    language = draft.text().language().tag();
    clauses = new ArrayList<>(draft.text().clauses());
    kept = new HashSet<>(draft.kept());
    sender =
        draft.sender() == Sender.ASSOCIATION
            ? draft.association().toString()
            : draft.sender() == Sender.OWN ? "own" : "";
  }

  MotionText text() {
    return new MotionText(MotionLanguage.of(language), title, reasons, clauses);
  }

  DraftForm draft() {
    Optional<AssociationId> association = association();
    Sender as =
        sender.equals("own") ? Sender.OWN : association.isPresent() ? Sender.ASSOCIATION : null;
    return new DraftForm(text(), kept, as, association.orElse(null));
  }

  private Optional<AssociationId> association() {
    try {
      return sender.length() == 36
          ? Optional.of(new AssociationId(UUID.fromString(sender)))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Puts two clauses where one was, or a mended one. */
  void replace(int place, String... with) {
    if (place < clauses.size()) {
      clauses.remove(place);
      clauses.addAll(place, List.of(with));
    }
  }

  void keep(String clause) {
    kept.add(clause);
  }

  /** Drops empty fields, so that fields and clauses have the same numbers. */
  void compact() {
    clauses.removeIf(clause -> Text.line(clause).isEmpty());
  }

  void addField() {
    clauses.add("");
  }

  public List<String> clauses() {
    return clauses;
  }

  public String getTitle() {
    return title;
  }

  public String getReasons() {
    return reasons;
  }

  public String getLanguage() {
    return language;
  }

  public String getSender() {
    return sender;
  }

  /** The clauses kept as they are that are still there. */
  public List<String> getKept() {
    return clauses.stream().filter(kept::contains).toList();
  }

  Set<String> kept() {
    return kept;
  }

  private String parameter(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private List<String> all(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? new ArrayList<>()
        : new ArrayList<>(Stream.of(values).limit(MOST_FIELDS).toList());
  }
}
