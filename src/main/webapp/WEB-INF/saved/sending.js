// Sending codes out: letters in batches, a list for text messages, a list for calls.
import { words } from "../../booth/words.js";
import { element, find, onPress, save } from "./page.js";
import { changed, desk, onArrival } from "./desk.js";
import { handedOut, isBlocked, isReserve, noteHandedOut } from "./book.js";
import { dayOf, phoneOf, plannedWay } from "./channels.js";
import { letter } from "./letters.js";
import { harmless, writeList } from "./list.js";

/** So many letters are printed at a time; more at once would stop many a computer. */
const BATCH = 500;
const ROWS = ["letter", "sms", "call", "demand", "person"];

const mode = () => document.querySelector("[name=mode]:checked").value;
const today = () => dayOf(new Date());

/** The lines by the way their code goes. */
function plan() {
  const ways = Object.fromEntries(ROWS.map(way => [way, []]));
  for (const line of desk.book.lines.values()) {
    if (!isReserve(line) && !isBlocked(desk.book, line.pseudonym)) ways[plannedWay(line, mode(), today())].push(line);
  }
  return ways;
}

const isOut = line => handedOut(desk.book, line.pseudonym).length > 0;

/** Writes down that codes went out this way, but none twice. */
function note(lines, way) {
  for (const line of lines) {
    if (!isOut(line)) noteHandedOut(desk.book, line.pseudonym, way, today());
  }
  changed();
}

const pause = () => new Promise(done => setTimeout(done));

/** Draws the letters, a few at a time so that the page stays alive, and prints them; once printed they are taken away. */
export async function printLetters(lines, told) {
  const place = find("letters");
  place.replaceChildren();
  for (const [at, line] of lines.entries()) {
    place.append(letter(desk.book, line));
    if (at % 20 === 19) {
      told(at + 1);
      await pause();
    }
  }
  print();
}

async function printBatch(lines) {
  const state = find("letters-state");
  await printLetters(lines, done => { state.textContent = words("drawing", done, lines.length); });
  note(lines, "letter");
  draw();
  state.textContent = words("printed", lines.length);
}

function drawBatches(lines) {
  const buttons = [];
  for (let at = 0; at < lines.length; at += BATCH) {
    const batch = lines.slice(at, at + BATCH);
    const button = element("button", { type: "button", id: `batch-${at}`, textContent: words("batch", at + 1, at + batch.length) });
    buttons.push([button, batch]);
  }
  find("batch-buttons").replaceChildren(...buttons.map(([button]) => button));
  for (const [button, batch] of buttons) onPress(button.id, "sending-fault", () => printBatch(batch));
  find("batches").hidden = !lines.length;
}

function draw() {
  const ways = plan();
  find("plan").replaceChildren(...ROWS.filter(way => ways[way].length).map(way => element("tr", {},
    element("th", { scope: "row", textContent: words(`plan-${way}`) }),
    element("td", { className: "num", textContent: ways[way].length }),
    element("td", { className: "num", textContent: ways[way].filter(isOut).length }))));
  drawBatches(ways.letter);
  find("letters-state").textContent = "";
  find("sms-part").hidden = !ways.sms.length;
  find("call-part").hidden = !ways.call.length;
}

/** What a text message says; without semicolons, which would part the fields of a list. */
export const message = line => words("message", line.code, desk.book.title).replaceAll(";", ",");

function saveSms() {
  const lines = plan().sms;
  save("sms.csv", writeList(["phone", "text"], lines.map(line => ({ phone: phoneOf(line), text: harmless(message(line)) }))), "text/csv");
  note(lines, "sms");
  draw();
}

function saveCalls() {
  const lines = plan().call;
  save("call-back.csv", writeList(["pseudonym", "name", "phone", "code"],
    lines.map(line => ({ ...line, name: harmless(line.name), phone: harmless(line.phone) }))), "text/csv");
  note(lines, "call");
  draw();
}

export function setUpSending() {
  addEventListener("afterprint", () => find("letters").replaceChildren());
  onArrival("sending", draw);
  for (const choice of document.querySelectorAll("[name=mode]")) choice.addEventListener("change", draw);
  onPress("save-sms", "sending-fault", saveSms);
  onPress("save-call", "sending-fault", saveCalls);
}
