package org.radslag.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** What one representative has chosen to show. */
@Entity
@Table(name = "guide_channel")
class ChosenChannel {

  @Id private UUID person;
  private String email;
  private String phone;
  private String words;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  protected ChosenChannel() {}

  ChosenChannel(PersonId person) {
    this.person = person.value();
  }

  void choose(Channel channel, Instant at) {
    email = channel.email();
    phone = channel.phone();
    words = channel.words();
    chosenAt = at;
  }

  PersonId person() {
    return new PersonId(person);
  }

  Channel channel() {
    return new Channel(email, phone, words);
  }
}
