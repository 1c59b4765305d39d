package org.radslag.motions;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.motions.Occasion.Kind;
import org.radslag.platform.UseCase;

/** What about motions concerns the caller now: for her start page. */
@UseCase
public class Occasions {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Conferences conferences;
  @Inject MotionLists lists;

  /** Deadlines that have not passed, with what she has to do before them; the nearest first. */
  @Permit(Role.SIGNED_IN)
  public List<Occasion> coming() {
    List<Occasion> coming = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<Object[]> unfinished = unfinished();
    for (ConferenceCard conference : conferences.all()) {
      if (conference.lastDay().isBefore(today)) {
        continue;
      }
      if (conference.isOpen(clock.instant())) {
        own(conference, unfinished, coming);
        associations(conference, coming);
      }
      office(conference, coming);
    }
    coming.sort(Comparator.comparing(Occasion::until));
    return coming;
  }

  private void own(ConferenceCard conference, List<Object[]> unfinished, List<Occasion> coming) {
    if (!caller.has(Role.MEMBER) || caller.person().isEmpty()) {
      return;
    }
    int before = coming.size();
    for (Object[] row : unfinished) {
      if (!conference.id().value().equals(row[3])) {
        continue;
      }
      MotionId id = new MotionId((java.util.UUID) row[0]);
      Kind kind = row[1] == MotionState.DRAFT ? Kind.DRAFT : Kind.UNANSWERED;
      coming.add(new Occasion(kind, conference.deadline(), conference, id, (String) row[2], 1));
    }
    if (coming.size() == before) {
      coming.add(new Occasion(Kind.DEADLINE, conference.deadline(), conference, null, "", 0));
    }
  }

  /** Her drafts and unanswered motions to every conference, asked for once. */
  private List<Object[]> unfinished() {
    if (!caller.has(Role.MEMBER) || caller.person().isEmpty()) {
      return List.of();
    }
    return data.createQuery(
            "select m.id, m.state, v.title, m.conference from Motion m, MotionVersion v"
                + " where v.motion = m.id and v.version = m.version"
                + " and m.author = :author and m.state in :states"
                + " order by v.savedAt desc",
            Object[].class)
        .setParameter("author", caller.requirePerson().value())
        .setParameter("states", List.of(MotionState.DRAFT, MotionState.AWAITING_ASSOCIATION))
        .setMaxResults(100)
        .getResultList();
  }

  private void associations(ConferenceCard conference, List<Occasion> coming) {
    if (caller.person().isPresent()
        && (caller.has(Role.ASSOCIATION_CHAIR) || caller.has(Role.ASSOCIATION_SECRETARY))) {
      List<MotionLine> asked =
          lists.asked().stream()
              .filter(line -> line.conference().equals(conference.name()))
              .toList();
      if (!asked.isEmpty()) {
        MotionLine first = asked.get(0);
        coming.add(
            new Occasion(
                Kind.ASKED,
                conference.deadline(),
                conference,
                first.id(),
                first.title(),
                asked.size()));
      }
    }
  }

  private void office(ConferenceCard conference, List<Occasion> coming) {
    if (caller.has(Role.OFFICE)) {
      long waiting =
          data.createQuery(
                  "select count(m) from Motion m where m.conference = :conference"
                      + " and m.state = :state",
                  Long.class)
              .setParameter("conference", conference.id().value())
              .setParameter("state", MotionState.SUBMITTED)
              .getSingleResult();
      if (waiting > 0) {
        coming.add(
            new Occasion(
                Kind.REGISTER, conference.deadline(), conference, null, "", (int) waiting));
      }
    }
  }
}
