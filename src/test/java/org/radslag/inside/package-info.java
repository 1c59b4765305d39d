/**
 * Tests that run inside the server, beside the product: they call its public use cases. What drives
 * the product from outside is in {@code org.radslag.running}.
 */
package org.radslag.inside;
