/**
 * Associations and members: who is a member, in which geographic and branch association, in which
 * one of them she votes, and whether the membership is in force. The register import ({@code
 * register}) writes it; frozen copies ({@code snapshot}) are what elections count on. The database
 * holds one affiliation per member and date with one voting association, so that nobody ever votes
 * in two. Protected identities are named to themselves, and otherwise only by an action of the
 * office that the trail remembers.
 */
package org.radslag.membership;
