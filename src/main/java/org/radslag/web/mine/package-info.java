/** What members read about themselves: their association, and what the register says of them. */
package org.radslag.web.mine;
