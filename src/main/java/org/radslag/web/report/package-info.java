/** The influence report of an arena and a period, as a page and as a file. */
package org.radslag.web.report;
