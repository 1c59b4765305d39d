package org.radslag.web.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.radslag.access.Caller;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.kernel.PersonId;
import org.radslag.matters.Embargo;
import org.radslag.matters.MandateLevel;
import org.radslag.matters.MatterCard;
import org.radslag.matters.Notice;
import org.radslag.matters.ReleaseCard;
import org.radslag.matters.Ring;
import org.radslag.matters.RouteOption;
import org.radslag.matters.Way;
import org.radslag.matters.Weight;
import org.radslag.membership.Members;
import org.radslag.web.Words;

/** Rings, routes and dates of matters in words. */
@Named
@RequestScoped
public class MatterWords {

  @Inject Words words;
  @Inject Arenas arenas;
  @Inject Members members;
  @Inject Caller caller;

  private final Map<PersonId, String> names = new HashMap<>();
  private Map<ArenaId, String> arenaNames;

  /** What a constant is called, such as {@code say('matters.ring.', ring)}. */
  public String say(String beginning, Enum<?> value) {
    return value == null
        ? ""
        : words.text(beginning + value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  /** The name of an arena of today. */
  public String arena(ArenaId id) {
    if (arenaNames == null) {
      arenaNames = new HashMap<>();
      for (ArenaCard arena : arenas.all()) {
        arenaNames.put(arena.id(), arena.name());
      }
    }
    return arenaNames.computeIfAbsent(
        id, missing -> arenas.find(missing).map(ArenaCard::name).orElse(""));
  }

  /** A person's name as it may be shown; the system's work, and staff, are the office. */
  public String name(PersonId person) {
    if (person == null || !caller.isSignedIn()) {
      return words.text("matters.words.office");
    }
    return names.computeIfAbsent(
        person,
        one -> members.names(List.of(one)).getOrDefault(one, words.text("matters.words.office")));
  }

  /** How strongly a ring is marked. */
  public String ringState(Ring ring) {
    return switch (ring) {
      case PUBLIC -> "ok";
      case MEMBERS -> "info";
      default -> "warn";
    };
  }

  /** An embargo in a sentence; empty when none was set. */
  public String embargo(Embargo embargo) {
    List<String> said = new ArrayList<>();
    if (embargo.until() != null) {
      said.add(words.text("matters.words.embargo-until", words.date(embargo.until(), null)));
    }
    if (embargo.untilDecided()) {
      said.add(words.text("matters.words.embargo-decided"));
    }
    return String.join(" ", said);
  }

  /** When a step of release comes. */
  public String when(ReleaseCard step) {
    return step.onDecided()
        ? words.text("matters.words.when-decided")
        : words.date(step.at(), null);
  }

  /** The notice of a way: seven days, 24 hours, none. */
  public String notice(RouteOption option) {
    if (option.notice() == Notice.NONE) {
      return words.text("matters.words.no-notice");
    }
    String notice =
        option.notice() == Notice.NORMAL
            ? words.text("matters.words.days", option.noticeDays())
            : words.text("matters.words.hours", option.noticeHours());
    return option.votingDays() == 0
        ? notice
        : words.text("matters.words.and-voting", notice, option.votingDays());
  }

  /** The last moment to call: a day under normal notice, an hour under short; a dash for none. */
  public String callBy(RouteOption option) {
    if (option.callBy() == null || option.notice() == Notice.NONE) {
      return words.text("matters.words.any-time");
    }
    return words.date(option.callBy(), option.notice() == Notice.NORMAL ? "day" : "when");
  }

  /** Where a matter is to be settled, in a line of a list. */
  public String wayOf(MatterCard card) {
    return words.text("matters.words.way", say("matters.way.", card.way()));
  }

  public List<Ring> getRings() {
    return Arrays.asList(Ring.values());
  }

  /** The rings that lie outside this one: what it may be widened to. */
  public List<Ring> outside(Ring ring) {
    return rings(other -> other != ring && ring.isWithin(other));
  }

  /** This ring and those inside it: what something in it may have. */
  public List<Ring> inside(Ring ring) {
    return rings(other -> other.isWithin(ring));
  }

  private static List<Ring> rings(Predicate<Ring> which) {
    return Arrays.stream(Ring.values()).filter(which).toList();
  }

  public List<MandateLevel> getLevels() {
    return Arrays.asList(MandateLevel.values());
  }

  public List<Weight> getWeights() {
    return Arrays.asList(Weight.values());
  }

  public List<Way> getWays() {
    return Arrays.asList(Way.values());
  }
}
