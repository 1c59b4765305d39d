package org.radslag.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A person in the register. The register import writes the rows; this reads them. */
@Entity
@Table(name = "member")
class Member {

  @Id private UUID id;

  private String number;

  @Column(name = "given_name")
  private String givenName;

  @Column(name = "family_name")
  private String familyName;

  private LocalDate born;

  @Enumerated(EnumType.STRING)
  private Gender gender;

  private String email;

  private String phone;

  @Column(name = "address_since")
  private LocalDate addressSince;

  @Column(name = "phone_since")
  private LocalDate phoneSince;

  private String street;

  @Column(name = "postal_code")
  private String postalCode;

  private String town;

  private String language;

  @Column(name = "joined_on")
  private LocalDate joinedOn;

  @Column(name = "protected_identity")
  private boolean protectedIdentity;

  protected Member() {}

  PersonId id() {
    return new PersonId(id);
  }

  String number() {
    return number;
  }

  String email() {
    return email;
  }

  String language() {
    return language;
  }

  boolean isProtected() {
    return protectedIdentity;
  }

  LocalDate joinedOn() {
    return joinedOn;
  }

  /** Everything that is private. */
  PersonalDetails details() {
    return new PersonalDetails(
        fullName(), born, gender, email, phone, street, postalCode, town, language);
  }

  /** Where she is reached beside her mailbox; nothing of whoever has a protected identity. */
  ContactCard contact() {
    if (protectedIdentity) {
      return new ContactCard("", "", "", "", null, null);
    }
    String address = street.isEmpty() ? "" : street + ", " + postalCode + " " + town;
    return new ContactCard(
        fullName(), address, phone, email.isEmpty() ? "letter" : "email", addressSince, phoneSince);
  }

  /** Her name, whoever asks. */
  String fullName() {
    return (givenName + " " + familyName).strip();
  }

  /** Her name in front of others. */
  String shownName(String protectedName) {
    return protectedIdentity ? protectedName : fullName();
  }
}
