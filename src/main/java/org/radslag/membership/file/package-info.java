/**
 * Reads a member register as an office program writes it: finds out the characters and the
 * separator, matches the headings, cleans every value and names every fault with its line and
 * field. Knows no database. Everything is bounded ({@link org.radslag.membership.file.FileLimits}),
 * so that no file, whatever is in it, costs more than its size.
 */
package org.radslag.membership.file;
