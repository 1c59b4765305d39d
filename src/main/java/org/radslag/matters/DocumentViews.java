package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.platform.Seal;

/** What one reader may know of the documents of a matter, and of the plan for their release. */
@ApplicationScoped
class DocumentViews {

  private static final int MOST = 200;

  @PersistenceContext EntityManager data;
  @Inject Seal seal;

  /** The documents that she may read. */
  List<DocumentCard> documents(Gate.Seen seen) {
    List<MatterDocument> readable =
        data.createQuery(
                "select d from MatterDocument d where d.matter = :matter order by d.addedAt, d.id",
                MatterDocument.class)
            .setParameter("matter", seen.matter().id().value())
            .setMaxResults(MOST)
            .getResultStream()
            .filter(document -> seen.mayRead(document.ring()))
            .toList();
    Map<UUID, Long> openings = seen.answers() ? openings(readable) : Map.of();
    return readable.stream()
        .map(
            document ->
                card(
                    document,
                    seen,
                    seen.answers() ? openings.getOrDefault(document.id().value(), 0L) : -1))
        .toList();
  }

  DocumentCard card(MatterDocument document, Gate.Seen seen, long openings) {
    return new DocumentCard(
        document.id(),
        document.matter(),
        seal.open(document.title()),
        document.ring().narrower(seen.matter().ring()),
        document.embargo(),
        document.addedAt(),
        openings);
  }

  private Map<UUID, Long> openings(List<MatterDocument> documents) {
    if (documents.isEmpty()) {
      return Map.of();
    }
    return data.createQuery(
            "select o.document, count(o) from Opening o where o.document in :documents"
                + " group by o.document",
            Object[].class)
        .setParameter("documents", documents.stream().map(any -> any.id().value()).toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** The plan of release, as far as it concerns what she may know of, in the order of its dates. */
  List<ReleaseCard> releases(Gate.Seen seen, List<DocumentCard> readable) {
    Map<UUID, String> titles =
        readable.stream().collect(Collectors.toMap(any -> any.id().value(), DocumentCard::title));
    return data.createQuery(
            "select r from Release r where r.matter = :matter order by r.onDecided, r.dueAt,"
                + " r.plannedAt",
            Release.class)
        .setParameter("matter", seen.matter().id().value())
        .setMaxResults(MOST)
        .getResultStream()
        .filter(any -> any.document() == null || titles.containsKey(any.document().value()))
        .map(any -> any.card(any.document() == null ? "" : titles.get(any.document().value())))
        .toList();
  }
}
