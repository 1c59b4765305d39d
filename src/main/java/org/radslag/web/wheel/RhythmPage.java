package org.radslag.web.wheel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.radslag.web.Messages;
import org.radslag.web.Onward;
import org.radslag.wheel.OccasionCard;
import org.radslag.wheel.OccasionId;
import org.radslag.wheel.Rhythm;
import org.radslag.wheel.RhythmLine;
import org.radslag.wheel.Rhythms;

/** This year's meetings beside the rules of rhythm. */
@Named
@RequestScoped
public class RhythmPage {

  @Inject Rhythms rhythms;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private Rhythm rhythm = Rhythm.LEADERS;
  private LocalDate on;
  private String place;
  private List<RhythmLine> lines;
  private List<OccasionCard> occasions;

  public List<RhythmLine> getLines() {
    if (lines == null) {
      lines = rhythms.thisYear();
    }
    return lines;
  }

  public List<OccasionCard> getOccasions() {
    if (occasions == null) {
      occasions = rhythms.occasions();
    }
    return occasions;
  }

  public List<Rhythm> getRhythms() {
    return List.of(Rhythm.values());
  }

  public String enter() {
    return messages.refused(rhythms.enter(rhythm, on, place)) ? null : back("wheel.done.entered");
  }

  public String remove(String occasion) {
    OccasionId id = OccasionId.parse(occasion).orElseGet(OccasionId::create);
    return messages.refused(rhythms.remove(id)) ? null : back("wheel.done.removed");
  }

  private String back(String done) {
    String arena = request.getParameter("arena");
    boolean named = arena != null && arena.matches("[0-9a-f-]{36}");
    return Onward.to("/wheel/index.xhtml" + (named ? "?arena=" + arena : ""), done);
  }

  public Rhythm getRhythm() {
    return rhythm;
  }

  public void setRhythm(Rhythm rhythm) {
    this.rhythm = rhythm;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}
