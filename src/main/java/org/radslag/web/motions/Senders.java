package org.radslag.web.motions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.membership.Members;
import org.radslag.web.Words;

/** In whose name the reader may hand in a motion. */
@RequestScoped
public class Senders {

  @Inject Caller caller;
  @Inject Members members;
  @Inject Associations associations;
  @Inject Words words;

  /** One choice: value of the field, what it is called, what it means. */
  public record Choice(String value, String called, String meaning) {

    /** The control's id. */
    public String id() {
      return "sender-" + value;
    }
  }

  /** Herself first, then the associations that she belongs to or speaks for. */
  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            "own", words.text("motions.sender.own"), words.text("motions.sender.own-means")));
    for (AssociationId id : own()) {
      String name = associations.find(id).map(AssociationCard::name).orElse("");
      String means =
          caller.speaksFor(id) ? "motions.sender.speaks-means" : "motions.sender.asks-means";
      String called = caller.speaksFor(id) ? "motions.sender.speaks" : "motions.sender.asks";
      choices.add(new Choice(id.toString(), words.text(called, name), words.text(means)));
    }
    return choices;
  }

  private Set<AssociationId> own() {
    Set<AssociationId> own = new LinkedHashSet<>();
    members
        .card(caller.requirePerson())
        .ifPresent(
            card ->
                Stream.of(card.geographic(), card.branch())
                    .filter(Objects::nonNull)
                    .forEach(own::add));
    caller.grants().stream()
        .filter(
            grant ->
                grant.role() == Role.ASSOCIATION_CHAIR
                    || grant.role() == Role.ASSOCIATION_SECRETARY)
        .map(Grant::scope)
        .forEach(scope -> scope.map(AssociationId::new).ifPresent(own::add));
    return own;
  }
}
