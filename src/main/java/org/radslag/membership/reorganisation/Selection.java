package org.radslag.membership.reorganisation;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which members of an association go with a new one: those with one of the numbers, and those who
 * live where one of the postal codes is.
 *
 * @param postalCodes as the register writes them, {@code 123 45}
 */
public record Selection(Set<String> numbers, Set<String> postalCodes) {

  /** The most numbers and postal codes together. */
  public static final int MOST = 1_000;

  public Selection {
    numbers = Set.copyOf(numbers);
    postalCodes = Set.copyOf(postalCodes);
  }

  /**
   * What somebody has written: words of five digits, with or without a space after the third, are
   * postal codes; every other word is a member's number.
   */
  public static Selection read(String numbers, String postalCodes) {
    Collection<String> codes = new TreeSet<>();
    for (String code : words(postalCodes.replaceAll("(\\d{3})\\s(\\d{2})(?!\\d)", "$1$2"))) {
      codes.add(code.matches("\\d{5}") ? code.substring(0, 3) + " " + code.substring(3) : code);
    }
    return new Selection(words(numbers), Set.copyOf(codes));
  }

  public boolean isEmpty() {
    return numbers.isEmpty() && postalCodes.isEmpty();
  }

  public int size() {
    return numbers.size() + postalCodes.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : text.split("[\\s,;]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
