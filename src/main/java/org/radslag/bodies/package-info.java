/**
 * Bodies (organ): who sits in them, in whose place, for which term, and who leads them. For now the
 * representative council, whose composition rule is a number of seats per association. That a seat
 * has one ordinary holder at a time, that alternates stand in a fixed order and that a person holds
 * one place per body are kept by the database. Terms that have begun are never removed. Leading a
 * body is the role {@code PRESIDIUM} of {@code access}, in the scope of the body.
 */
package org.radslag.bodies;
