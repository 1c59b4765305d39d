package org.radslag.web.arenas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** The office enters an arena. */
@Named
@RequestScoped
public class FoundArenaPage {

  @Inject Arenas arenas;
  @Inject Associations associations;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private String name;
  private ArenaKind kind = ArenaKind.MUNICIPALITY;
  private LocalDate from;

  public List<ArenaKind> getKinds() {
    return List.of(ArenaKind.values());
  }

  public List<AssociationCard> getAssociations() {
    return associations.all();
  }

  /** Whether an association is ticked: none at first, then those that came with the form. */
  public boolean ticked(AssociationId id) {
    String[] ticked = request.getParameterValues("association");
    return ticked != null && Set.copyOf(Arrays.asList(ticked)).contains(id.toString());
  }

  public String found() {
    List<AssociationId> chosen =
        getAssociations().stream().map(AssociationCard::id).filter(this::ticked).toList();
    Outcome<ArenaId> founded = arenas.found(kind, name, chosen, from);
    return messages.refused(founded)
        ? null
        : Onward.to("/arenas/arena.xhtml?id=" + founded.value(), "arenas.done.founded");
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public ArenaKind getKind() {
    return kind;
  }

  public void setKind(ArenaKind kind) {
    this.kind = kind;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }
}
