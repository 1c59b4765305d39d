/**
 * What every context shares, in {@code java.*} only: ids, domain events and the answer a use case
 * gives. Ten types at most; what grows here grows everywhere.
 */
package org.radslag.kernel;
