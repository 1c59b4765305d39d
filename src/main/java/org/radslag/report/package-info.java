/**
 * The influence report of an arena and a period: who decided what, who took part, how long it took.
 * Reads what the other contexts offer; changes nothing.
 */
package org.radslag.report;
