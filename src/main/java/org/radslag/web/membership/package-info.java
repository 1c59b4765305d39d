/**
 * The register's pages: the office reads a file in, reviews, freezes and searches; members see
 * their association and what the register says of them.
 */
package org.radslag.web.membership;
