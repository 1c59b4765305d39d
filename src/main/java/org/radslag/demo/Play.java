package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.radslag.membership.Associations;

/** The whole demo in its order, which is that of its dates. */
@ApplicationScoped
class Play {

  private static final System.Logger LOG = System.getLogger(Play.class.getName());

  @Inject Stage stage;
  @Inject Associations associations;
  @Inject RegisterScene register;
  @Inject ArenaScene arenas;
  @Inject WheelScene wheel;
  @Inject MotionScene motions;
  @Inject CouncilScene council;
  @Inject MatterScene matters;
  @Inject InfluenceScene influence;
  @Inject RulesScene rules;
  @Inject VoteScene votes;
  @Inject SecretScene secret;

  /** Plays it if nothing has been entered yet; the demo then begins on 12 January 2027, 18.40. */
  @ActivateRequestContext
  void once() {
    if (!associations.all().isEmpty()) {
      return;
    }
    register.play();
    arenas.play();
    wheel.prepare();
    motions.plan();
    council.found();
    influence.found(council.council());
    motions.until("2026-11-16T09:30:00");
    rules.propose();
    motions.until("2026-11-20T09:00:00");
    matters.sheet();
    motions.until("2026-11-23T18:20:00");
    rules.approve();
    motions.until("2026-11-23T19:00:00");
    matters.decideSheet();
    motions.until("2026-11-26T08:00:00");
    wheel.train();
    motions.until("2026-11-26T09:00:00");
    council.callDecember();
    influence.decide();
    motions.until("2026-11-27T10:00:00");
    secret.callPool();
    motions.until("2026-12-01T00:01:00");
    influence.takeEffect();
    motions.until("2026-12-02T10:00:00");
    secret.preparePool();
    motions.until("2026-12-03T10:00:00");
    arenas.planMerger();
    motions.until("2026-12-10T18:00:00");
    council.december();
    motions.until("2026-12-15T09:00:00");
    matters.budget();
    motions.until("2026-12-16T08:00:00");
    secret.openPool();
    secret.callMore();
    motions.until("2026-12-20T11:00:00");
    secret.fillPool();
    motions.until("2026-12-28T20:00:00");
    secret.countPool();
    motions.until("2027-01-02T10:00:00");
    secret.prepareMore();
    motions.until("2027-01-04T09:00:00");
    matters.reply();
    secret.openPact();
    motions.until("2027-01-07T08:00:00");
    secret.openSchool();
    motions.until("2027-01-07T10:00:00");
    council.callJanuary();
    wheel.planYear();
    motions.until("2027-01-08T09:15:00");
    rules.january();
    votes.collect();
    motions.until("2027-01-11T19:00:00");
    secret.fillMore();
    motions.until("2027-01-12T09:00:00");
    matters.today();
    votes.call();
    secret.closePact();
    motions.until("2027-01-12T18:00:00");
    council.tonight();
    stage.at("2027-01-12T18:40:00");
    LOG.log(System.Logger.Level.INFO, "The demo district is loaded");
  }
}
