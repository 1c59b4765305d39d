package org.radslag.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.radslag.kernel.PersonId;
import org.radslag.signin.Candidate;
import org.radslag.signin.SignIn;
import org.radslag.web.Ids;

/** Asks which of those who share an address is signing in. */
@Named
@RequestScoped
public class ChoosePage {

  @Inject SignIn signIn;
  @Inject Arrival arrival;

  private List<Candidate> people;

  @PostConstruct
  void open() {
    people = signIn.candidates(arrival.proof());
  }

  /** Signs in the one chosen. */
  public String choose(String person) {
    boolean in =
        Ids.of(person)
            .map(id -> signIn.choose(arrival.proof(), new PersonId(id), arrival.agent()))
            .filter(arrival::welcome)
            .isPresent();
    if (!in) {
      people = List.of();
    }
    return null;
  }

  /** Those who share the address; nobody when the proof is over. */
  public List<Candidate> getPeople() {
    return people;
  }
}
