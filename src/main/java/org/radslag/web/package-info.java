/**
 * What a browser sees: the frame of every page, its words, and the guards in front of Faces. The
 * package path of a page bean is the path of its page ({@code web.motions.FilePage} and {@code
 * motions/file.xhtml}).
 *
 * <p>Sees every other context and is seen by none. Computes no rule, holds no transaction, stores
 * nothing. Each text stands in {@code texts_sv.properties} and {@code texts_en.properties}; a
 * further language is one more file beside them.
 */
package org.radslag.web;
