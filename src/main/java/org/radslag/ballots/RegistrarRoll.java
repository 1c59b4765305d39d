package org.radslag.ballots;

import java.util.Map;

/**
 * What the registrar gives back: public halves only.
 *
 * @param registrar name of the registrar, which the election record carries
 * @param credentials public credential by pseudonym, for every line that {@link
 *     Roll#credentialsFor} listed
 */
public record RegistrarRoll(String registrar, Map<String, String> credentials) {

  public RegistrarRoll {
    credentials = Map.copyOf(credentials);
  }
}
