// While a motion is written: a moment after the last key the page is sent as its own hidden button would send it, and the answer's
// advice is put beside the fields. A draft is saved by that; a motion that has been handed in is only read. Without this script the
// buttons do the same.
"use strict";
(() => {
  const form = document.getElementById("writing");
  if (!form) return;
  const status = document.querySelector("[data-lost]");
  const PAUSE = 900, AGAIN = 10000;
  let timer = 0, sending = null, again = false;

  const wait = ms => { clearTimeout(timer); timer = setTimeout(send, ms); };

  function place(fresh) {
    for (const region of document.querySelectorAll("[data-fresh]")) {
      const next = fresh.querySelector(`[data-fresh="${CSS.escape(region.dataset.fresh)}"]`);
      if (next && region.innerHTML !== next.innerHTML && !region.contains(document.activeElement)) {
        region.replaceChildren(...document.importNode(next, true).childNodes);
      }
    }
    for (const field of document.querySelectorAll("[data-state]")) {
      const next = fresh.getElementById(field.id);
      if (next) field.className = next.className;
    }
    for (const name of ["motion", "revision"]) {
      const next = fresh.querySelector(`#writing input[name=${name}]`);
      if (next) form.elements[name].value = next.value;
    }
    const kept = [...fresh.querySelectorAll("#writing input[name=kept]")].map(k => document.importNode(k, true));
    form.querySelectorAll("input[name=kept]").forEach(k => k.remove());
    form.prepend(...kept);
    const motion = form.elements.motion.value;
    if (motion && !new URLSearchParams(location.search).has("motion")) history.replaceState(null, "", `?motion=${motion}`);
  }

  function send() {
    if (sending) { again = true; return; }
    sending = ask().then(() => {
      sending = null;
      if (again) { again = false; wait(PAUSE); }
    });
  }

  async function ask() {
    const body = new URLSearchParams(new FormData(form));
    body.set("autosave", "autosave");
    try {
      const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      place(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      status.textContent = status.dataset.lost;
      wait(AGAIN);
    }
  }

  form.addEventListener("input", () => wait(PAUSE));
  form.addEventListener("change", () => wait(0));
  // A press on a button sends everything itself, but never past a saving that is on its way.
  form.addEventListener("submit", press => {
    clearTimeout(timer);
    if (!sending) return;
    press.preventDefault();
    press.stopPropagation();
    again = false;
    sending.then(() => form.requestSubmit(press.submitter));
  });
})();
