package org.radslag.membership.register;

import java.util.List;
import org.radslag.membership.file.RegisterField;

/**
 * One member for whom an import would change something.
 *
 * @param name empty for a person with protected identity, of whom nothing else is shown either
 * @param association in which she votes afterwards, or voted when the membership ends
 * @param changes what changes; empty when the membership begins or ends
 */
public record ReviewRow(
    String number,
    String name,
    boolean protectedIdentity,
    String association,
    List<Change> changes) {

  /** One field, as text before and after; associations by their names. */
  public record Change(RegisterField field, String before, String after) {}
}
