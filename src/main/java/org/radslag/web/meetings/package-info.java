/** The pages of meetings: calendar, call and agenda, the member's page, the chair's, minutes. */
package org.radslag.web.meetings;
