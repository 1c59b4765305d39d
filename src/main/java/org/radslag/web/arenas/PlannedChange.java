package org.radslag.web.arenas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.web.Ids;

/** What all changes of associations have in common: which, from when, by which decision. */
@Named
@RequestScoped
public class PlannedChange {

  private static final List<String> KINDS = List.of("merge", "split", "move", "district");

  @Inject Associations associations;
  @Inject HttpServletRequest request;

  private LocalDate on;
  private String basis;
  private List<AssociationCard> all;

  /** Which of the changes the address asks for; merging unless it names another. */
  public String getKind() {
    String asked = request.getParameter("what");
    return asked != null && KINDS.contains(asked) ? asked : KINDS.get(0);
  }

  public List<String> getKinds() {
    return KINDS;
  }

  public List<AssociationCard> getAssociations() {
    if (all == null) {
      all = associations.all();
    }
    return all;
  }

  /** Whether an association is ticked. */
  public boolean ticked(AssociationId id) {
    return getTicked().contains(id);
  }

  /** The associations that came with the form. */
  public List<AssociationId> getTicked() {
    String[] ticked = request.getParameterValues("association");
    Set<String> ids = ticked == null ? Set.of() : new TreeSet<>(Arrays.asList(ticked));
    return getAssociations().stream()
        .map(AssociationCard::id)
        .filter(id -> ids.contains(id.toString()))
        .toList();
  }

  /** The association that a field names; an unknown one when it names none. */
  static AssociationId association(String field) {
    return Ids.of(field).map(AssociationId::new).orElseGet(AssociationId::create);
  }

  /** Whether the reader has seen what would happen, and the form may be confirmed. */
  public boolean isSeen() {
    return request.getParameter("seen") != null;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }
}
