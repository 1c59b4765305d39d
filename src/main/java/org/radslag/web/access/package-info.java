/** Signing in, by mail or letter; one's own devices and roles. */
package org.radslag.web.access;
