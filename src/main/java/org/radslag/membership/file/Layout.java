package org.radslag.membership.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a file is laid out.
 *
 * @param charset the name of its characters, such as {@code UTF-8}
 * @param separator between values
 * @param headings as the file writes them, in order
 * @param fields what each column holds, in the same order; null for a column that is not used
 */
public record Layout(
    String charset, char separator, List<String> headings, List<RegisterField> fields) {

  public Layout {
    headings = List.copyOf(headings);
    fields = Collections.unmodifiableList(new ArrayList<>(fields));
  }

  /** The same file with columns chosen by the office. */
  public Layout with(List<RegisterField> chosen) {
    if (chosen.size() != headings.size()) {
      throw new IllegalArgumentException("one field per heading");
    }
    return new Layout(charset, separator, headings, chosen);
  }

  /** Required fields that no column holds. */
  public Set<RegisterField> missing() {
    return Arrays.stream(RegisterField.values())
        .filter(field -> field.isRequired() && !fields.contains(field))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegisterField.class)));
  }

  /** Fields that no column holds, although they could: they become empty for everybody. */
  public Set<RegisterField> absent() {
    return Arrays.stream(RegisterField.values())
        .filter(field -> !field.isRequired() && !fields.contains(field))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegisterField.class)));
  }

  /** Fields that more than one column would hold. */
  public Set<RegisterField> doubled() {
    return Arrays.stream(RegisterField.values())
        .filter(field -> fields.stream().filter(field::equals).count() > 1)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegisterField.class)));
  }

  /** Headings whose columns are not used. */
  public List<String> unused() {
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (fields.get(i) == null) {
        unused.add(headings.get(i));
      }
    }
    return unused;
  }

  /** What the headings are recognised by the next time: the hash of their letters. */
  public String signature() {
    String letters = headings.stream().map(RegisterField::letters).collect(Collectors.joining("|"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(letters.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The chosen columns as one text, to be remembered. */
  public String written() {
    return fields.stream()
        .map(field -> field == null ? "-" : field.name())
        .collect(Collectors.joining(","));
  }

  /** Reads what {@link #written} wrote. */
  public static List<RegisterField> fields(String written) {
    List<RegisterField> fields = new ArrayList<>();
    for (String name : written.split(",")) {
      fields.add(name.equals("-") ? null : RegisterField.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return fields;
  }
}
