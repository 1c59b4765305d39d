package org.radslag.matters;

/**
 * One line of a mandate sheet.
 *
 * @param topic what it is about, in a few words
 * @param definition what falls under it, so that two readers classify alike
 * @param weight whether it speaks of matters of principle or of routine
 * @param basis the decision, statute or practice it rests on
 */
public record SheetLine(
    String topic, String definition, MandateLevel level, Weight weight, String basis) {}
