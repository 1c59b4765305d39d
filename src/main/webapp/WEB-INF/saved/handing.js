// Handing out a code when a member asks and the office's console says that she may have it; and what is corrected.
import { words } from "../../booth/words.js";
import { element, find, onPress, value } from "./page.js";
import { changed, desk, onArrival } from "./desk.js";
import { assignment, handedOut, isBlocked, isReserve, lineNamed, noteBlocked, noteHandedOut, noteReserve } from "./book.js";
import { dayOf, hindrance, WAYS } from "./channels.js";
import { message, printLetters } from "./sending.js";
import { Refused, require } from "./refused.js";

const MOST_FOUND = 10;

let one = null;
const today = () => dayOf(new Date());
const nameOf = line => line.name || words(isReserve(line) ? "a-reserve" : "no-name");

/** What is known of a line, in a sentence. */
function stateOf(line) {
  const { book } = desk;
  const [last] = handedOut(book, line.pseudonym);
  if (isBlocked(book, line.pseudonym)) return words("state-blocked");
  if (isReserve(line) && !assignment(book, line.pseudonym)) return words("state-reserve");
  return last ? words("state-out", words(`way-${last.how}`), last.day) : words("state-in");
}

function search() {
  one = null;
  find("one").hidden = true;
  const wanted = value("search").toLocaleLowerCase();
  const all = wanted.length < 2 ? [] : [...desk.book.lines.values()].filter(line => line.pseudonym.toLocaleLowerCase().startsWith(wanted)
    || (line.name ?? "").toLocaleLowerCase().includes(wanted));
  find("found-state").textContent = wanted.length < 2 ? "" : words("found", all.length, Math.min(all.length, MOST_FOUND));
  find("found").replaceChildren(...all.slice(0, MOST_FOUND).map(line => {
    const button = element("button", { type: "button", className: "link", textContent: nameOf(line) });
    button.addEventListener("click", () => choose(line));
    return element("li", {}, button, element("span", { className: "small mono break", textContent: line.pseudonym }),
      element("span", { className: "small", textContent: stateOf(line) }));
  }));
}

function hide() {
  find("code-answer").hidden = true;
  find("code").textContent = find("code-sms").textContent = "";
}

function choose(line) {
  one = line;
  hide();
  find("found").replaceChildren();
  find("found-state").textContent = "";
  find("one").hidden = false;
  find("one-name").textContent = nameOf(line);
  find("one-number").textContent = words("letter.number", line.pseudonym);
  find("one-contact").textContent = [line.phone, line.address].filter(Boolean).join(" · ");
  find("one-state").textContent = stateOf(line);
  find("handing-fault").textContent = "";
  find("ways").replaceChildren(...WAYS.map(way => {
    const against = hindrance(line, way, today());
    const choice = element("input", { type: "radio", name: "way", value: way, disabled: Boolean(against) });
    const said = against ? element("span", { className: "small", textContent: words(...against) }) : "";
    const label = element("span", {}, words(`way-${way}`), against ? element("br") : "", said);
    return element("label", { className: "pick" }, choice, label);
  }));
  find("one-name").focus();
}

function handOut() {
  const way = document.querySelector("[name=way]:checked")?.value;
  require(way, "no-way");
  noteHandedOut(desk.book, one.pseudonym, way, today());
  changed();
  find("one-state").textContent = stateOf(one);
  find("code").textContent = one.code;
  find("code-told").textContent = words(`told-${way}`);
  find("code-sms").hidden = way !== "sms";
  find("code-sms").textContent = way === "sms" ? message(one) : "";
  find("print-one").hidden = way === "sms" || way === "call";
  find("code-answer").hidden = false;
  find("code").focus();
}

function correct() {
  const [blocked, reserve] = [value("blocked"), value("reserve")];
  if (!blocked && !reserve) throw new Refused("correct-nothing");
  if (blocked) lineNamed(desk.book, blocked);
  if (reserve) noteReserve(desk.book, reserve, blocked, today());
  else noteBlocked(desk.book, blocked, today());
  changed();
  find("blocked").value = find("reserve").value = "";
  find("correct-told").textContent = words(reserve ? "corrected-reserve" : "corrected-blocked", reserve || blocked);
  find("correct-answer").hidden = false;
  drawCorrections();
}

function drawCorrections() {
  const lines = desk.book.journal.filter(entry => entry.what !== "out").map(entry => element("li", {},
    element("span", { textContent: words(entry.what === "blocked" ? "entry-blocked" : entry.for ? "entry-replaced" : "entry-added", entry.day,
      entry.pseudonym, entry.for) })));
  find("corrections").replaceChildren(...(lines.length ? lines : [element("li", { textContent: words("no-corrections") })]));
}

export function setUpHanding() {
  onArrival("handing", () => {
    hide();
    if (one) choose(one);
  });
  onArrival("correcting", () => {
    find("correct-answer").hidden = true;
    drawCorrections();
  });
  find("search").addEventListener("input", search);
  onPress("hand-out", "handing-fault", handOut);
  onPress("correct", "correcting-fault", correct);
  onPress("print-one", "handing-fault", () => printLetters([one], () => {}));
  find("hide").addEventListener("click", hide);
}
