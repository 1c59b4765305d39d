package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.access.Grant;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.Members;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** Who leads a body: a post to show, and with it the role that gives the power. */
@UseCase
public class Presidium {

  private static final int LONGEST_HISTORY = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Members members;
  @Inject Roles roles;
  @Inject Bodies bodies;
  @Inject Event<DomainEvent> events;

  /** Those who lead the body now, the chair first. */
  @Permit(Role.SIGNED_IN)
  public List<PresidiumMember> of(BodyId body) {
    return history(body).stream().filter(member -> member.until() == null).toList();
  }

  /** Those who lead the body and have led it: chair, vice chair, secretary, the latest first. */
  @Permit(Role.SIGNED_IN)
  public List<PresidiumMember> history(BodyId body) {
    List<PresidiumPost> posts =
        data.createQuery(
                "select p from PresidiumPost p where p.body = :body order by p.beginsAt desc",
                PresidiumPost.class)
            .setParameter("body", body.value())
            .setMaxResults(LONGEST_HISTORY)
            .getResultList();
    Map<PersonId, String> names = members.names(posts.stream().map(PresidiumPost::person).toList());
    return posts.stream()
        .map(post -> post.member(names.getOrDefault(post.person(), "")))
        .sorted(java.util.Comparator.comparing(PresidiumMember::post))
        .toList();
  }

  /** Gives a member in force a post in the presidium, and the role with it. One post per person. */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> give(BodyId body, PersonId person, Post post) {
    Optional<BodyCard> card = bodies.find(body);
    if (card.isEmpty()) {
      return Outcome.refused("bodies.refused.no-body");
    }
    // Whoever is ending the body just now is waited for.
    if (data.find(Body.class, body.value(), LockModeType.PESSIMISTIC_WRITE).endsOn() != null) {
      return Outcome.refused("bodies.refused.body-over");
    }
    if (post == Post.GROUP_LEADER && card.get().kind() != BodyKind.GROUP) {
      return Outcome.refused(List.of(Refusal.of("post", "bodies.refused.leader-of-group")));
    }
    if (!members.inForce(person)) {
      return Outcome.refused(List.of(Refusal.of("person", "bodies.refused.not-in-force")));
    }
    try {
      data.persist(new PresidiumPost(body, person, post, clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(List.of(Refusal.of("person", "bodies.refused.has-post")));
      }
      throw failure;
    }
    if (!holdsRole(body, person)) {
      roles.grant(person, Role.PRESIDIUM, body.value());
    }
    events.fire(new PostGiven(body, person, post));
    return Outcome.done(body);
  }

  /** Ends somebody's post and takes the role back: it is gone at her next request. */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> end(BodyId body, PersonId person) {
    List<PresidiumPost> held =
        held(body).stream().filter(post -> post.person().equals(person)).toList();
    if (held.isEmpty()) {
      return Outcome.refused("bodies.refused.no-post");
    }
    end(body, person, held);
    return Outcome.done(body);
  }

  /** A body that has ended is led by nobody. */
  void ended(@Observes BodyEnded event) {
    BodyId body = event.subject();
    held(body).stream()
        .collect(Collectors.groupingBy(PresidiumPost::person))
        .forEach((person, posts) -> end(body, person, posts));
    // The role can have been given without a post.
    roles
        .holders(Role.PRESIDIUM, body.value())
        .forEach(person -> roles.end(person, Role.PRESIDIUM, body.value()));
  }

  private List<PresidiumPost> held(BodyId body) {
    return data.createQuery(
            "select p from PresidiumPost p where p.body = :body and p.endsAt > :now",
            PresidiumPost.class)
        .setParameter("body", body.value())
        .setParameter("now", clock.instant())
        .getResultList();
  }

  private void end(BodyId body, PersonId person, List<PresidiumPost> held) {
    held.forEach(post -> post.end(clock.instant()));
    if (holdsRole(body, person)) {
      roles.end(person, Role.PRESIDIUM, body.value());
    }
    held.forEach(post -> events.fire(new PostEnded(body, person, post.post())));
  }

  private boolean holdsRole(BodyId body, PersonId person) {
    return roles.of(person).contains(new Grant(Role.PRESIDIUM, Optional.of(body.value())));
  }
}
