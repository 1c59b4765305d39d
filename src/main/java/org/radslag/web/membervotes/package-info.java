/** Pages of member votes: what members read and do, and what those who prepare a vote do. */
package org.radslag.web.membervotes;
