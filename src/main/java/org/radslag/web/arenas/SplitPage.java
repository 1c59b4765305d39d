package org.radslag.web.arenas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.Moving;
import org.radslag.membership.reorganisation.Reorganisations;
import org.radslag.membership.reorganisation.Selection;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** A new association is split off one that goes on. */
@Named
@RequestScoped
public class SplitPage {

  @Inject PlannedChange change;
  @Inject Associations associations;
  @Inject Reorganisations reorganisations;
  @Inject Seated seated;
  @Inject Messages messages;

  private String from;
  private String name;
  private String numbers;
  private String codes;
  private Preview preview;

  /** Shows what would happen; nothing is changed. */
  public String preview() {
    AssociationId id = PlannedChange.association(from);
    if (change.getOn() == null || associations.find(id).isEmpty()) {
      messages.refuse("from", "arenas.reorganise.choose");
      return null;
    }
    Selection who = who();
    if (who.size() > Selection.MOST) {
      messages.refuse("numbers", "membership.refused.split-nobody", Selection.MOST);
      return null;
    }
    Moving moving = reorganisations.moving(id, who, change.getOn());
    String its = associations.names().get(id);
    preview =
        new Preview(
            List.of(new Preview.Line(its, moving.members(), moving.moving())),
            seated.of(Set.of(id)),
            seated.roles(Set.of(id)));
    return null;
  }

  /** Does it. */
  public String confirm() {
    return messages.refused(
            reorganisations.split(
                PlannedChange.association(from), name, who(), change.getOn(), change.getBasis()))
        ? null
        : Onward.to("/arenas/reorganise.xhtml?what=split", "arenas.done.split");
  }

  private Selection who() {
    return Selection.read(numbers == null ? "" : numbers, codes == null ? "" : codes);
  }

  public Preview getPreview() {
    return preview;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNumbers() {
    return numbers;
  }

  public void setNumbers(String numbers) {
    this.numbers = numbers;
  }

  public String getCodes() {
    return codes;
  }

  public void setCodes(String codes) {
    this.codes = codes;
  }
}
