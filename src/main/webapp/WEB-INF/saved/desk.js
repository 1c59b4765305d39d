// The registrar's desk: her open book, and whether its file holds all that is in it.
import { words } from "../../booth/words.js";
import { find, guard, save, show } from "./page.js";
import { contentOf } from "./book.js";

export const desk = { book: null, seal: null, saved: true };

/** Something has been written in the book: the file of the last time is no longer whole. */
export function changed() {
  desk.saved = false;
  guard(true);
  tell();
}

const fileName = () => `registrar-${desk.book.edition}.key`;

function tell() {
  find("keep-state").textContent = desk.saved ? words("kept", fileName()) : words("not-kept");
  find("keep").classList.toggle("waiting", !desk.saved);
  find("keep-now").hidden = desk.saved;
}

/** Saves the book as a new file; the number in its name grows, so that the latest is known. */
export async function keep() {
  desk.book.edition++;
  save(fileName(), await desk.seal.close(contentOf(desk.book)), "application/json");
  desk.saved = true;
  guard(false);
  tell();
}

const arrivals = {};

/** What is to be drawn anew whenever a panel is shown. */
export const onArrival = (panel, draw) => { arrivals[panel] = draw; };

export function go(panel) {
  for (const tab of document.querySelectorAll("[data-go]")) {
    if (tab.dataset.go === panel) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  arrivals[panel]?.();
  show(panel);
}

/** Lays the book on the desk. */
export function lay(book, seal, saved) {
  Object.assign(desk, { book, seal, saved });
  find("vote").hidden = find("desk").hidden = false;
  find("vote-title").textContent = book.title;
  find("vote-uuid").textContent = book.uuid;
  guard(!saved);
  tell();
}
