/** The guide to where a question is raised, and the directory of those who can raise it. */
package org.radslag.web.guide;
