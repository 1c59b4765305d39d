package org.radslag.web.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyForm;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyWish;
import org.radslag.bodies.Founding;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.web.Messages;
import org.radslag.web.Onward;
import org.radslag.web.Words;

/** The office founds a body: in an arena, of its associations, or a council of those it ticks. */
@Named
@RequestScoped
public class FoundBodyPage {

  @Inject Bodies bodies;
  @Inject Founding founding;
  @Inject Arenas places;
  @Inject Associations associations;
  @Inject Messages messages;
  @Inject Words words;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private BodyForm kind = BodyForm.SMALL_COUNCIL;
  private String name;
  private String arenaId;
  private Integer seats;
  private String parent;
  private Integer boardSeats;
  private String arena;

  /** From the page of an arena the form is about that arena. */
  @PostConstruct
  void open() {
    arenaId = request.getParameter("of");
  }

  public BodyForm[] getKinds() {
    return BodyForm.values();
  }

  /** The kind in words. */
  public String name(BodyForm one) {
    return words.text("bodies.form." + one.word());
  }

  public List<ArenaCard> getArenas() {
    return places.all();
  }

  /** The councils of today that a delegation may be drawn from. */
  public List<BodyCard> getCouncils() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return bodies.all().stream()
        .filter(body -> body.existsOn(today))
        .filter(body -> body.kind() == BodyKind.COUNCIL || body.kind() == BodyKind.CHAIRS_COUNCIL)
        .toList();
  }

  public List<AssociationCard> getAssociations() {
    return associations.all();
  }

  /** Whether an association is ticked: none at first, then those that came with the form. */
  public boolean ticked(AssociationId id) {
    return ticks().contains(id.toString());
  }

  /** Seats that each association has in a council, by the rule. */
  public int getSeatsEach() {
    return Integer.parseInt(bodies.compositionRule().value());
  }

  public String found() {
    boolean outside = kind == BodyForm.SMALL_COUNCIL && (arenaId == null || arenaId.isEmpty());
    Outcome<BodyId> founded = outside ? ofTicked() : founding.inArena(wish());
    return messages.refused(founded)
        ? null
        : Onward.to("/bodies/body.xhtml?id=" + founded.value(), "bodies.done.founded");
  }

  private Outcome<BodyId> ofTicked() {
    List<AssociationId> chosen =
        getAssociations().stream().map(AssociationCard::id).filter(this::ticked).toList();
    return bodies.found(name, arena, chosen);
  }

  private BodyWish wish() {
    return new BodyWish(
        kind,
        name,
        ArenaId.parse(arenaId).orElse(null),
        BodyId.parse(parent).orElse(null),
        seats == null ? 0 : seats,
        boardSeats == null ? 0 : boardSeats);
  }

  private Set<String> ticks() {
    String[] ticked = request.getParameterValues("association");
    return ticked == null ? Set.of() : Set.copyOf(Arrays.asList(ticked));
  }

  public BodyForm getKind() {
    return kind;
  }

  public void setKind(BodyForm kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getArenaId() {
    return arenaId;
  }

  public void setArenaId(String arenaId) {
    this.arenaId = arenaId;
  }

  public Integer getSeats() {
    return seats;
  }

  public void setSeats(Integer seats) {
    this.seats = seats;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }

  public Integer getBoardSeats() {
    return boardSeats;
  }

  public void setBoardSeats(Integer boardSeats) {
    this.boardSeats = boardSeats;
  }

  public String getArena() {
    return arena;
  }

  public void setArena(String arena) {
    this.arena = arena;
  }
}
