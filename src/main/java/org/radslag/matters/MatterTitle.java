package org.radslag.matters;

/** What a matter is called, for somebody who stands in its ring. */
public record MatterTitle(MatterId id, String title, Ring ring) {}
