package org.radslag.access;

import java.util.Optional;
import java.util.UUID;

/**
 * A role that somebody holds.
 *
 * @param scope the association or body in which it is held; empty for the whole district
 */
public record Grant(Role role, Optional<UUID> scope) {}
