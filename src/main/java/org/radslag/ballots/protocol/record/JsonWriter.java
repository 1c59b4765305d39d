package org.radslag.ballots.protocol.record;

import java.util.Map;

/** The one compact spelling of a JSON value. */
final class JsonWriter {
  private JsonWriter() {}

  static void write(Json value, StringBuilder out) {
    if (value instanceof Json.Text text) {
      quote(text.value(), out);
    } else if (value instanceof Json.Digits digits) {
      out.append(digits.value());
    } else if (value instanceof Json.Truth truth) {
      out.append(truth.value());
    } else if (value instanceof Json.Nothing) {
      out.append("null");
    } else if (value instanceof Json.Items items) {
      out.append('[');
      String separator = "";
      for (Json item : items.values()) {
        out.append(separator);
        write(item, out);
        separator = ",";
      }
      out.append(']');
    } else if (value instanceof Json.Members members) {
      writeMembers(members, out);
    }
  }

  private static void writeMembers(Json.Members members, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Json> member : members.values().entrySet()) {
      out.append(separator);
      quote(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
