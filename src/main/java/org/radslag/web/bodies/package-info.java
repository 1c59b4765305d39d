/** The pages of bodies: who sits in them, and the office's writing it down. */
package org.radslag.web.bodies;
