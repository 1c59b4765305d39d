package org.radslag.audit;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;

/** Writes the components of an event's record as one line of JSON, in their order. */
final class Facts {

  private static final int LONGEST_VALUE = 500;

  private Facts() {}

  static String of(DomainEvent event) {
    StringBuilder json = new StringBuilder("{");
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      Object value = read(component, event);
      if (value == null || component.getName().equals("subject")) {
        continue;
      }
      if (json.length() > 1) {
        json.append(',');
      }
      json.append('"').append(component.getName()).append("\":");
      if (value instanceof Number || value instanceof Boolean) {
        json.append(value);
      } else {
        quote(json, value instanceof Id id ? id.value().toString() : value.toString());
      }
    }
    return json.append('}').toString();
  }

  private static Object read(RecordComponent component, DomainEvent event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("Events are public records: " + event.getClass(), hidden);
    }
  }

  private static void quote(StringBuilder json, String text) {
    String bounded = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    json.append('"');
    for (char c : bounded.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
