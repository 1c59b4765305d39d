// What every saved page does: find its parts, say sentences, offer files, show what is being worked on.
import { words } from "../../booth/words.js";
import { Refused } from "./refused.js";

export const find = id => document.getElementById(id);

export const value = id => find(id).value.trim();

/** An element with these properties and children. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Says in the place of that id why something was not done, and moves the reader there; null takes it away. */
export function complain(id, fault) {
  const place = find(id);
  const known = fault instanceof Refused;
  place.textContent = fault ? (known ? words(fault.word, ...fault.details) : words("fault")) : "";
  if (fault) place.focus();
}

/** Saves a file where the browser saves what is downloaded. */
export function save(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/** The one file chosen in a field; refuses with that sentence where there is none. */
export function chosen(id, word) {
  const [file] = find(id).files;
  if (!file) throw new Refused(word);
  return file;
}

/** Shows one panel of the page and takes the reader to its heading. */
export function show(name) {
  for (const panel of document.querySelectorAll("[data-panel]")) panel.hidden = panel.dataset.panel !== name;
  const heading = document.querySelector(`[data-panel="${name}"] h2`);
  heading.tabIndex = -1;
  heading.focus();
  scrollTo(0, 0);
}

/** Does something when a button is pressed: not twice at a time, and every refusal is said in the place of that id. */
export function onPress(id, place, work) {
  const button = find(id);
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    complain(place, null);
    try {
      await work();
    } catch (fault) {
      complain(place, fault);
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
}

const stay = event => event.preventDefault();

/** Leaving the page asks first while there is something to lose. */
export const guard = on => (on ? addEventListener : removeEventListener)("beforeunload", stay);
