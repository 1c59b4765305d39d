package org.radslag.motions;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What distinguishes two texts, word by word, in the order of reading. */
public final class Difference {

  private Difference() {}

  /** A run of words that both have, that was taken out, or that was put in. */
  public record Part(Kind kind, String text) {

    /** The text without the blanks after it. */
    public String words() {
      return text.stripTrailing();
    }

    /** The blanks after it. */
    public String gap() {
      return text.substring(words().length());
    }

    public boolean isAdded() {
      return kind == Kind.ADDED;
    }

    public boolean isRemoved() {
      return kind == Kind.REMOVED;
    }
  }

  /** Where a run of words stands. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /**
   * The parts that, read without the added ones, give {@code from}, and without the removed, {@code
   * to}.
   */
  public static List<Part> between(String from, String to) {
    List<String> before = words(from);
    List<String> after = words(to);
    List<Part> parts = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    int read = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int start = delta.getSource().getPosition();
      if (start > read) {
        change(parts, removed, added);
        add(parts, Kind.SAME, before.subList(read, start));
      }
      removed.addAll(delta.getSource().getLines());
      added.addAll(delta.getTarget().getLines());
      read = start + delta.getSource().size();
    }
    change(parts, removed, added);
    add(parts, Kind.SAME, before.subList(read, before.size()));
    return parts;
  }

  /** What was taken out stands before what came instead, however the algorithm met them. */
  private static void change(List<Part> parts, List<String> removed, List<String> added) {
    add(parts, Kind.REMOVED, removed);
    add(parts, Kind.ADDED, added);
    removed.clear();
    added.clear();
  }

  private static void add(List<Part> parts, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      parts.add(new Part(kind, String.join("", words)));
    }
  }

  /** Each word keeps the blanks after it, so that joining gives the text back. */
  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
  }
}
