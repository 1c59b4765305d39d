/** What auditors and the election committee read: the trail, and whether its chain is whole. */
package org.radslag.web.audit;
