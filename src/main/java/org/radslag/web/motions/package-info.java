/**
 * The pages about motions: the list, one motion, writing one, the office's and associations' work.
 */
package org.radslag.web.motions;
