package org.radslag.matters;

import java.time.LocalDate;

/**
 * A matter that was decided in a closed ring and should have been published.
 *
 * @param dueOn the last day on which it should have been
 */
public record OverduePublication(MatterId id, String title, Ring ring, LocalDate dueOn) {}
