package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.Arenas;
import org.radslag.matters.MatterCard;
import org.radslag.matters.Matters;
import org.radslag.matters.SoundingView;
import org.radslag.matters.Soundings;

/** The matters that the reader may see; first what waits for her. */
@Named
@RequestScoped
public class MattersPage {

  @Inject Matters matters;
  @Inject Soundings soundings;
  @Inject Arenas arenas;
  @Inject Caller caller;

  private List<MatterCard> all;
  private List<SoundingView> waiting = List.of();
  private List<ArenaCard> choices = List.of();

  @PostConstruct
  void open() {
    all = matters.all();
    if (caller.isSignedIn()) {
      waiting = soundings.waiting();
      choices = matters.choices();
    }
  }

  /** Soundings that ask the reader and that she has not answered. */
  public List<SoundingView> getWaiting() {
    return waiting;
  }

  /** Open matters that the reader answers for, by deadline. */
  public List<MatterCard> getMine() {
    return all.stream().filter(card -> card.isOpen() && card.answers()).toList();
  }

  /** Other open matters, by deadline. */
  public List<MatterCard> getOthers() {
    return all.stream().filter(card -> card.isOpen() && !card.answers()).toList();
  }

  public List<MatterCard> getSettled() {
    return all.stream().filter(card -> !card.isOpen()).toList();
  }

  public boolean isNone() {
    return all.isEmpty() && waiting.isEmpty();
  }

  public boolean isMayRegister() {
    return !choices.isEmpty();
  }

  /** The arenas, for their mandate sheets; none for a stranger. */
  public List<ArenaCard> getArenas() {
    return caller.isSignedIn() ? arenas.all() : List.of();
  }
}
