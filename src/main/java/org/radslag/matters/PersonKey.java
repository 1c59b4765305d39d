package org.radslag.matters;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A person within a matter or a sounding. */
@Embeddable
class PersonKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID within;
  private UUID person;

  protected PersonKey() {}

  PersonKey(UUID within, PersonId person) {
    this.within = within;
    this.person = person.value();
  }

  UUID within() {
    return within;
  }

  PersonId person() {
    return new PersonId(person);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonKey key && key.within.equals(within) && key.person.equals(person);
  }

  @Override
  public int hashCode() {
    return Objects.hash(within, person);
  }
}
