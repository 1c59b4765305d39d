package org.radslag.motions;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.platform.UseCase;

/** Lists of motions: the published ones, one's own, an association's, the office's. */
@UseCase
public class MotionLists {

  private static final int MOST_OWN = 200;
  private static final int MOST_WAITING = 500;

  private static final String LINES =
      "select m, v.title, v.savedAt,"
          + " (select count(k) from MotionVersion w join w.clauses k where w.id = v.id),"
          + " c.name, c.series from Motion m, MotionVersion v, Conference c"
          + " where v.motion = m.id and v.version = m.version and c.id = m.conference";

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Names names;

  /**
   * The published motions that the filter lets through; for the office all that have been handed
   * in. One line more than a page holds says that there are more.
   */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public List<MotionLine> list(MotionFilter filter) {
    String query =
        LINES
            + (caller.has(Role.OFFICE) ? " and m.receipt is not null" : " and m.number is not null")
            + (filter.conference() == null ? "" : " and c.id = :conference")
            + (filter.state() == null ? "" : " and m.state = :state")
            + (filter.words().isEmpty()
                ? ""
                : " and (v.title like :words escape '!' or v.reasons like :words escape '!'"
                    + " or exists (select k from MotionVersion w join w.clauses k"
                    + " where w.id = v.id and k.clause like :words escape '!'))")
            + " order by c.firstDay desc, m.number, m.receipt";
    TypedQuery<Object[]> lines = data.createQuery(query, Object[].class);
    if (filter.conference() != null) {
      lines.setParameter("conference", filter.conference().value());
    }
    if (filter.state() != null) {
      lines.setParameter("state", filter.state());
    }
    if (!filter.words().isEmpty()) {
      lines.setParameter("words", filter.pattern());
    }
    return read(
        lines
            .setFirstResult(filter.page() * MotionFilter.PAGE)
            .setMaxResults(MotionFilter.PAGE + 1));
  }

  /** What the caller has written, in every state, the latest first. */
  @Permit(Role.MEMBER)
  public List<MotionLine> mine() {
    return read(
        data.createQuery(LINES + " and m.author = :author order by v.savedAt desc", Object[].class)
            .setParameter("author", caller.requirePerson().value())
            .setMaxResults(MOST_OWN));
  }

  /** What members have asked the caller's associations to adopt, the oldest first. */
  @Permit({Role.ASSOCIATION_CHAIR, Role.ASSOCIATION_SECRETARY})
  public List<MotionLine> asked() {
    return ofAssociations(" and m.state = org.radslag.motions.MotionState.AWAITING_ASSOCIATION");
  }

  /** What has been handed in for the caller's associations. */
  @Permit({Role.ASSOCIATION_CHAIR, Role.ASSOCIATION_SECRETARY})
  public List<MotionLine> adopted() {
    return ofAssociations(" and m.receipt is not null");
  }

  /** Motions of a conference in one state, in the order of their receipts: the office's work. */
  @Permit(Role.OFFICE)
  public List<MotionLine> waiting(ConferenceId conference, MotionState state) {
    return read(
        data.createQuery(
                LINES
                    + " and c.id = :conference and m.state = :state and m.receipt is not null"
                    + " order by m.receipt",
                Object[].class)
            .setParameter("conference", conference.value())
            .setParameter("state", state)
            .setMaxResults(MOST_WAITING));
  }

  private List<MotionLine> ofAssociations(String which) {
    Collection<UUID> associations =
        caller.grants().stream()
            .filter(
                grant ->
                    grant.role() == Role.ASSOCIATION_CHAIR
                        || grant.role() == Role.ASSOCIATION_SECRETARY)
            .map(Grant::scope)
            .flatMap(java.util.Optional::stream)
            .distinct()
            .toList();
    if (associations.isEmpty()) {
      return List.of();
    }
    return read(
        data.createQuery(
                LINES + " and m.association in :associations" + which + " order by v.savedAt",
                Object[].class)
            .setParameter("associations", associations)
            .setMaxResults(MOST_OWN));
  }

  private List<MotionLine> read(TypedQuery<Object[]> query) {
    List<Object[]> rows = query.getResultList();
    Names.Known known =
        names.of(rows.stream().map(row -> ((Motion) row[0]).author()).distinct().toList());
    return rows.stream().map(row -> line(row, known)).toList();
  }

  private static MotionLine line(Object[] row, Names.Known known) {
    Motion motion = (Motion) row[0];
    return new MotionLine(
        motion.id(),
        motion.state(),
        motion.number().map(number -> row[5] + String.valueOf(number)).orElse(""),
        motion.receipt().map(MotionView::receipt).orElse(""),
        (String) row[1],
        known.sender(motion),
        known.of(motion.author()),
        (String) row[4],
        ((Number) row[3]).intValue(),
        motion.filedAt().orElse((java.time.Instant) row[2]));
  }
}
