/**
 * The ground the contexts stand on: the database connection and its migrations, the clock that the
 * database keeps, the frame of a use case (one transaction, retried on conflict, rolled back on
 * refusal) and the health checks. Knows no domain word. Every context may see it; it sees only the
 * kernel.
 */
package org.radslag.platform;
