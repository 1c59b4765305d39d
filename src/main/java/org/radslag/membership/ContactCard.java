package org.radslag.membership;

import java.time.LocalDate;

/**
 * Where a member is reached over another way than her mailbox. All is empty for a protected
 * identity: such a member is reached through the office alone.
 *
 * @param address street, postal code and town in one line
 * @param signIn over what she signs in: {@code email} or {@code letter}
 * @param addressSince the day of the register file that brought the address; null when it has not
 *     changed since her first
 * @param phoneSince the same of the telephone number
 */
public record ContactCard(
    String name,
    String address,
    String phone,
    String signIn,
    LocalDate addressSince,
    LocalDate phoneSince) {}
