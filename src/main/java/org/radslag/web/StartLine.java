package org.radslag.web;

import java.time.Instant;

/**
 * One coming occasion on the start page.
 *
 * @param at when it is, or until when one can act
 * @param heading what it is
 * @param text one or two sentences
 * @param href where one acts, from the root of the product
 * @param action what the link says
 */
public record StartLine(Instant at, String heading, String text, String href, String action) {}
