// Keeps a page true while a meeting goes on. The server only says that something changed (/live/{topic}); the page reads itself again
// and replaces its regions, <div data-live="id">. A region that the reader is writing or standing in waits until it is left.
"use strict";
(() => {
  const topic = document.body.dataset.liveTopic;
  if (!topic) return;
  const status = document.querySelector("[data-live-status]");
  const POLL = 10000, SAY = 10000, GATHER = 150;
  const waiting = new Map();
  let lostSince = null, reading = false, again = false, gathering = 0, spoken = 0, saying = 0, source = null;

  const clock = () => {
    const d = new Date(), two = n => String(n).padStart(2, "0");
    return [d.getHours(), d.getMinutes(), d.getSeconds()].map(two).join(document.documentElement.lang === "sv" ? "." : ":");
  };

  // At most one announcement every ten seconds; the last one said is the last one true.
  function say() {
    const left = spoken + SAY - performance.now();
    if (spoken && left > 0) {
      saying ||= setTimeout(() => { saying = 0; say(); }, left);
      return;
    }
    spoken = performance.now();
    status.dataset.state = lostSince ? "lost" : "connected";
    status.textContent = (lostSince ? status.dataset.lost.replace("{0}", lostSince) : status.dataset.connected.replace("{0}", lastRead));
  }
  let lastRead = clock();

  function lost() {
    lostSince ||= clock();
    say();
  }

  // A control counts as written in when it no longer says what the server put there.
  const written = control => control.matches("select")
    ? [...control.options].some(o => o.selected !== o.defaultSelected) && control.selectedIndex > 0
    : control.matches("[type=checkbox],[type=radio]") ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
  const busy = region => region.contains(document.activeElement)
    || [...region.querySelectorAll("input:not([type=hidden]):not([type=submit]),textarea,select")].some(written)
    || region.querySelector(":popover-open,dialog[open]") !== null;

  function place(region, fresh) {
    if (busy(region)) {
      waiting.set(region.dataset.live, fresh);
      return;
    }
    waiting.delete(region.dataset.live);
    if (region.outerHTML !== fresh.outerHTML) region.replaceWith(document.importNode(fresh, true));
  }

  async function read() {
    if (reading) { again = true; return; }
    reading = true;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin", cache: "no-store", headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // Inner regions first: when only they have changed, the region around them is left alone.
      for (const region of [...document.querySelectorAll("[data-live]")].reverse()) {
        const fresh = page.querySelector(`[data-live="${CSS.escape(region.dataset.live)}"]`);
        if (fresh) place(region, fresh);
      }
      lastRead = clock();
      lostSince = null;
      say();
    } catch {
      lost();
    }
    reading = false;
    if (again) { again = false; changed(); }
  }

  // Many changes within a moment are read once.
  function changed() {
    gathering ||= setTimeout(() => { gathering = 0; read(); }, GATHER);
  }

  function connect() {
    source?.close();
    source = new EventSource(`${document.body.dataset.root ?? ""}/live/${encodeURIComponent(topic)}`);
    source.onopen = changed;
    source.onmessage = changed;
  }

  document.addEventListener("focusout", () => setTimeout(() => {
    for (const [id, fresh] of waiting) {
      const region = document.querySelector(`[data-live="${CSS.escape(id)}"]`);
      if (region) place(region, fresh);
    }
  }));
  document.addEventListener("visibilitychange", () => document.hidden || changed());
  addEventListener("online", changed);
  // An open stream needs no polling; a closed one (refused, given up) is polled and tried anew.
  setInterval(() => {
    if (source.readyState === EventSource.OPEN && !lostSince) return;
    read();
    if (source.readyState === EventSource.CLOSED) connect();
  }, POLL);
  connect();
  say();
})();
