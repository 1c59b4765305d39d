/** Pages of matters: mandate sheets, routes, rings, documents, soundings. */
package org.radslag.web.matters;
