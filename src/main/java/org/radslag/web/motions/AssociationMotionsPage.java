package org.radslag.web.motions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.radslag.motions.MotionLine;
import org.radslag.motions.MotionLists;

/** What members have asked the reader's association, and what it has handed in. */
@Named
@RequestScoped
public class AssociationMotionsPage {

  @Inject MotionLists lists;

  public List<MotionLine> getAsked() {
    return lists.asked();
  }

  public List<MotionLine> getAdopted() {
    return lists.adopted();
  }
}
