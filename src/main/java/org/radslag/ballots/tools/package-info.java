/**
 * The programs of registrar and trustees, in the same jar as the verifier: {@code java -jar
 * radslag-verifier.jar registrar|trustee …}. Files in and out; no network, no container.
 */
package org.radslag.ballots.tools;
