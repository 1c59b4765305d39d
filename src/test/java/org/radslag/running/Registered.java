package org.radslag.running;

import java.util.UUID;

/** Members that a test enters in the register for itself. */
public final class Registered {

  private static final String HOME = "99999999-0000-4000-8000-000000000001";

  private Registered() {}

  /** A new member with this address; her number is her own. */
  public static UUID member(Product product, String name, String email) {
    product.update(
        "INSERT IGNORE INTO association (id, name, kind, municipality)"
            + " VALUES (?, 'Provföreningen', 'MUNICIPALITY', 'Prov')",
        HOME);
    UUID person = UUID.randomUUID();
    product.update(
        "INSERT INTO member (id, number, given_name, family_name, gender, email, phone, street,"
            + " postal_code, town, language, protected_identity)"
            + " VALUES (?, ?, ?, 'Prov', 'UNDECLARED', ?, '', '', '', '', 'sv', 0)",
        person.toString(),
        person.toString().substring(0, 13),
        name,
        email);
    product.update(
        "INSERT INTO affiliation (member, effective_from, geographic, branch, votes_in)"
            + " VALUES (?, '2000-01-01', ?, NULL, ?)",
        person.toString(),
        HOME,
        HOME);
    return person;
  }

  /** The member's number in the register. */
  public static String number(UUID person) {
    return person.toString().substring(0, 13);
  }

  /** An address that nobody else in the run has. */
  public static String address(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }
}
