package org.radslag.web.influence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.GoverningPosition;
import org.radslag.arenas.PositionCard;
import org.radslag.arenas.Positions;
import org.radslag.influence.Comparison;
import org.radslag.influence.ModelKind;
import org.radslag.influence.ModelView;
import org.radslag.web.Words;

/** The arena that the address names by its parameter {@code id}, with its models. */
@Named
@RequestScoped
public class InfluenceArena {

  @Inject Arenas arenas;
  @Inject Positions positions;
  @Inject Comparison comparison;
  @Inject Caller caller;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private Optional<ArenaCard> found;
  private Optional<PositionCard> position = Optional.empty();
  private Map<ModelKind, ModelView> views = Map.of();

  @PostConstruct
  void open() {
    found = ArenaId.parse(request.getParameter("id")).flatMap(arenas::find);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
    found.ifPresent(
        card -> {
          position = positions.today(card.id());
          views = comparison.of(card.id());
        });
  }

  /** Answers 404 when there is no such arena; called before the page is shown. */
  public void check() throws IOException {
    if (found.isEmpty()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public ArenaCard getCard() {
    return found.orElse(null);
  }

  public Map<ModelKind, ModelView> views() {
    return views;
  }

  public Optional<PositionCard> position() {
    return position;
  }

  /** The position that the second row of fit is about: the other one. */
  public GoverningPosition other() {
    return now() == GoverningPosition.OPPOSITION
        ? GoverningPosition.MAJORITY
        : GoverningPosition.OPPOSITION;
  }

  /** The governing position of today; opposition where nothing is known. */
  public GoverningPosition now() {
    return position.map(PositionCard::position).orElse(GoverningPosition.OPPOSITION);
  }

  /** Name and governing position, as the line above the heading. */
  public String getEyebrow() {
    return position
        .map(
            held ->
                words.text(
                    "influence.position." + word(held.position()) + ".since",
                    getCard().name(),
                    words.date(held.from(), "full")))
        .orElseGet(() -> words.text("influence.position.unknown", getCard().name()));
  }

  /** Whether the reader may prepare plans and propose changes. */
  public boolean isMayPropose() {
    return caller.has(Role.OFFICE) || caller.has(Role.BOARD);
  }

  /** Whether the reader may enter the first model. */
  public boolean isMayEnter() {
    return caller.has(Role.OFFICE);
  }

  /** Whether the reader may see changes that wait. */
  public boolean isMayFollow() {
    return isMayPropose() || caller.has(Role.PRESIDIUM) || caller.has(Role.AUDITOR);
  }

  static String word(GoverningPosition position) {
    return position.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
