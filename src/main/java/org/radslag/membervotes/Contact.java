package org.radslag.membervotes;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An elector's address when the roll was frozen, sealed; empty text for none. */
@Entity
@Table(name = "member_vote_contact")
class Contact {

  @EmbeddedId private PersonInVote key;
  private byte[] address;

  protected Contact() {}

  Contact(PersonInVote key, byte[] sealed) {
    this.key = key;
    this.address = sealed;
  }

  byte[] address() {
    return address;
  }
}
