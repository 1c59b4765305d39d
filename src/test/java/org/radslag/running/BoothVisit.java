package org.radslag.running;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/** A voter in the booth, step by step, with everything her browser asks for. */
class BoothVisit {
  private final Page page;
  private final List<Request> requests = new ArrayList<>();

  BoothVisit(Chromium window, Trial trial) {
    page = window.open(trial.booth());
    page.onRequest(requests::add);
    await("question");
  }

  /** Types the code and goes on to the ballot paper. */
  BoothVisit code(String code) {
    press("to-code");
    await("code");
    page.fill("#code", code);
    press("enter-code");
    await("mark");
    return this;
  }

  /** Marks the options with these texts; from now on requests are counted. */
  BoothVisit mark(String... texts) {
    requests.clear();
    for (String text : texts) {
      page.click("[data-part=paper] .choice:has(b:text-is('" + text + "'))");
    }
    return this;
  }

  BoothVisit review() {
    press("review");
    await("review");
    return this;
  }

  /** Casts and waits for the panel that tells what became of it. */
  BoothVisit cast(String panel) {
    press("cast");
    await(panel);
    return this;
  }

  BoothVisit again(String panel) {
    press("again");
    await(panel);
    return this;
  }

  /** The tracker on the receipt, without its blanks. */
  String tracker() {
    return page.textContent("[data-part=tracker]");
  }

  /** What the browser has asked for since the first mark. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  void await(String panel) {
    page.waitForSelector("[data-panel='" + panel + "']:not([hidden])");
  }

  /** Presses the button with this act. */
  void press(String act) {
    page.click("[data-act='" + act + "']:visible");
  }
}
