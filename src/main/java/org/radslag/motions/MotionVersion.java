package org.radslag.motions;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.kernel.PersonId;

/** What a motion said from one moment on. Only a draft's single version is ever overwritten. */
@Entity
@Table(name = "motion_version")
class MotionVersion {

  @Id private UUID id;

  private UUID motion;

  private int version;

  private int revision;

  private String language;

  private String title;

  private String reasons;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "saved_by")
  private UUID savedBy;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "motion_clause", joinColumns = @JoinColumn(name = "version"))
  @OrderColumn(name = "place")
  private List<Clause> clauses = new ArrayList<>();

  protected MotionVersion() {}

  /** The first version of a new motion. */
  MotionVersion(MotionId motion) {
    this.id = UUID.randomUUID();
    this.motion = motion.value();
    this.version = 1;
  }

  /** The version after this one, which stays as it is. */
  MotionVersion next() {
    MotionVersion next = new MotionVersion(new MotionId(motion));
    next.version = version + 1;
    next.revision = revision;
    return next;
  }

  MotionVersion says(MotionText text, Set<String> kept, PersonId by, Instant at) {
    language = text.language().tag();
    title = text.title();
    reasons = text.reasons();
    List<Clause> fresh =
        text.clauses().stream().map(clause -> new Clause(clause, kept.contains(clause))).toList();
    if (!clauses.equals(fresh)) {
      clauses = new ArrayList<>(fresh);
    }
    savedBy = by.value();
    savedAt = at;
    revision++;
    return this;
  }

  MotionText text() {
    return new MotionText(
        MotionLanguage.of(language), title, reasons, clauses.stream().map(c -> c.clause).toList());
  }

  /** The clauses that the author keeps as they are, though they seem to make two demands. */
  Set<String> kept() {
    return clauses.stream().filter(c -> c.kept).map(c -> c.clause).collect(Collectors.toSet());
  }

  int version() {
    return version;
  }

  /** Counts the savings of the motion, through all its versions. */
  int revision() {
    return revision;
  }

  Instant savedAt() {
    return savedAt;
  }

  PersonId savedBy() {
    return new PersonId(savedBy);
  }

  /** One that-clause in its place. */
  @Embeddable
  static class Clause {

    private String clause;

    private boolean kept;

    protected Clause() {}

    Clause(String clause, boolean kept) {
      this.clause = clause;
      this.kept = kept;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Clause that && that.clause.equals(clause) && that.kept == kept;
    }

    @Override
    public int hashCode() {
      return clause.hashCode();
    }
  }
}
