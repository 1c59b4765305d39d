/** Pages about arenas, governing positions and what happens to associations. */
package org.radslag.web.arenas;
