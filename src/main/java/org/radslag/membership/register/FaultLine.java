package org.radslag.membership.register;

import java.util.List;
import org.radslag.membership.file.RegisterField;

/**
 * A fault in a file.
 *
 * @param field null when it is about the whole row
 * @param reason the key of the sentence
 * @param details what fills the sentence, whole numbers as such
 */
public record FaultLine(
    int line, RegisterField field, String value, String reason, List<Object> details) {}
