/** The four-year wheel as pages and drawing, and calendars for other programs. */
package org.radslag.web.wheel;
