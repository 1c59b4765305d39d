package org.radslag.kernel;

import java.util.UUID;

/**
 * A typed identity: a random UUID that says what it identifies. Implemented by one record per kind
 * of thing, so that a motion's id can never be passed where a person's is meant.
 */
public interface Id {

  /** The bare identity, as stored in the database. */
  UUID value();
}
