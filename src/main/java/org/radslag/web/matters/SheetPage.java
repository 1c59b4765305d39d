package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.kernel.Outcome;
import org.radslag.matters.SheetCard;
import org.radslag.matters.SheetId;
import org.radslag.matters.Sheets;
import org.radslag.web.Ids;
import org.radslag.web.Messages;

/** The mandate sheet of the group of an arena, and the version that waits for the board. */
@Named
@RequestScoped
public class SheetPage {

  @Inject Arenas arenas;
  @Inject Sheets sheets;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private Optional<ArenaCard> arena;
  private SheetCard sheet;
  private SheetCard proposal;

  @PostConstruct
  void open() {
    arena = ArenaId.parse(request.getParameter("arena")).flatMap(arenas::find);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(arena.isPresent() || request.getMethod().equals("GET"));
    if (arena.isPresent()) {
      sheet = sheets.inForce(arena.get().id()).orElse(null);
      proposal = sheets.proposal(arena.get().id()).orElse(null);
    }
  }

  /** Answers 404 when there is no such arena; called before the page is shown. */
  public void check() throws IOException {
    ThisMatter.answer(arena.isPresent());
  }

  public String decide(String id) {
    return settled(sheets.decide(sheetId(id)), "matters.done.sheet-decided");
  }

  public String reject(String id) {
    return settled(sheets.reject(sheetId(id)), "matters.done.sheet-rejected");
  }

  private String settled(Outcome<?> outcome, String done) {
    return messages.refused(outcome)
        ? null
        : "/matters/sheet.xhtml?faces-redirect=true&arena=" + getArena().id() + "&done=" + done;
  }

  private static SheetId sheetId(String id) {
    return new SheetId(Ids.of(id).orElseGet(UUID::randomUUID));
  }

  public ArenaCard getArena() {
    return arena.orElse(null);
  }

  public SheetCard getSheet() {
    return sheet;
  }

  public SheetCard getProposal() {
    return proposal;
  }

  /** Versions that have been decided, the latest first. */
  public List<SheetCard> getHistory() {
    return sheets.history(getArena().id());
  }

  public boolean isMayPropose() {
    return proposal == null && sheets.mayPropose(getArena().id());
  }

  /** Whether the reader may settle what waits: of the board, and not the one who proposed it. */
  public boolean isMaySettle() {
    return caller.has(Role.BOARD)
        && caller.person().filter(me -> me.equals(proposal.proposedBy())).isEmpty();
  }
}
