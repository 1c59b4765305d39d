/**
 * Rådslag: the system in which a membership organisation decides. One package per context below.
 */
package org.radslag;
