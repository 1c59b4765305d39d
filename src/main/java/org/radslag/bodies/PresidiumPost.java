package org.radslag.bodies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A post in the presidium of a body, for a time. */
@Entity
@Table(name = "presidium_post")
class PresidiumPost {

  @Id private UUID id;
  private UUID body;
  private UUID person;

  @Enumerated(EnumType.STRING)
  private Post post;

  @Column(name = "begins_at")
  private Instant beginsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  protected PresidiumPost() {}

  PresidiumPost(BodyId body, PersonId person, Post post, Instant at) {
    this.id = UUID.randomUUID();
    this.body = body.value();
    this.person = person.value();
    this.post = post;
    this.beginsAt = at;
    this.endsAt = Term.OPEN_END;
  }

  PersonId person() {
    return new PersonId(person);
  }

  Post post() {
    return post;
  }

  void end(Instant at) {
    endsAt = at;
  }

  PresidiumMember member(String name) {
    return new PresidiumMember(
        person(), name, post, beginsAt, endsAt.isBefore(Term.OPEN_END) ? endsAt : null);
  }
}
