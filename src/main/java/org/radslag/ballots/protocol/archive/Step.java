package org.radslag.ballots.protocol.archive;

import java.util.List;

/**
 * An event with the data records before it.
 *
 * @param record number of the event's record in the file, the header being 0
 */
public record Step(Event event, List<byte[]> data, long record) {}
