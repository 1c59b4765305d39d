package org.radslag.inside;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.KeyCeremony;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.TrusteeSeed;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.record.Json;

/** Trustees on devices of their own, as the protocol has them. */
class KeyHolders {

  private final SecureRandom random = new SecureRandom();
  private final List<Exponent> shares = new ArrayList<>();
  private final ThresholdTrustees record;

  KeyHolders(int size, int threshold) {
    KeyCeremony ceremony = new KeyCeremony(SecretVotes.GROUP, size, threshold, random);
    List<TrusteeSeed> seeds =
        IntStream.range(0, size).mapToObj(i -> TrusteeSeed.random(random)).toList();
    List<Json> sent =
        IntStream.range(0, size).mapToObj(i -> ceremony.certificate(seeds.get(i), i + 1)).toList();
    List<ThresholdTrustees.Certificate> certificates = ceremony.certificates(sent);
    List<Json> polynomials = seeds.stream().map(s -> ceremony.polynomial(s, certificates)).toList();
    List<Json> outputs = new ArrayList<>();
    for (int j = 1; j <= size; j++) {
      Json input = ceremony.input(polynomials, j);
      Json output = ceremony.output(seeds.get(j - 1), certificates, input, j);
      outputs.add(output);
      String key = output.asMembers("out").values().get("private_key").asText("key");
      shares.add(ceremony.decryptionKey(seeds.get(j - 1), certificates.get(j - 1), key));
    }
    record = ceremony.parameters(certificates, polynomials, outputs);
  }

  ThresholdTrustees record() {
    return record;
  }

  /** The partial decryption of a trustee, from 1. */
  byte[] decrypt(int trustee, Election election, Tally tally) {
    return PartialDecryption.make(election, tally, shares.get(trustee - 1), random);
  }
}
