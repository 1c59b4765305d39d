package org.radslag.web.influence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.PositionCard;
import org.radslag.arenas.Positions;
import org.radslag.influence.ModelCard;
import org.radslag.influence.Models;
import org.radslag.web.Words;

/** Every arena with the model that applies there. */
@Named
@RequestScoped
public class InfluencePage {

  @Inject Arenas arenas;
  @Inject Positions positions;
  @Inject Models models;
  @Inject Words words;
  @Inject Caller caller;

  private List<Line> lines = List.of();

  /** An arena with its governing position, if one is known, and its model. */
  public record Line(ArenaCard arena, Optional<PositionCard> position, ModelCard model) {}

  @PostConstruct
  void open() {
    Map<ArenaId, PositionCard> held = positions.everywhere();
    Map<ArenaId, ModelCard> decided = models.everywhere();
    lines =
        arenas.all().stream()
            .map(
                arena ->
                    new Line(
                        arena,
                        Optional.ofNullable(held.get(arena.id())),
                        decided.getOrDefault(
                            arena.id(), ModelCard.undecided(arena.id(), arena.from()))))
            .toList();
  }

  /** Whether the reader enters arenas. */
  public boolean isMayFound() {
    return caller.has(Role.OFFICE);
  }

  public List<Line> getLines() {
    return lines;
  }

  /** The governing position in a word or two. */
  public String position(Line line) {
    return line.position()
        .map(
            held ->
                words.text("influence.position." + InfluenceArena.word(held.position()) + ".short"))
        .orElseGet(() -> words.text("influence.position.none"));
  }
}
