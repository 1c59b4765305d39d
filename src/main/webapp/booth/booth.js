// The voting page: question, code, mark, review, receipt. The choice lives in the options on the page and, for a moment, in the cell; what leaves
// the page is the ballot alone.
import { openCell } from "./cell.js";
import { bareCode, grouped, readCode } from "./credential.js";
import { ballotPaper, slips } from "./marking.js";
import { copyTracker, saveReceipt, showTracker } from "./receipt.js";
import { fetchElection, sendBallot } from "./sending.js";
import { words } from "./words.js";

const booth = document.getElementById("booth");
const find = name => booth.querySelector(`[data-part="${name}"]`);
const address = booth.dataset.api;
const STEPS = ["question", "code", "mark", "review", "receipt"];

let told = null;
let election = null;
let paper = null;
let sealed = null;
let cell = null;
let sending = false;

/** Shows one panel and moves the reader there; steps that are no step of the flow leave the row of steps as it is. */
function show(name) {
  for (const panel of booth.querySelectorAll("[data-panel]")) panel.hidden = panel.dataset.panel !== name;
  const at = STEPS.indexOf(name);
  booth.querySelectorAll(".steps li").forEach((item, place) => {
    if (at < 0) return;
    item.classList.toggle("done", place < at);
    item.setAttribute("aria-current", place === at ? "step" : "false");
    item.querySelector(".vh").hidden = place >= at;
  });
  const heading = booth.querySelector(`[data-panel="${name}"] h2`);
  heading.tabIndex = -1;
  heading.focus();
  scrollTo(0, 0);
}

const boardAddress = () => new URL(booth.dataset.board, location.href).href;

/** Says what is wrong, with links to where it is; an empty list takes the summary away. */
function complain(name, faults) {
  const summary = find(`${name}-errors`);
  summary.hidden = !faults.length;
  const items = faults.map(({ id, sentence }) => {
    const link = Object.assign(document.createElement("a"), { href: `#${id}`, textContent: sentence });
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  summary.querySelector("ul").replaceChildren(...items);
  if (faults.length) summary.focus();
}

const stay = event => event.preventDefault();
/** Leaving asks first, from the first mark until the receipt. */
const guard = on => (on ? addEventListener : removeEventListener)("beforeunload", stay);

function stop(name) {
  cell?.close();
  guard(false);
  show(name);
}

async function open() {
  if (!globalThis.crypto?.subtle || !globalThis.Worker) return stop("unsuited");
  told = await fetchElection(address);
  if (!told) return stop("unreached");
  cell = openCell((done, of) => Object.assign(find("bar"), { value: done, max: of }));
  try {
    election = await cell.do("prepare", { record: told.election });
  } catch {
    return stop("unsuited");
  }
  if (!election || election.uuid !== told.uuid || election.fingerprint !== told.fingerprint) return stop("changed");
  paper = ballotPaper(find("paper"), election.questions, booth.dataset.language);
  find("questions").replaceChildren(...election.questions.map(question =>
    Object.assign(document.createElement("h2"), { className: "q", textContent: question.text, lang: booth.dataset.language })));
  find("fingerprint").textContent = election.fingerprint;
  show("question");
}

const codeFaults = {
  empty: () => words("code-empty"),
  length: read => words("code-length", read.count),
  character: read => words("code-character", read.character, read.place),
  check: () => words("code-check"),
};

async function enterCode() {
  const field = find("code");
  const read = readCode(field.value);
  let sentence = read.fault && codeFaults[read.fault](read);
  if (!sentence && (await cell.do("code", { code: read.code })) !== told.own?.credential) sentence = words("code-foreign");
  field.setAttribute("aria-invalid", String(Boolean(sentence)));
  find("code-field").classList.toggle("bad", Boolean(sentence));
  complain("code", sentence ? [{ id: field.id, sentence }] : []);
  if (sentence) return;
  field.value = "";
  show("mark");
}

function review() {
  const faults = paper.faults();
  complain("mark", faults);
  if (faults.length) return;
  slips(find("slips"), election.questions, paper.choices(), booth.dataset.language);
  show("review");
}

async function cast() {
  const button = find("cast");
  if (button.dataset.pressed) return;
  button.dataset.pressed = "true";
  find("change").hidden = true;
  find("progress").hidden = false;
  find("progress-text").textContent = words("encrypting");
  try {
    sealed = await cell.do("encrypt", { choices: paper.choices() });
  } catch {
    return stop("unsuited");
  }
  paper.clear();
  find("slips").replaceChildren();
  cell.close();
  await send();
}

/** The same bytes as often as it takes; one attempt at a time. */
async function send() {
  if (sending) return;
  sending = true;
  find("progress-text").textContent = words("sending");
  for (const status of booth.querySelectorAll("[data-part=again-status]")) status.textContent = words("sending");
  const answer = await sendBallot(booth.dataset.ballots, sealed);
  sending = false;
  for (const status of booth.querySelectorAll("[data-part=again-status]")) status.textContent = "";
  if (answer.kind !== "recorded") {
    if (answer.kind === "refused") find("refusal").textContent = answer.sentence;
    for (const place of booth.querySelectorAll("[data-part=sent-tracker]")) showTracker(place, sealed.tracker);
    guard(answer.kind !== "refused" && answer.kind !== "foreign");
    return show(answer.kind);
  }
  sealed.receipt = answer.receipt;
  showTracker(find("tracker"), sealed.tracker);
  find("signed").textContent = sealed.receipt;
  find("board-address").textContent = boardAddress();
  guard(false);
  find("leave").textContent = words("close-booth");
  show("receipt");
}

async function copy() {
  find("copied").textContent = words((await copyTracker(sealed.tracker)) ? "copied" : "not-copied");
}

const save = () => saveReceipt({
  uuid: election.uuid, title: told.title, tracker: sealed.tracker, fingerprint: election.fingerprint, receipt: sealed.receipt,
  board: boardAddress(),
});

const acts = {
  "to-code": () => show("code"), "to-question": () => show("question"), "enter-code": enterCode, review, "to-mark": () => show("mark"),
  cast, again: send, copy, save, print: () => print(), reload: () => location.reload(),
};

booth.addEventListener("click", event => {
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act) acts[act]();
});
booth.addEventListener("change", event => {
  if (event.target.closest("[data-part=paper]")) guard(paper.isMarked());
});
find("code").addEventListener("input", event => {
  // Written in groups like the letter, as long as one writes at the end.
  const field = event.target;
  if (field.selectionEnd === field.value.length) field.value = grouped(bareCode(field.value));
});
find("code").addEventListener("keydown", event => {
  if (event.key === "Enter") enterCode();
});
addEventListener("pagehide", () => cell?.close());
addEventListener("pageshow", event => {
  // Taken out of the browser's memory: the cell is gone, so everything begins anew.
  if (event.persisted) location.reload();
});
open();
