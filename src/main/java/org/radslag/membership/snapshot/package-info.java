/**
 * Frozen copies of the register: who was a member on a cut-off day, where she voted, and whether
 * her membership was in force, by the rule set of that day. A copy is only ever added, never
 * changed: the database's account may not. Its hash says the same of its content.
 */
package org.radslag.membership.snapshot;
