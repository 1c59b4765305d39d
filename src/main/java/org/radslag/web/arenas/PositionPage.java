package org.radslag.web.arenas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.radslag.arenas.GoverningPosition;
import org.radslag.arenas.Positions;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** A governing position is entered. */
@Named
@RequestScoped
public class PositionPage {

  @Inject ThisArena arena;
  @Inject Positions positions;
  @Inject Messages messages;

  private GoverningPosition position;
  private LocalDate from;
  private LocalDate through;
  private String basis;

  public List<GoverningPosition> getPositions() {
    return List.of(GoverningPosition.values());
  }

  public String set() {
    return messages.refused(positions.set(arena.getCard().id(), position, from, through, basis))
        ? null
        : Onward.to("/arenas/arena.xhtml?id=" + arena.getCard().id(), "arenas.done.position");
  }

  public GoverningPosition getPosition() {
    return position;
  }

  public void setPosition(GoverningPosition position) {
    this.position = position;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getThrough() {
    return through;
  }

  public void setThrough(LocalDate through) {
    this.through = through;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }
}
