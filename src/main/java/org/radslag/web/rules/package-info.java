/** The page that explains every rule of procedure, with its value and its source. */
package org.radslag.web.rules;
