package org.radslag.web.arenas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.Electors;
import org.radslag.arenas.Regrouping;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** The district is split in two. */
@Named
@RequestScoped
public class SplitDistrictPage {

  /** A district to be: how many associations and electors it gets. */
  public record Part(String name, int associations, int electors) {}

  @Inject PlannedChange change;
  @Inject Arenas arenas;
  @Inject Regrouping regrouping;
  @Inject Messages messages;

  private String first;
  private String second;
  private List<Part> parts = List.of();

  /** The district of today; null when there is none, or more than one already. */
  public ArenaCard getDistrict() {
    List<ArenaCard> districts =
        arenas.all().stream().filter(card -> card.kind() == ArenaKind.DISTRICT).toList();
    return districts.size() == 1 ? districts.get(0) : null;
  }

  /** Shows what would happen; nothing is changed. */
  public String preview() {
    if (change.getOn() == null || change.getTicked().isEmpty()) {
      messages.refuse("association", "arenas.reorganise.choose");
      return null;
    }
    Map<Boolean, List<Electors>> divided =
        arenas.electorate(id(), change.getOn()).stream()
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    line -> change.ticked(line.association().id())));
    parts = List.of(part(first, divided.get(false)), part(second, divided.get(true)));
    return null;
  }

  /** Does it. */
  public String confirm() {
    return messages.refused(
            regrouping.splitDistrict(id(), first, second, change.getTicked(), change.getOn()))
        ? null
        : Onward.to("/arenas/index.xhtml", "arenas.done.district");
  }

  private static Part part(String its, List<Electors> lines) {
    return new Part(its, lines.size(), lines.stream().mapToInt(Electors::inForce).sum());
  }

  private ArenaId id() {
    return Optional.ofNullable(getDistrict()).map(ArenaCard::id).orElseGet(ArenaId::create);
  }

  /** What each district would get; empty before it is asked. */
  public List<Part> getParts() {
    return parts;
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  public String getSecond() {
    return second;
  }

  public void setSecond(String second) {
    this.second = second;
  }
}
