package org.radslag.web.arenas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.Regrouping;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.Moving;
import org.radslag.membership.reorganisation.Reorganisations;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** An association goes from one arena to another. */
@Named
@RequestScoped
public class MovePage {

  @Inject PlannedChange change;
  @Inject Arenas arenas;
  @Inject Associations associations;
  @Inject Regrouping regrouping;
  @Inject Reorganisations reorganisations;
  @Inject Seated seated;
  @Inject Messages messages;

  private String from;
  private String leaving;
  private String to;
  private Preview preview;

  /** The arenas that an association can leave for another: there is one more of their kind. */
  public List<ArenaCard> getArenas() {
    List<ArenaCard> all = arenas.all();
    return all.stream()
        .filter(
            one ->
                all.stream()
                    .filter(other -> !other.equals(one))
                    .anyMatch(other -> one.kind().canExchangeWith(other.kind())))
        .toList();
  }

  /** Shows what would happen; nothing is changed. */
  public String preview() {
    AssociationId id = PlannedChange.association(from);
    if (change.getOn() == null || associations.find(id).isEmpty()) {
      messages.refuse("from", "arenas.reorganise.choose");
      return null;
    }
    Moving moving = reorganisations.moving(id, null, change.getOn());
    preview =
        new Preview(
            List.of(
                new Preview.Line(associations.names().get(id), moving.members(), moving.moving())),
            seated.of(Set.of(id)),
            seated.roles(Set.of(id)));
    return null;
  }

  /** Does it. */
  public String confirm() {
    return messages.refused(
            regrouping.move(
                PlannedChange.association(from),
                arena(leaving),
                arena(to),
                change.getOn(),
                change.getBasis()))
        ? null
        : Onward.to("/arenas/reorganise.xhtml?what=move", "arenas.done.moved");
  }

  private static ArenaId arena(String field) {
    return ArenaId.parse(field).orElseGet(ArenaId::create);
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

  public String getLeaving() {
    return leaving;
  }

  public void setLeaving(String leaving) {
    this.leaving = leaving;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
