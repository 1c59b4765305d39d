/** The office's work around signing in: roles, staff, letters, mail. */
package org.radslag.web.office;
