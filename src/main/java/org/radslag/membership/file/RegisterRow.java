package org.radslag.membership.file;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.Gender;

/**
 * What a register says of one member, cleaned. Empty texts and null dates are things that it does
 * not say.
 *
 * @param phone in international form, {@code +46701740505}
 * @param branch null when she belongs to none
 * @param votesIn {@code geographic} or {@code branch}
 * @param lastPaidOn null together with {@code paidUntil} when no fee has been paid
 */
public record RegisterRow(
    String number,
    String givenName,
    String familyName,
    LocalDate born,
    Gender gender,
    String email,
    String phone,
    String street,
    String postalCode,
    String town,
    String language,
    LocalDate joinedOn,
    boolean protectedIdentity,
    AssociationId geographic,
    AssociationId branch,
    AssociationId votesIn,
    LocalDate lastPaidOn,
    LocalDate paidUntil) {

  private static final Set<RegisterField> PLACE =
      EnumSet.of(RegisterField.GEOGRAPHIC, RegisterField.BRANCH, RegisterField.VOTES_IN);

  /** The fields in which this differs from another row of the same member. */
  public Set<RegisterField> differences(RegisterRow other) {
    Set<RegisterField> changed = EnumSet.noneOf(RegisterField.class);
    for (RegisterField field : RegisterField.values()) {
      if (!Objects.equals(value(field), other.value(field))) {
        changed.add(field);
      }
    }
    return changed;
  }

  /** Whether one of the differences is about where she belongs or votes. */
  public static boolean isMove(Set<RegisterField> differences) {
    return differences.stream().anyMatch(PLACE::contains);
  }

  /** The value of one field. */
  public Object value(RegisterField field) {
    return switch (field) {
      case NUMBER -> number;
      case GIVEN_NAME -> givenName;
      case FAMILY_NAME -> familyName;
      case BORN -> born;
      case GENDER -> gender;
      case EMAIL -> email;
      case PHONE -> phone;
      case STREET -> street;
      case POSTAL_CODE -> postalCode;
      case TOWN -> town;
      case GEOGRAPHIC -> geographic;
      case BRANCH -> branch;
      case VOTES_IN -> votesIn;
      case JOINED -> joinedOn;
      case LAST_PAID -> lastPaidOn;
      case PAID_UNTIL -> paidUntil;
      case PROTECTED -> protectedIdentity;
      case LANGUAGE -> language;
    };
  }
}
