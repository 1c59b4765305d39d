package org.radslag.web.influence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.radslag.influence.Fate;
import org.radslag.influence.TransitionLine;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.membership.Members;
import org.radslag.web.Words;

/** A transition table in words, with names that may be shown. */
@Named
@RequestScoped
public class SwitchWords {

  private static final int SHORT = 20;

  @Inject Associations associations;
  @Inject Members members;
  @Inject Words words;

  private final Map<PersonId, String> people = new HashMap<>();
  private Map<AssociationId, String> homes;

  /**
   * A line as it is shown.
   *
   * @param whose the association, or who else gives the seat
   */
  public record Row(Fate fate, String state, String word, String name, String whose, String why) {}

  /** What somebody has to do first, then what ends, then what goes on. */
  public List<Fate> getFates() {
    return List.of(Fate.TO_FILL, Fate.ENDS, Fate.SEATED, Fate.MOVES, Fate.STAYS);
  }

  /** How many lines have a fate, in words. */
  public String heading(List<TransitionLine> lines, Fate fate) {
    return words.text("influence.switch.fate-" + key(fate), count(lines, fate));
  }

  /** Whether the lines with a fate are few enough to be shown unfolded. */
  public boolean isShort(List<TransitionLine> lines, Fate fate) {
    return count(lines, fate) > 0 && count(lines, fate) <= SHORT;
  }

  public boolean isLong(List<TransitionLine> lines, Fate fate) {
    return count(lines, fate) > SHORT;
  }

  /** A name that may be shown; the system's own work has none. */
  public String person(PersonId id) {
    return id == null
        ? words.text("influence.switch.system")
        : members.names(List.of(id)).getOrDefault(id, "");
  }

  private static long count(List<TransitionLine> lines, Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }

  /** The lines with a fate, by association and name. */
  public List<Row> rows(List<TransitionLine> lines, Fate fate) {
    List<TransitionLine> wanted = lines.stream().filter(line -> line.fate() == fate).toList();
    people.putAll(
        members.names(
            wanted.stream()
                .map(TransitionLine::person)
                .filter(person -> person != null && !people.containsKey(person))
                .toList()));
    return wanted.stream()
        .map(this::row)
        .sorted(java.util.Comparator.comparing(Row::whose).thenComparing(Row::name))
        .toList();
  }

  private Row row(TransitionLine line) {
    String fate = key(line.fate());
    return new Row(
        line.fate(),
        state(line.fate()),
        words.text("influence.fate." + fate),
        line.person() == null
            ? words.text("influence.switch.nobody")
            : people.getOrDefault(line.person(), ""),
        whose(line),
        words.text("influence.why." + key(line.why())));
  }

  private String whose(TransitionLine line) {
    if (line.association() != null) {
      return home(line.association());
    }
    return line.seat() == null ? "" : words.text("bodies.basis." + key(line.seat().basis()));
  }

  private String home(AssociationId id) {
    if (homes == null) {
      homes =
          associations.all().stream()
              .collect(Collectors.toMap(AssociationCard::id, AssociationCard::name));
    }
    return homes.getOrDefault(id, "");
  }

  private static String state(Fate fate) {
    return switch (fate) {
      case STAYS, MOVES, SEATED -> "ok";
      case ENDS -> "stop";
      case TO_FILL -> "warn";
    };
  }

  /** As message keys have it. */
  public String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
