/**
 * How members influence an arena: the models low, medium and high as the future commission
 * describes them, what each asks of a body and costs, which one applies, and the plan by which one
 * follows another. A model is changed by a decision, never by itself.
 */
package org.radslag.influence;
