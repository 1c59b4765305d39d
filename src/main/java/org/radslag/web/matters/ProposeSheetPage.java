package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.matters.MandateLevel;
import org.radslag.matters.SheetCard;
import org.radslag.matters.SheetForm;
import org.radslag.matters.SheetLine;
import org.radslag.matters.Sheets;
import org.radslag.matters.Weight;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** Proposes the next version of a mandate sheet: the lines in force, and room for new ones. */
@Named
@RequestScoped
public class ProposeSheetPage {

  private static final int ROOM = 3;
  private static final int MOST_FIELDS = 60;
  private static final SheetLine EMPTY =
      new SheetLine("", "", MandateLevel.CONSULT, Weight.PRINCIPLE, "");

  /** A line as the form shows it. */
  public record Field(int place, SheetLine line) {}

  @Inject Arenas arenas;
  @Inject Sheets sheets;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private Optional<ArenaCard> arena;
  private LocalDate validFrom;
  private String basis;
  private List<SheetLine> lines = List.of();

  @PostConstruct
  void open() {
    arena =
        ArenaId.parse(request.getParameter("arena"))
            .flatMap(arenas::find)
            .filter(found -> sheets.mayPropose(found.id()));
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(arena.isPresent() || request.getMethod().equals("GET"));
    if (arena.isPresent()) {
      lines = request.getMethod().equals("GET") ? inForce() : written();
      validFrom = LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
  }

  /** Answers 404 when there is no such arena, or when the reader may not propose for it. */
  public void check() throws IOException {
    ThisMatter.answer(arena.isPresent());
  }

  public String propose() {
    SheetForm form =
        new SheetForm(validFrom, basis, lines.stream().filter(line -> !isEmpty(line)).toList());
    return messages.refused(sheets.propose(getArena().id(), form))
        ? null
        : Onward.to("/matters/sheet.xhtml?arena=" + getArena().id(), "matters.done.sheet-proposed");
  }

  private List<SheetLine> inForce() {
    List<SheetLine> shown =
        new ArrayList<>(sheets.inForce(getArena().id()).map(SheetCard::lines).orElse(List.of()));
    for (int room = 0; room < ROOM; room++) {
      shown.add(EMPTY);
    }
    return shown;
  }

  private List<SheetLine> written() {
    List<SheetLine> written = new ArrayList<>();
    for (int at = 0; at < MOST_FIELDS && request.getParameter("topic" + at) != null; at++) {
      written.add(
          new SheetLine(
              request.getParameter("topic" + at),
              request.getParameter("definition" + at),
              constant(MandateLevel.values(), request.getParameter("level" + at)),
              constant(Weight.values(), request.getParameter("weight" + at)),
              request.getParameter("basis" + at)));
    }
    return written;
  }

  private static <E extends Enum<E>> E constant(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  private static boolean isEmpty(SheetLine line) {
    return line.topic().isBlank() && line.definition().isBlank();
  }

  public ArenaCard getArena() {
    return arena.orElse(null);
  }

  public List<Field> getFields() {
    List<Field> fields = new ArrayList<>();
    lines.forEach(line -> fields.add(new Field(fields.size(), line)));
    return fields;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }
}
