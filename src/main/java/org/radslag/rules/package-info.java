/**
 * The rule set (regelverk): dated versions of parameters, each naming the statute paragraph,
 * decision or practice it rests on. No rule of procedure is a constant in the code: whoever decides
 * by one asks here which value held on the day, and shows it beside the result.
 */
package org.radslag.rules;
