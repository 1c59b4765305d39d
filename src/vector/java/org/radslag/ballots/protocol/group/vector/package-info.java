/**
 * Faster arithmetic with the platform's incubating vector module, compiled apart from the rest and
 * used only where somebody asks for it with {@code --add-modules jdk.incubator.vector}.
 */
package org.radslag.ballots.protocol.group.vector;
