/**
 * The append-only trail. Every {@link org.radslag.kernel.DomainEvent} becomes one entry, written in
 * the transaction of the change. Within a second one sequencer gives the committed entries their
 * places in a SHA-256 chain and signs its head, so that no change ever waits for the chain. Whoever
 * alters, removes or inserts an entry afterwards breaks the chain at a place that can be named.
 */
package org.radslag.audit;
