package org.radslag.ballots.protocol.statement;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.record.Json;

/** With which credentials ballots were cast, in an archive that has been verified. */
public final class CastCredentials {
  private static final int BUFFER = 1 << 16;

  private CastCredentials() {}

  public static Set<String> in(InputStream archive) throws IOException {
    Set<String> used = new HashSet<>();
    ArchiveReader reader = new ArchiveReader(new BufferedInputStream(archive, BUFFER));
    for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
      if (step.get().event().type() == EventType.BALLOT) {
        Json ballot = Json.compact(step.get().data().get(0));
        used.add(ballot.asMembers("A ballot").values().get("credential").asText("The credential"));
      }
    }
    return used;
  }
}
