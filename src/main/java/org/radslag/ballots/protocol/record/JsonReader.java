package org.radslag.ballots.protocol.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict reader: valid UTF-8, at most {@value #MAX_DEPTH} levels, no key twice, whole numbers
 * only, nothing after the value. Memory is proportional to the record, whose size the archive
 * bounds.
 */
final class JsonReader {
  static final int MAX_DEPTH = 12;

  /** Values in one record: far more than any has, far fewer than exhaust memory. */
  static final int MAX_VALUES = 500_000;

  private final String text;
  private final boolean blanks;
  private int at;
  private int depth;
  private int values;

  JsonReader(byte[] data, boolean blanks) {
    this.text = text(data);
    this.blanks = blanks;
  }

  /** Without a buffer of characters, which would take four times the room of the bytes. */
  private static String text(byte[] data) {
    boolean ascii = true;
    for (byte b : data) {
      ascii &= b >= 0;
    }
    if (ascii) {
      return new String(data, StandardCharsets.ISO_8859_1);
    }
    String text = new String(data, StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), data)) {
      throw new Malformed("The record is not valid UTF-8.");
    }
    return text;
  }

  Json read() {
    Json value = value();
    skip();
    if (at != text.length()) {
      throw broken("something follows the value");
    }
    return value;
  }

  private Json value() {
    if (++values > MAX_VALUES) {
      throw broken("the record holds more than " + MAX_VALUES + " values");
    }
    skip();
    char c = peek();
    return switch (c) {
      case '{' -> members();
      case '[' -> items();
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> word("null", new Json.Nothing());
      default -> number();
    };
  }

  private Json members() {
    descend();
    Map<String, Json> values = new LinkedHashMap<>();
    skip();
    if (peek() == '}') {
      at++;
    } else {
      do {
        skip();
        String name = string();
        skip();
        expect(':');
        if (values.put(name, value()) != null) {
          throw broken("a member occurs twice");
        }
      } while (another('}'));
    }
    depth--;
    return new Json.Members(values);
  }

  private Json items() {
    descend();
    List<Json> values = new ArrayList<>();
    skip();
    if (peek() == ']') {
      at++;
    } else {
      do {
        values.add(value());
      } while (another(']'));
    }
    depth--;
    return new Json.Items(values);
  }

  private void descend() {
    at++;
    if (++depth > MAX_DEPTH) {
      throw broken("the record is nested more than " + MAX_DEPTH + " levels deep");
    }
  }

  private boolean another(char end) {
    skip();
    char c = peek();
    at++;
    if (c == ',') {
      return true;
    }
    if (c == end) {
      return false;
    }
    throw broken("a comma or the end of the list is missing");
  }

  private String string() {
    expect('"');
    int start = at;
    int end = at;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
      if (text.charAt(end) < ' ') {
        throw broken("a string holds a control character");
      }
      end++;
    }
    at = end;
    if (peek() == '"') {
      at++;
      return text.substring(start, end);
    }
    return escaped(new StringBuilder(text.substring(start, end)));
  }

  private String escaped(StringBuilder out) {
    while (true) {
      char c = peek();
      at++;
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        throw broken("a string holds a control character");
      }
      out.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw broken("a string holds an unknown escape");
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw broken("it ends too early");
    }
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = "0123456789abcdef".indexOf(Character.toLowerCase(text.charAt(at++)));
      if (digit < 0) {
        throw broken("a string holds an unknown escape");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private Json number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == digits || (at - digits > 1 && text.charAt(digits) == '0') || at - start > 20) {
      throw broken("a whole number of at most 20 characters was expected");
    }
    return new Json.Digits(text.substring(start, at));
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw broken("an unknown word");
    }
    at += word.length();
    return value;
  }

  private void skip() {
    while (blanks && at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw broken("it ends too early");
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw broken("'" + c + "' was expected");
    }
    at++;
  }

  private Malformed broken(String what) {
    return new Malformed("The record is not well-formed at character " + at + ": " + what + ".");
  }
}
