package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;
import org.radslag.platform.Seal;
import org.radslag.platform.TransactionConnection;

/**
 * The codes of light elections, which the server itself makes. They wait sealed until they are
 * printed, and are delivered by another way than the one that carries the sign-in.
 */
@ApplicationScoped
class LightCodes {

  @PersistenceContext EntityManager data;
  @Inject Event<DomainEvent> events;
  @Inject TransactionConnection own;
  @Inject Lines lines;
  @Inject Seal seal;

  private final SecureRandom random = new SecureRandom();

  void make(SecretElection election, List<Line> roll) {
    Group group = Keys.GROUP;
    Map<String, String> credentials = new HashMap<>();
    own.with(
        connection -> {
          try (PreparedStatement keep =
              connection.prepareStatement(
                  "UPDATE election_line SET code = ? WHERE election = ? AND pseudonym = ?")) {
            for (Line line : roll) {
              CredentialCode code = CredentialCode.random(random);
              credentials.put(
                  line.pseudonym(), code.credential(group, election.uuid()).publicKey().text());
              keep.setBytes(1, seal.close(code.secretText()));
              keep.setString(2, election.id().toString());
              keep.setString(3, line.pseudonym());
              keep.addBatch();
              code.clear();
            }
            keep.executeBatch();
          }
          return null;
        });
    lines.list(election.id(), credentials);
  }

  /** The codes, opened for whoever prints them. */
  List<PrintedCode> print(ElectionId id) {
    List<PrintedCode> codes = new ArrayList<>();
    for (Object row :
        data.createNativeQuery(
                "SELECT pseudonym, CAST(member AS CHAR), code FROM election_line"
                    + " WHERE election = ? AND code IS NOT NULL ORDER BY pseudonym")
            .setParameter(1, id.toString())
            .getResultList()) {
      Object[] cells = (Object[]) row;
      codes.add(
          new PrintedCode(
              cells[0].toString(),
              cells[1] == null ? null : new PersonId(UUID.fromString(cells[1].toString())),
              seal.open((byte[]) cells[2])));
    }
    if (!codes.isEmpty()) {
      events.fire(new CodesPrinted(id, codes.size()));
    }
    return codes;
  }
}
