/**
 * The demo district: fictional people and matters, entered through the same public use cases as in
 * earnest, with the clock moved to when each thing happened. Only where {@code radslag.demo} is set
 * and the database is empty; never in production.
 */
package org.radslag.demo;
