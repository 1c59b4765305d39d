package org.radslag.mail;

/**
 * What a mail says: the part of it that is sealed. Neither subject nor language has line breaks.
 */
record Letter(String subject, String body, String language) {

  String pack() {
    return language + "\n" + subject + "\n" + body;
  }

  static Letter unpack(String packed) {
    String[] parts = packed.split("\n", 3);
    return new Letter(parts[1], parts[2], parts[0]);
  }
}
