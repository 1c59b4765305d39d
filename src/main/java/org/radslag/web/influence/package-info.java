/** The pages of the influence models: comparison, each model, the change from one to another. */
package org.radslag.web.influence;
