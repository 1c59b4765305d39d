/**
 * The register import: a file is uploaded, read and compared with the register, reviewed by the
 * office, and then saved whole or not at all. One import is open at a time. What is compared waits
 * beside the register; if the register has changed since, nothing is saved. When the import is
 * closed the file and everything read from it are removed; its figures remain.
 */
package org.radslag.membership.register;
