package org.radslag.membervotes;

/** What members are written to about. */
public enum NoticeKind {
  /** A vote has been called: what is asked, when, and until which day membership counts. */
  CALLED,
  OPENED,
  /** To those who have not voted. */
  REMINDER,
  RESULT
}
