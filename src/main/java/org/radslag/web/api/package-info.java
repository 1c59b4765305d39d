/**
 * What programs ask for: the REST interface of elections, and the archives that anybody downloads.
 */
package org.radslag.web.api;
