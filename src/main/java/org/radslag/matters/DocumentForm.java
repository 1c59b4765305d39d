package org.radslag.matters;

import org.radslag.kernel.Text;

/**
 * A document as somebody adds it: plain text, in paragraphs parted by empty lines.
 *
 * @param ring who may read it; never wider than the matter
 */
public record DocumentForm(String title, String text, Ring ring, Embargo embargo) {

  public DocumentForm {
    title = Text.line(title);
    text = Text.of(text);
    embargo = embargo == null ? Embargo.NONE : embargo;
  }
}
