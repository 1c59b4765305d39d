package org.radslag.matters;

import java.time.Instant;
import java.util.List;

/**
 * A document that somebody has opened; the opening has been logged.
 *
 * @param matterTitle what its matter is called
 * @param paragraphs its text
 * @param openedAt when, as the log has it
 * @param reader whom the watermark names: her name, or her number if her identity is protected
 */
public record OpenDocument(
    DocumentCard card,
    String matterTitle,
    List<String> paragraphs,
    Instant openedAt,
    String reader) {}
