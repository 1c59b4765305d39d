package org.radslag.running;

import java.util.UUID;

/** Members that a test enters in the register for itself. */
public final class Registered {

  private static final String HOME = "99999999-0000-4000-8000-000000000001";

  private Registered() {}

  /** A new member with this address; her number is her own. */
  public static UUID member(Product product, String name, String email) {
    product.update("INSERT IGNORE INTO association (id, name) VALUES (?, 'Provföreningen')", HOME);
    product.update(
        "INSERT IGNORE INTO association_place"
            + " (id, association, kind, municipality, begins_on, ends_on)"
            + " VALUES (UUID(), ?, 'MUNICIPALITY', 'Prov', '1900-01-01', '9999-01-01')",
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
