package org.radslag.audit;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.Id;
import org.radslag.platform.Settings;
import org.radslag.platform.UseCase;

/** Reading the trail, and checking that it is whole. */
@UseCase
public class Trail {

  private static final int PAGE = 100;

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @PersistenceContext EntityManager data;
  @Inject Settings settings;

  /**
   * One entry as it is shown.
   *
   * @param actor who did it, null for the system
   * @param facts the event's components as one line of JSON
   */
  public record Entry(UUID id, Instant at, UUID actor, String action, UUID subject, String facts) {}

  /** The latest entries first, a hundred at a time. */
  @Permit({Role.AUDITOR, Role.ELECTION_COMMITTEE})
  public List<Entry> latest(int page) {
    return data.createQuery(
            "select new org.radslag.audit.Trail$Entry(e.id, e.happenedAt, e.actor, e.action,"
                + " e.subject, e.facts) from AuditEntry e order by e.happenedAt desc, e.id",
            Entry.class)
        .setFirstResult(Math.max(0, Math.min(page, 100_000)) * PAGE)
        .setMaxResults(PAGE)
        .getResultList();
  }

  /** Everything that happened to one thing, in order. */
  @Permit({Role.AUDITOR, Role.ELECTION_COMMITTEE, Role.OFFICE})
  public List<Entry> of(Id subject) {
    return data.createQuery(
            "select new org.radslag.audit.Trail$Entry(e.id, e.happenedAt, e.actor, e.action,"
                + " e.subject, e.facts) from AuditEntry e where e.subject = :subject"
                + " order by e.happenedAt, e.id",
            Entry.class)
        .setParameter("subject", subject.value())
        .setMaxResults(PAGE)
        .getResultList();
  }

  /** Walks the whole chain and names the first broken entry. */
  @Permit({Role.AUDITOR, Role.ELECTION_COMMITTEE})
  public ChainReport verify() {
    try (Connection connection = database.getConnection()) {
      return new ChainCheck(connection, key()).run();
    } catch (SQLException failure) {
      throw new IllegalStateException("The audit chain cannot be read", failure);
    }
  }

  /** The key that heads are checked with, in base64: auditors keep a copy of their own. */
  @Permit({Role.AUDITOR, Role.ELECTION_COMMITTEE})
  public String checkingKey() {
    return Base64.getEncoder().encodeToString(key().getEncoded());
  }

  private PublicKey key() {
    return HeadSignature.publicKeyOf(HeadSignature.privateKey(settings.secret("audit.key")));
  }
}
