// The trustee's page: everything she does with her key, on her own device, without any connection.
import { words } from "../../booth/words.js";
import { aloud } from "./aloud.js";
import { fromUtf8, hexOf, sha256 } from "./bytes.js";
import { openCells } from "./cells.js";
import { freshDevice, readTask, resumedDevice, STEPS } from "./device.js";
import { chosen, complain, element, find, guard, onPress, save, show } from "./page.js";
import { Refused, require } from "./refused.js";
import { newSeal, openSealed } from "./sealed.js";
import { verifyClosed } from "./verify.js";

const KIND = "radslag/trustee";
const LARGEST_TASK = 1 << 21;
const JSON_FILE = "application/json";

let seal = null;
let device = null;
/** What has been done and not yet saved: the sealed key file, the answer, and what must come first. */
let made = null;
/** The protocol to be signed. */
let paper = null;

const list = (id, ...items) => find(id).replaceChildren(...items.map(text => element("li", { textContent: text })));

function toDesk() {
  const { uuid, index, size, threshold } = device.place;
  find("place").textContent = words("place", index, size, threshold);
  find("uuid").textContent = uuid;
  find("vote").hidden = false;
  const done = device.done();
  list("steps", ...STEPS.map(step => words(done.includes(step) ? "done" : "not-done", words(`step.${step}`))));
  find("file").value = find("pasted").value = "";
  complain("desk-fault", null);
  show("desk");
}

/** Shows what was done; the answer is handed over when the key file is saved and the fingerprint compared. */
async function offer(message, { changed = true, fingerprint = "", about = "", names = [], did }) {
  const { uuid, index } = device.place;
  const keyFile = changed ? await seal.close(device.content()) : null;
  made = { keyFile, answer: JSON.stringify(message), name: `${uuid}-${index}-${message.step}.json`, compare: about !== "" };
  find("did").textContent = did ?? words(`did.${message.step}`);
  find("comparing").hidden = !made.compare;
  find("about").textContent = about;
  find("fingerprint").textContent = fingerprint;
  list("names", ...names);
  find("names").hidden = !names.length;
  find("same").checked = false;
  find("key-part").hidden = !changed;
  find("saved").textContent = "";
  complain("answer-fault", null);
  guard(changed);
  show("answer");
}

async function doTask(task) {
  const changed = !device.done().includes(task.step);
  const { message, aloud: fingerprint } = await device.answer(task);
  await offer(message, { changed, fingerprint, about: fingerprint && words(`aloud.${task.step}`, task.data.head), names: task.names });
}

async function doArchive(file) {
  find("bar").value = 0;
  find("work").hidden = false;
  find("status").textContent = words("verifying");
  try {
    const archive = await verifyClosed(file, openCells, (done, of) => {
      find("bar").value = done / of;
      find("status").textContent = words("verified-so-far", done, of);
    });
    const changed = !device.done().includes("decrypt");
    const message = await device.decrypt(archive);
    const did = words("trustee.verified", archive.ballots, archive.counted);
    await offer(message, { changed, fingerprint: await aloud(archive.tallyHash), about: words("aloud.decrypt", archive.tallyHash), did });
  } finally {
    find("work").hidden = true;
  }
}

async function readPaper(file) {
  paper = new Uint8Array(await file.arrayBuffer());
  const hash = hexOf(await sha256(paper));
  find("document").textContent = words("document", file.name);
  find("document-aloud").textContent = await aloud(hash);
  find("document-hash").textContent = hash;
  find("read").checked = false;
  complain("sign-fault", null);
  show("sign");
}

/** A task as it was fetched or pasted. */
async function taskIn(file) {
  require(file.size <= LARGEST_TASK, "unknown-file");
  const text = (fromUtf8(new Uint8Array(await file.arrayBuffer())) ?? "").trim();
  require(!text.startsWith("{\"v\":1,\"kind\":"), "key-file-given");
  require(text.startsWith("{"), "unknown-file");
  return readTask(text);
}

/** Sees from its first characters what the server gave. */
async function takeFile() {
  const [picked] = find("file").files;
  require(picked || find("pasted").value.trim(), "choose-file");
  const file = picked ?? new Blob([find("pasted").value]);
  const beginning = String.fromCharCode(...new Uint8Array(await file.slice(0, 8).arrayBuffer()));
  if (beginning.startsWith("BELENIOS")) return doArchive(file);
  if (beginning.startsWith("%PDF")) return readPaper(file);
  return doTask(await taskIn(file));
}

async function begin() {
  const task = await taskIn(chosen("first-task", "choose-file"));
  require(task.step === "certificate", "not-first");
  const passphrase = find("passphrase").value;
  require(passphrase === find("again").value, "passphrase.differ");
  seal = await newSeal(KIND, task.place.uuid, task.place.index, passphrase);
  device = await freshDevice(task.place);
  find("passphrase").value = find("again").value = "";
  await doTask(task);
}

async function open() {
  const file = chosen("key", "choose-key");
  require(file.size <= LARGEST_TASK, "file.kind", file.name);
  const opened = await openSealed(await file.text(), KIND, find("known").value, file.name);
  find("known").value = "";
  device = resumedDevice(opened.seal.uuid, opened.seal.index, opened.content);
  ({ seal } = opened);
  toDesk();
}

async function sign() {
  require(find("read").checked, "first-read");
  await offer(await device.sign(paper), { changed: false });
}

/** Refuses to hand the answer over before what must come first. */
function ready() {
  require(!made.compare || find("same").checked, "first-compare");
  require(made.keyFile === null, "first-save");
}

function saveKey() {
  const { uuid, index } = device.place;
  save(`trustee-${uuid}-${index}-${device.done().length}.key`, made.keyFile ?? made.savedKey, JSON_FILE);
  Object.assign(made, { savedKey: made.keyFile ?? made.savedKey, keyFile: null });
  guard(false);
  find("saved").textContent = words("saved-key");
}

function saveAnswer() {
  ready();
  save(made.name, made.answer, JSON_FILE);
  find("saved").textContent = words("saved-answer");
}

async function copyAnswer() {
  ready();
  await navigator.clipboard.writeText(made.answer).catch(() => {
    throw new Refused("no-copy");
  });
  find("saved").textContent = words("copied");
}

function next() {
  require(made.keyFile === null, "first-save");
  made = null;
  toDesk();
}

onPress("to-begin", "start-fault", () => show("begin"));
onPress("to-open", "start-fault", () => show("open"));
onPress("begin", "begin-fault", begin);
onPress("open", "open-fault", open);
onPress("do", "desk-fault", takeFile);
onPress("sign", "sign-fault", sign);
onPress("save-key", "answer-fault", saveKey);
onPress("save-answer", "answer-fault", saveAnswer);
onPress("copy-answer", "answer-fault", copyAnswer);
onPress("next", "answer-fault", next);
// What was given last counts.
find("file").addEventListener("change", () => { find("pasted").value = ""; });
find("pasted").addEventListener("input", () => { find("file").value = ""; });
document.querySelectorAll("[data-to]").forEach(button => button.addEventListener("click", () => show(button.dataset.to)));
if (!globalThis.crypto?.subtle) complain("start-fault", new Refused("browser"));
