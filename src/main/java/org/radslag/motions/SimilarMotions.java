package org.radslag.motions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.platform.UseCase;

/** Published motions that say something alike, so that nobody writes what is already asked. */
@UseCase
public class SimilarMotions {

  private static final int COMPARED = 500;
  private static final int SHOWN = 3;

  /** What two texts must have in common to be shown as alike; by trial on real titles. */
  static final double ALIKE = 0.4;

  private static final int SHORTEST = 8;

  @PersistenceContext EntityManager data;

  private record Found(SimilarMotion motion, StringBuilder text) {}

  private record Ranked(SimilarMotion motion, double alike) {}

  /**
   * The most alike first, three at most, by title and clauses, among the 500 that were numbered
   * last.
   *
   * @param self the motion that is being written, or null
   */
  @Permit(Role.MEMBER)
  public List<SimilarMotion> to(MotionText text, MotionId self) {
    String written = text.title() + " " + String.join(" ", text.clauses());
    if (text.title().length() < SHORTEST) {
      return List.of();
    }
    Similarity subject = Similarity.of(written);
    Similarity title = Similarity.of(text.title());
    List<Ranked> ranked = new ArrayList<>();
    published(self)
        .forEach(
            found ->
                ranked.add(
                    new Ranked(
                        found.motion(),
                        Math.max(
                            title.to(Similarity.of(found.motion().title())),
                            subject.to(Similarity.of(found.text().toString()))))));
    return ranked.stream()
        .filter(candidate -> candidate.alike() >= ALIKE)
        .sorted(Comparator.comparingDouble(Ranked::alike).reversed())
        .limit(SHOWN)
        .map(Ranked::motion)
        .toList();
  }

  private Iterable<Found> published(MotionId self) {
    List<Object[]> heads =
        data.createQuery(
                "select m.id, m.number, v.id, v.title, c.name, c.series"
                    + " from Motion m, MotionVersion v, Conference c"
                    + " where v.motion = m.id and v.version = m.version and c.id = m.conference"
                    + " and m.state = org.radslag.motions.MotionState.REGISTERED"
                    + " order by m.filedAt desc",
                Object[].class)
            .setMaxResults(COMPARED)
            .getResultList();
    Map<UUID, Found> byVersion = new LinkedHashMap<>();
    for (Object[] head : heads) {
      MotionId id = new MotionId((UUID) head[0]);
      if (!id.equals(self)) {
        String code = head[5] + String.valueOf(head[1]);
        byVersion.put(
            (UUID) head[2],
            new Found(
                new SimilarMotion(id, code, (String) head[3], (String) head[4]),
                new StringBuilder((String) head[3])));
      }
    }
    if (!byVersion.isEmpty()) {
      data.createQuery(
              "select v.id, k.clause from MotionVersion v join v.clauses k where v.id in :versions",
              Object[].class)
          .setParameter("versions", byVersion.keySet())
          .getResultList()
          .forEach(row -> byVersion.get(row[0]).text().append(' ').append(row[1]));
    }
    return byVersion.values();
  }
}
