package org.radslag.influence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.Text;

/**
 * A change of model as it is proposed.
 *
 * @param on the day it takes effect
 * @param reason why, in a sentence
 * @param bodyName what the new body is called; empty for a model that founds none
 * @param letters the drafts of what is announced
 */
public record Proposal(
    ArenaId arena,
    ModelKind to,
    LocalDate on,
    String reason,
    String bodyName,
    Map<LetterKind, LetterText> letters) {
  public Proposal {
    reason = Text.line(reason);
    bodyName = Text.line(bodyName);
    EnumMap<LetterKind, LetterText> drafts = new EnumMap<>(LetterKind.class);
    drafts.putAll(letters);
    letters = drafts;
  }
}
