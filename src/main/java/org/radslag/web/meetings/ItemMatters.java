package org.radslag.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.radslag.matters.MatterTitle;
import org.radslag.matters.Placing;
import org.radslag.meetings.ItemCard;
import org.radslag.meetings.ItemId;

/** Which matters the items of this agenda stand for, of those that the reader may know of. */
@Named
@RequestScoped
public class ItemMatters {

  @Inject Here here;
  @Inject Placing placing;

  private Map<ItemId, MatterTitle> known;

  /** The matter behind an item; null when there is none, or when it is not for the reader. */
  public MatterTitle of(ItemCard item) {
    // A hall full of phones asks this of every item, and few stand for anything.
    if (!item.standsFor()) {
      return null;
    }
    if (known == null) {
      known = here.getMeeting() == null ? Map.of() : placing.onAgenda(here.id());
    }
    return known.get(item.id());
  }
}
