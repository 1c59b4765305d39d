package org.radslag.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.radslag.matters.MatterTitle;
import org.radslag.matters.Placing;
import org.radslag.meetings.ItemId;

/** Which matters the items of this agenda stand for, of those that the reader may know of. */
@Named
@RequestScoped
public class ItemMatters {

  @Inject Here here;
  @Inject Placing placing;

  private Map<ItemId, MatterTitle> known;

  /** The matter behind an item; null when there is none, or when it is not for the reader. */
  public MatterTitle of(ItemId item) {
    if (known == null) {
      known = here.getMeeting() == null ? Map.of() : placing.onAgenda(here.id());
    }
    return known.get(item);
  }
}
