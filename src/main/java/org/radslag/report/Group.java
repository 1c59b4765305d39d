package org.radslag.report;

/**
 * People who have something in common.
 *
 * @param name what they have in common, as a word of the domain
 * @param people how many; null when it is not shown, because one could tell who they are
 */
public record Group(String name, Integer people) {}
