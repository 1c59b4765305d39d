package org.radslag.membership;

import java.time.LocalDate;

/** What the register says of a person herself. Empty texts and null dates are not in it. */
public record PersonalDetails(
    String name,
    LocalDate born,
    Gender gender,
    String email,
    String phone,
    String street,
    String postalCode,
    String town,
    String language) {}
