/**
 * Where a member raises a question, and whom she can turn to: at most five plain questions that end
 * in open routes, and the directory of representatives.
 */
package org.radslag.guide;
