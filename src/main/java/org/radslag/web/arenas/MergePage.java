package org.radslag.web.arenas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.Moving;
import org.radslag.membership.reorganisation.Reorganisations;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** Associations are merged into one of them, or into a new one. */
@Named
@RequestScoped
public class MergePage {

  @Inject PlannedChange change;
  @Inject Associations associations;
  @Inject Reorganisations reorganisations;
  @Inject Seated seated;
  @Inject Messages messages;

  private String into;
  private String name;
  private Preview preview;

  /** Shows what would happen; nothing is changed. */
  public String preview() {
    if (change.getTicked().isEmpty() || change.getOn() == null) {
      messages.refuse("association", "arenas.reorganise.choose");
      return null;
    }
    Map<AssociationId, String> names = associations.names();
    List<AssociationId> gone = gone();
    preview =
        new Preview(
            gone.stream().map(id -> line(names.get(id), id)).toList(),
            seated.of(Set.copyOf(gone)),
            seated.roles(Set.copyOf(gone)));
    return null;
  }

  /** Does it. */
  public String confirm() {
    Outcome<AssociationId> merged =
        intoNew()
            ? reorganisations.mergeAsNew(gone(), name, change.getOn(), change.getBasis())
            : reorganisations.merge(
                gone(), PlannedChange.association(into), change.getOn(), change.getBasis());
    return messages.refused(merged)
        ? null
        : Onward.to("/arenas/reorganise.xhtml?what=merge", "arenas.done.merged");
  }

  private Preview.Line line(String its, AssociationId id) {
    Moving moving = reorganisations.moving(id, null, change.getOn());
    return new Preview.Line(its, moving.members(), moving.moving());
  }

  private List<AssociationId> gone() {
    return change.getTicked().stream().filter(id -> !id.toString().equals(into)).toList();
  }

  private boolean intoNew() {
    return into == null || into.isEmpty();
  }

  public Preview getPreview() {
    return preview;
  }

  public String getInto() {
    return into;
  }

  public void setInto(String into) {
    this.into = into;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
