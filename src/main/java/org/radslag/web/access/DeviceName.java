package org.radslag.web.access;

import java.util.List;

/**
 * What a browser calls itself, made short enough to recognise one's own devices by. Brand names,
 * the same in every language.
 */
record DeviceName(String browser, String system) {

  /** Sign in the agent's text, then name; the first that fits: most browsers also claim others. */
  private static final List<String[]> BROWSERS =
      List.of(
          new String[] {"Edg", "Edge"},
          new String[] {"OPR/", "Opera"},
          new String[] {"SamsungBrowser", "Samsung Internet"},
          new String[] {"Firefox", "Firefox"},
          new String[] {"FxiOS", "Firefox"},
          new String[] {"CriOS", "Chrome"},
          new String[] {"Chrome", "Chrome"},
          new String[] {"Safari", "Safari"});

  private static final List<String[]> SYSTEMS =
      List.of(
          new String[] {"iPhone", "iPhone"},
          new String[] {"iPad", "iPad"},
          new String[] {"Android", "Android"},
          new String[] {"Windows", "Windows"},
          new String[] {"CrOS", "ChromeOS"},
          new String[] {"Mac OS", "Mac"},
          new String[] {"Linux", "Linux"});

  static DeviceName of(String agent) {
    return new DeviceName(first(BROWSERS, agent), first(SYSTEMS, agent));
  }

  boolean isKnown() {
    return !browser.isEmpty() && !system.isEmpty();
  }

  private static String first(List<String[]> names, String agent) {
    return names.stream()
        .filter(name -> agent.contains(name[0]))
        .map(name -> name[1])
        .findFirst()
        .orElse("");
  }
}
