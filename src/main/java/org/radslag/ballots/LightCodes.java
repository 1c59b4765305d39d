package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.platform.Seal;
import org.radslag.platform.TransactionConnection;

/**
 * The codes of light elections, which the server itself makes. They wait sealed until they are
 * printed, and are delivered by another way than the one that carries the sign-in.
 */
@ApplicationScoped
class LightCodes {

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
}
