package org.radslag.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.rules.Parameter;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** The office founds a representative council. */
@Named
@RequestScoped
public class FoundBodyPage {

  @Inject Bodies bodies;
  @Inject Associations associations;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private String name;
  private String arena;

  public List<AssociationCard> getAssociations() {
    return associations.all();
  }

  /** Whether an association is ticked: none at first, then those that came with the form. */
  public boolean ticked(AssociationId id) {
    return ticks().contains(id.toString());
  }

  public int getSeatsEach() {
    return Integer.parseInt(getRule().value());
  }

  /** The composition rule, with its source. */
  public Parameter getRule() {
    return bodies.compositionRule();
  }

  public String found() {
    List<AssociationId> chosen =
        getAssociations().stream().map(AssociationCard::id).filter(this::ticked).toList();
    Outcome<BodyId> founded = bodies.found(name, arena, chosen);
    return messages.refused(founded)
        ? null
        : Onward.to("/bodies/body.xhtml?id=" + founded.value(), "bodies.done.founded");
  }

  private Set<String> ticks() {
    String[] ticked = request.getParameterValues("association");
    return ticked == null ? Set.of() : Set.copyOf(Arrays.asList(ticked));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getArena() {
    return arena;
  }

  public void setArena(String arena) {
    this.arena = arena;
  }
}
