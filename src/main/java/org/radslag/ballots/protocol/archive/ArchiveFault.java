package org.radslag.ballots.protocol.archive;

import java.io.Serial;

/** The file is not the archive it should be; the message says what is wrong in one sentence. */
public final class ArchiveFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Which rule of the archive is broken. */
  public enum Rule {
    /** The first record does not even begin like an archive. */
    NOT_AN_ARCHIVE,
    /** A record is not laid out byte by byte as the format demands. */
    LAYOUT,
    /** The header record does not say version 1 and the time of all records. */
    HEADER,
    /** A record's name is not the hash of its body. */
    NAME,
    /** An event is not the next link of the chain. */
    CHAIN,
    /** The data before an event are not exactly those it names. */
    DATA
  }

  private final Rule rule;
  private final long record;

  ArchiveFault(Rule rule, long record, String sentence) {
    super(sentence, null, false, false);
    this.rule = rule;
    this.record = record;
  }

  public Rule rule() {
    return rule;
  }

  /** Number of the record, the header being 0. */
  public long record() {
    return record;
  }
}
