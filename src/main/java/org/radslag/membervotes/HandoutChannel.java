package org.radslag.membervotes;

/** Over what a code is handed out: never over what she also signs in by. */
public enum HandoutChannel {
  LETTER,
  SMS,
  CALL_BACK,
  IN_PERSON
}
