package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.Outcome;
import org.radslag.matters.Embargo;
import org.radslag.matters.MatterForm;
import org.radslag.matters.MatterId;
import org.radslag.matters.Matters;
import org.radslag.matters.Ring;
import org.radslag.matters.SheetCard;
import org.radslag.matters.SheetLine;
import org.radslag.matters.Sheets;
import org.radslag.matters.Weight;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/**
 * Registers a matter in an arena, which is chosen first: its mandate sheet gives the definitions.
 */
@Named
@RequestScoped
public class NewMatterPage {

  /** A line of the sheet to choose. */
  public record LineChoice(int place, SheetLine line) {}

  @Inject Matters matters;
  @Inject Sheets sheets;
  @Inject Messages messages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private List<ArenaCard> choices;
  private ArenaId arena;
  private SheetCard sheet;
  private String title;
  private String about;
  private Weight weight = Weight.ROUTINE;
  private boolean urgent;
  private Ring ring = Ring.NEGOTIATORS;
  private LocalDateTime deadline;
  private String line = "";
  private LocalDateTime embargo;
  private boolean embargoDecided;

  @PostConstruct
  void open() {
    choices = matters.choices();
    ArenaId named = ArenaId.parse(request.getParameter("arena")).orElse(null);
    arena =
        choices.stream()
            .map(ArenaCard::id)
            .filter(id -> choices.size() == 1 || id.equals(named))
            .findFirst()
            .orElse(null);
    sheet = arena == null ? null : sheets.inForce(arena).orElse(null);
  }

  public String save() {
    MatterForm form =
        new MatterForm(
            arena,
            title,
            about,
            weight,
            urgent,
            ring,
            at(deadline),
            place(line),
            new Embargo(at(embargo), embargoDecided));
    Outcome<MatterId> saved = matters.register(form);
    return messages.refused(saved)
        ? null
        : Onward.to("/matters/matter.xhtml?id=" + saved.value(), "matters.done.registered");
  }

  private Instant at(LocalDateTime time) {
    return time == null ? null : time.atZone(clock.getZone()).toInstant();
  }

  /** The place of a line as a form sends it; null when none fits, -1 when it is no number. */
  static Integer place(String line) {
    if (line == null || line.isEmpty()) {
      return null;
    }
    return line.matches("\\d{1,3}") ? Integer.valueOf(line) : Integer.valueOf(-1);
  }

  public List<ArenaCard> getChoices() {
    return choices;
  }

  public ArenaId getArena() {
    return arena;
  }

  public SheetCard getSheet() {
    return sheet;
  }

  /** The lines of the sheet in force. */
  public List<LineChoice> getLines() {
    return lines(sheet);
  }

  static List<LineChoice> lines(SheetCard sheet) {
    return sheet == null
        ? List.of()
        : IntStream.range(0, sheet.lines().size())
            .mapToObj(place -> new LineChoice(place, sheet.lines().get(place)))
            .toList();
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  public Weight getWeight() {
    return weight;
  }

  public void setWeight(Weight weight) {
    this.weight = weight;
  }

  public boolean isUrgent() {
    return urgent;
  }

  public void setUrgent(boolean urgent) {
    this.urgent = urgent;
  }

  public Ring getRing() {
    return ring;
  }

  public void setRing(Ring ring) {
    this.ring = ring;
  }

  public LocalDateTime getDeadline() {
    return deadline;
  }

  public void setDeadline(LocalDateTime deadline) {
    this.deadline = deadline;
  }

  public String getLine() {
    return line;
  }

  public void setLine(String line) {
    this.line = line;
  }

  public LocalDateTime getEmbargo() {
    return embargo;
  }

  public void setEmbargo(LocalDateTime embargo) {
    this.embargo = embargo;
  }

  public boolean isEmbargoDecided() {
    return embargoDecided;
  }

  public void setEmbargoDecided(boolean embargoDecided) {
    this.embargoDecided = embargoDecided;
  }
}
