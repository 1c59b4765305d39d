package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.radslag.access.Caller;

/** What the clock brings about, done by the system outside any request. */
@ApplicationScoped
class Sweep {

  @Inject Caller caller;
  @Inject Secrecy secrecy;
  @Inject SoundingRounds soundings;
  @Inject Publications publications;

  @ActivateRequestContext
  void run() {
    caller.becomeSystem();
    secrecy.due().forEach(secrecy::releaseDue);
    soundings.toRemind().forEach(soundings::remind);
    soundings.toClose().forEach(soundings::close);
    publications.toRemind().forEach(publications::remind);
  }
}
