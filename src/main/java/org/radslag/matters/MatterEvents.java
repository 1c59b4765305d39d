package org.radslag.matters;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.kernel.DomainEvent;

/**
 * What happens to matters, as the trail calls it. Who did what to which matter is known in its
 * rings and nowhere else; readers of the trail learn that something happened, and when. Sheets are
 * no matters: everybody may know who proposed and who decided them.
 */
public final class MatterEvents {

  private static final Set<String> ACTIONS =
      Stream.<Class<? extends DomainEvent>>of(
              ConsultationRecorded.class,
              DocumentAdded.class,
              DocumentOpened.class,
              EmbargoSet.class,
              MatterClassified.class,
              MatterHandedOver.class,
              MatterPlaced.class,
              MatterRegistered.class,
              MatterReopened.class,
              MatterRouted.class,
              MatterSettled.class,
              PersonAdmitted.class,
              PersonDismissed.class,
              PublicationOverdue.class,
              ReleaseDropped.class,
              ReleasePlanned.class,
              RingWidened.class,
              SoundingAnswered.class,
              SoundingClosed.class,
              SoundingOpened.class,
              SoundingReminded.class)
          .map(Class::getSimpleName)
          .collect(Collectors.toUnmodifiableSet());

  private MatterEvents() {}

  /** Whether an action of the trail is one of a matter. */
  public static boolean isOne(String action) {
    return ACTIONS.contains(action);
  }
}
