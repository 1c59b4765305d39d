package org.radslag.membership.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.kernel.PersonId;
import org.radslag.membership.file.Layout;
import org.radslag.membership.file.RegisterField;

/**
 * One reading of a register file and what it would change. Its states are moved by guarded updates
 * of the use cases, so that two who press at once do not both succeed.
 */
@Entity
@Table(name = "register_import")
class RegisterImport {

  @Id private UUID id;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_bytes")
  private int fileBytes;

  @Column(name = "file_hash")
  private String fileHash;

  @Column(name = "as_of")
  private LocalDate asOf;

  @Column(name = "uploaded_by")
  private UUID uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  private ImportState state = ImportState.READING;

  private String charset = "";

  @Column(name = "separator_name")
  private String separator = "";

  @Column(name = "column_count")
  private int columns;

  @Column(name = "absent_fields")
  private String absentFields = "";

  @Column(name = "ends_whole")
  private boolean endsWhole = true;

  @Column(name = "base_revision")
  private long baseRevision;

  @Column(name = "members_before")
  private int membersBefore;

  @Column(name = "row_count")
  private int rowCount;

  @Column(name = "new_count")
  private int newCount;

  @Column(name = "changed_count")
  private int changedCount;

  @Column(name = "moved_count")
  private int movedCount;

  @Column(name = "ended_count")
  private int endedCount;

  @Column(name = "same_count")
  private int sameCount;

  @Column(name = "faulty_count")
  private int faultyCount;

  @Column(name = "nameless_count")
  private int namelessCount;

  @Column(name = "fault_count")
  private int faultCount;

  protected RegisterImport() {}

  RegisterImport(
      ImportId id,
      String fileName,
      int fileBytes,
      String fileHash,
      LocalDate asOf,
      PersonId uploadedBy,
      Instant at) {
    this.id = id.value();
    this.fileName = fileName;
    this.fileBytes = fileBytes;
    this.fileHash = fileHash;
    this.asOf = asOf;
    this.uploadedBy = uploadedBy == null ? null : uploadedBy.value();
    this.uploadedAt = at;
  }

  void laidOut(Layout layout, boolean whole) {
    charset = layout.charset();
    separator =
        switch (layout.separator()) {
          case ';' -> "semicolon";
          case ',' -> "comma";
          default -> "tab";
        };
    columns = (int) layout.fields().stream().filter(Objects::nonNull).count();
    absentFields =
        layout.absent().stream().map(RegisterField::name).collect(Collectors.joining(","));
    endsWhole = whole;
  }

  void compared(long revision, Comparison figures) {
    baseRevision = revision;
    membersBefore = figures.before();
    rowCount = figures.rows();
    newCount = figures.count(RowKind.NEW);
    changedCount = figures.count(RowKind.CHANGED);
    movedCount = figures.count(RowKind.MOVED);
    endedCount = figures.count(RowKind.ENDED);
    sameCount = figures.count(RowKind.SAME);
    faultyCount = figures.faulty();
    namelessCount = figures.nameless();
    faultCount = figures.faults();
  }

  void move(ImportState next, Instant at) {
    state = next;
    closedAt = next.isOpen() ? null : at;
  }

  ImportState state() {
    return state;
  }

  LocalDate asOf() {
    return asOf;
  }

  long baseRevision() {
    return baseRevision;
  }

  ImportCard card() {
    List<RegisterField> absent =
        Stream.of(absentFields.split(","))
            .filter(name -> !name.isEmpty())
            .map(RegisterField::valueOf)
            .toList();
    return new ImportCard(
        new ImportId(id),
        fileName,
        fileBytes,
        asOf,
        uploadedBy == null ? null : new PersonId(uploadedBy),
        uploadedAt,
        state,
        charset,
        separator,
        columns,
        absent,
        endsWhole,
        membersBefore,
        rowCount,
        newCount,
        changedCount,
        movedCount,
        endedCount,
        sameCount,
        faultyCount,
        namelessCount,
        faultCount);
  }
}
