package org.radslag.membership;

/**
 * Where to write to a member, for what sends mail; never for a page.
 *
 * @param address empty when she has no e-mail: then a letter is needed
 * @param language the language to write in, such as {@code sv}
 */
public record Mailbox(String address, String language) {}
