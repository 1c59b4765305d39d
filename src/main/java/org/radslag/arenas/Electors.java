package org.radslag.arenas;

import org.radslag.membership.AssociationCard;

/** One association's part of an electorate: its members in force on the day that was asked for. */
public record Electors(AssociationCard association, int inForce) {}
