package org.radslag.rules;

/**
 * What one rule is to be.
 *
 * @param key the rule's name, such as {@code membership.in_force_days}
 * @param source the paragraph, decision or practice that the new value rests on
 * @param verified whether whoever proposes has read the source in full
 */
public record Change(String key, String value, String source, boolean verified) {}
