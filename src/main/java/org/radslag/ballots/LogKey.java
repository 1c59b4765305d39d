package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.platform.OwnTransaction;
import org.radslag.platform.Seal;
import org.radslag.platform.Settings;

/**
 * The installation's key for receipts and statements, made when it is first needed. The same
 * statement always gets the same signature.
 */
@ApplicationScoped
public class LogKey {

  @PersistenceContext EntityManager data;
  @Inject Settings settings;
  @Inject Seal seal;
  @Inject Clock clock;
  @Inject OwnTransaction apart;

  private volatile NoteSigner signer;

  /** Name and public half, for whoever checks what was signed. */
  public NoteKey key() {
    return signer().key();
  }

  /**
   * Signs a statement.
   *
   * @param kind what it is, such as {@code receipt} or {@code roll}
   * @param statement compact JSON of one line
   * @return a signed note whose first line is realm and kind
   */
  public SignedNote sign(String kind, String statement) {
    return new SignedNote(settings.realm() + "/" + kind, statement, List.of()).signedBy(signer());
  }

  private NoteSigner signer() {
    NoteSigner known = signer;
    if (known == null) {
      known = find().orElseGet(this::make);
      signer = known;
    }
    return known;
  }

  /** In a transaction of its own: what is remembered must not be rolled back with the caller's. */
  private NoteSigner make() {
    NoteSigner fresh = NoteSigner.random(name(), new SecureRandom());
    apart.run(
        () ->
            data.createNativeQuery(
                    "INSERT IGNORE INTO log_key (one, public, secret, made_at) VALUES (1, ?, ?, ?)")
                .setParameter(1, fresh.key().raw())
                .setParameter(2, seal.close(fresh.pkcs8()))
                .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate());
    return find().orElseThrow(() -> new IllegalStateException("The log key is not there"));
  }

  private Optional<NoteSigner> find() {
    List<?> rows =
        data.createNativeQuery("SELECT public, secret FROM log_key WHERE one = 1").getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row -> NoteSigner.of(seal.open((byte[]) row[1]), new NoteKey(name(), (byte[]) row[0])));
  }

  private String name() {
    return settings.realm() + "/log";
  }
}
