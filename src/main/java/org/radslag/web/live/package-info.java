/**
 * Tells open pages that something has changed, and no more than that: a stream of server-sent
 * events per page, fed by one question per node and half second about the topics that somebody
 * listens to.
 */
package org.radslag.web.live;
