package org.radslag.motions;

import java.util.ArrayList;
import java.util.List;

/** Versions side by side. */
final class Comparison {

  private Comparison() {}

  /**
   * Each version against the one before it.
   *
   * @param versions the latest first
   */
  static List<VersionView> of(List<MotionVersion> versions, Names.Known names) {
    List<VersionView> views = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      MotionVersion version = versions.get(i);
      MotionText to = version.text();
      MotionText from = i + 1 < versions.size() ? versions.get(i + 1).text() : to;
      views.add(
          new VersionView(
              version.version(),
              version.savedAt(),
              names.of(version.savedBy()),
              Difference.between(from.title(), to.title()),
              Difference.between(from.reasons(), to.reasons()),
              clauses(from.clauses(), to.clauses())));
    }
    return views;
  }

  private static List<List<Difference.Part>> clauses(List<String> from, List<String> to) {
    List<List<Difference.Part>> parts = new ArrayList<>();
    for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
      String before = i < from.size() ? from.get(i) : "";
      String after = i < to.size() ? to.get(i) : "";
      parts.add(Difference.between(before, after));
    }
    return parts;
  }
}
