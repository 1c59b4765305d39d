/**
 * Tests of the running product: the built WAR in one Payara Micro with the demo district on the
 * embedded database, driven from inside (Arquillian), over HTTP and in a real browser.
 */
package org.radslag.running;
