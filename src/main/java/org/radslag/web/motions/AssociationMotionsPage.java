package org.radslag.web.motions;

import jakarta.annotation.PostConstruct;
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

  private List<MotionLine> asked;
  private List<MotionLine> adopted;

  @PostConstruct
  void open() {
    asked = lists.asked();
    adopted = lists.adopted();
  }

  public List<MotionLine> getAsked() {
    return asked;
  }

  public List<MotionLine> getAdopted() {
    return adopted;
  }
}
