package org.radslag.influence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The influence models: who decides what the elected politicians of an arena need an answer to. */
public enum ModelKind {
  /** The politicians decide; a member can always contact one of them. */
  LOW(Level.LOW, "low"),
  /** One member per association (litet representantskap). */
  SMALL_COUNCIL(Level.MEDIUM, "small"),
  /** A few who are drawn from a council and work close to the group (förhandlingsdelegation). */
  DELEGATION(Level.MEDIUM, "delegation"),
  /** The chairs of the associations vote, one vote each (ordföranderåd). */
  CHAIRS_COUNCIL(Level.MEDIUM, "chairs"),
  /** Seats by members in force (stort representantskap). */
  LARGE_COUNCIL(Level.MEDIUM, "large"),
  /**
   * Delegates adopt a programme that the politicians then work by (kommunpolitisk valkonferens).
   */
  CONFERENCE(Level.HIGH, "conference"),
  /** Every member in force votes about what the group has negotiated (medlemsomröstning). */
  MEMBER_VOTE(Level.HIGH, "vote");

  private final Level level;
  private final String slug;

  ModelKind(Level level, String slug) {
    this.level = level;
    this.slug = slug;
  }

  public Level level() {
    return level;
  }

  /** Whether a body of its own decides; otherwise the politicians do, or all members. */
  public boolean hasBody() {
    return this != LOW && this != MEMBER_VOTE;
  }

  /** Whether a rule of the rule set is about this model. */
  public boolean isRuledBy(String rule) {
    return rule.startsWith("influence." + slug + ".");
  }

  /** What the names of its rules in the rule set contain. */
  String slug() {
    return slug;
  }

  /** As message keys and addresses have it: {@code large-council}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The models of a level, in order. */
  public static List<ModelKind> of(Level level) {
    return Arrays.stream(values()).filter(kind -> kind.level == level).toList();
  }
}
