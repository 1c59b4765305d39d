package org.radslag.ballots.protocol.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that keeps the order of its members, so that writing it compactly gives the one
 * canonical spelling. Numbers are whole and stay in the digits they arrived in.
 */
public sealed interface Json {

  /** A string. */
  record Text(String value) implements Json {}

  /** A number: the digits as they stood. */
  record Digits(String value) implements Json {}

  /** true or false. */
  record Truth(boolean value) implements Json {}

  /** null, which no record of the protocol uses outside free text. */
  record Nothing() implements Json {}

  /** An array. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** An object; keys are unique, order is kept. */
  record Members(Map<String, Json> values) implements Json {}

  /** Reads a record without blanks, as every program-written record is. */
  static Json compact(byte[] data) {
    return new JsonReader(data, false).read();
  }

  /** Reads a record in which blanks are allowed: the election record, which a person may edit. */
  static Json spaced(byte[] data) {
    return new JsonReader(data, true).read();
  }

  static Json text(String value) {
    return new Text(value);
  }

  static Json number(long value) {
    return new Digits(Long.toString(value));
  }

  static Json items(List<? extends Json> values) {
    return new Items(new ArrayList<>(values));
  }

  /** Members in the order given: name, value, name, value … */
  static Members members(Object... namesAndValues) {
    Map<String, Json> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
    }
    return new Members(values);
  }

  /** These members followed by one more. */
  static Members with(Members members, String name, Json value) {
    Map<String, Json> values = new LinkedHashMap<>(members.values());
    values.put(name, value);
    return new Members(values);
  }

  default String asText(String what) {
    if (this instanceof Text text) {
      return text.value();
    }
    throw new Malformed(what + " is not a string.");
  }

  default List<Json> asItems(String what) {
    if (this instanceof Items items) {
      return items.values();
    }
    throw new Malformed(what + " is not an array.");
  }

  /** The items, of which there must be exactly {@code count}. */
  default List<Json> asItems(String what, int count) {
    List<Json> items = asItems(what);
    if (items.size() != count) {
      throw new Malformed(what + " has " + items.size() + " items, not " + count + ".");
    }
    return items;
  }

  default Members asMembers(String what) {
    if (this instanceof Members members) {
      return members;
    }
    throw new Malformed(what + " is not an object.");
  }

  /** The members, whose names must be exactly these in this order. */
  default Map<String, Json> exactly(String what, String... names) {
    Map<String, Json> values = asMembers(what).values();
    if (!Arrays.equals(values.keySet().toArray(), names)) {
      throw new Malformed(what + " must have exactly the members " + List.of(names) + ".");
    }
    return values;
  }

  /** A whole number between the bounds, without sign or leading zeros. */
  default int asInt(String what, int least, int most) {
    if (this instanceof Digits digits && digits.value().matches("0|[1-9][0-9]{0,9}")) {
      long value = Long.parseLong(digits.value());
      if (value >= least && value <= most) {
        return (int) value;
      }
    }
    throw new Malformed(what + " is not a number from " + least + " to " + most + ".");
  }

  /** The compact spelling. */
  default String write() {
    StringBuilder out = new StringBuilder(256);
    JsonWriter.write(this, out);
    return out.toString();
  }

  /** The compact spelling in UTF-8, as it is hashed and stored. */
  default byte[] bytes() {
    return write().getBytes(StandardCharsets.UTF_8);
  }
}
