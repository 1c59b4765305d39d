package org.radslag.matters;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** One line of a version. */
@Entity
@Table(name = "mandate_line")
class SheetLineRow {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "sheet"))
  private PlaceKey key;

  private String topic;
  private String definition;

  @Enumerated(EnumType.STRING)
  private MandateLevel level;

  @Enumerated(EnumType.STRING)
  private Weight weight;

  private String basis;

  protected SheetLineRow() {}

  SheetLineRow(SheetId sheet, int place, SheetLine line) {
    this.key = new PlaceKey(sheet.value(), place);
    this.topic = line.topic();
    this.definition = line.definition();
    this.level = line.level();
    this.weight = line.weight();
    this.basis = line.basis();
  }

  UUID sheet() {
    return key.within();
  }

  SheetLine line() {
    return new SheetLine(topic, definition, level, weight, basis);
  }
}
