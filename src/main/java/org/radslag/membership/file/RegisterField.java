package org.radslag.membership.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column can hold, with the headings that office programs give it. A heading is compared by
 * its letters and digits alone, so that "E-post", "E-POST" and "epost:" are one.
 */
public enum RegisterField {
  NUMBER(
      true, 20, "medlemsnummer medlemsnr medlnr medlemsid membernumber membershipnumber memberid"),
  GIVEN_NAME(true, 80, "förnamn tilltalsnamn givenname firstname"),
  FAMILY_NAME(true, 80, "efternamn surname lastname familyname"),
  BORN(false, 40, "födelsedatum född födelsedag dateofbirth birthdate born"),
  GENDER(false, 40, "kön könsidentitet juridisktkön gender sex"),
  EMAIL(false, 254, "epost epostadress mejl mejladress mail email emailaddress"),
  PHONE(false, 30, "mobil mobilnummer mobiltelefon telefon telefonnummer phone mobile phonenumber"),
  STREET(false, 120, "gatuadress adress utdelningsadress postadress street address streetaddress"),
  POSTAL_CODE(false, 10, "postnummer postnr postalcode postcode zip zipcode"),
  TOWN(false, 80, "postort ort town city"),
  GEOGRAPHIC(
      true, 120, "partiförening förening lokalförening grundförening association localassociation"),
  BRANCH(false, 120, "branschförening bransch branch branchassociation"),
  VOTES_IN(
      false, 120, "röstari rösträtti röstförening rösträttsförening votesin votingassociation"),
  JOINED(false, 40, "inträdesdatum inträde medlemsedan inträdd joined joinedon membersince"),
  LAST_PAID(
      true,
      40,
      "senastbetald senastebetalning betaldatum betalningsdatum betaldden lastpaid paidon"),
  PAID_UNTIL(true, 40, "betaldtom betaldtill betaldtillochmed giltigtom giltigtill paiduntil"),
  PROTECTED(
      true,
      40,
      "skyddadepersonuppgifter skyddadidentitet skyddad sekretess sekretessmarkerad"
          + " sekretessmarkering protectedidentity protected"),
  LANGUAGE(false, 40, "språk language");

  private final boolean required;
  private final int longest;
  private final List<String> headings;

  RegisterField(boolean required, int longest, String headings) {
    this.required = required;
    this.longest = longest;
    this.headings = List.of(headings.split(" "));
  }

  /**
   * Whether a file without this column is not a register. The mark of protected identity is
   * required, because a file without it would lift everybody's protection.
   */
  public boolean isRequired() {
    return required;
  }

  /** The most characters a value may have. */
  public int longest() {
    return longest;
  }

  /** The key of its name in the message bundles. */
  public String key() {
    return "membership.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field that a heading names; empty when none is known by it. */
  public static Optional<RegisterField> named(String heading) {
    String letters = letters(heading);
    return Arrays.stream(values()).filter(field -> field.headings.contains(letters)).findFirst();
  }

  /** The letters and digits of a heading, in lower case. */
  static String letters(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
