/**
 * Runs the demo from the source tree: one command starts the database, the server and the desk.
 *
 * <p>Lives beside the WAR and is never packed into it (the build excludes this package), because
 * the desk lets whoever sits at the machine act as any demo persona. Sees nothing else of Rådslag:
 * it meets the WAR only through settings, through {@code /health/ready} and, at the desk, through
 * three tables.
 *
 * <p>Invariants: every listener is bound to 127.0.0.1; every secret is random and stored in a file
 * that only its owner may read; a child that this package starts is stopped by it, server before
 * database, or by its next run.
 */
package org.radslag.launcher;
