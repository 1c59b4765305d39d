package org.radslag.influence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What is announced to some of those whom a change of model concerns. */
@Entity
@Table(name = "influence_letter")
class Letter {

  @EmbeddedId private Key key;
  private String subject;
  private String text;

  protected Letter() {}

  Letter(SwitchId of, LetterKind kind, LetterText words) {
    this.key = new Key(of, kind);
    write(words);
  }

  final void write(LetterText words) {
    subject = words.subject();
    text = words.text();
  }

  LetterKind kind() {
    return key.kind;
  }

  LetterText words() {
    return new LetterText(subject, text);
  }

  /** A letter is known by its change and its kind. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "switch")
    private UUID of;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    protected Key() {}

    Key(SwitchId of, LetterKind kind) {
      this.of = of.value();
      this.kind = kind;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.of.equals(of) && key.kind == kind;
    }

    @Override
    public int hashCode() {
      return Objects.hash(of, kind);
    }
  }
}
