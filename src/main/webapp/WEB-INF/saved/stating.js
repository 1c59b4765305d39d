// What the registrar stands for: the roll before the vote, its list once it is sealed, the closing statement after it.
import { base64Hash } from "../../booth/hash.js";
import { words } from "../../booth/words.js";
import { aloudSetup } from "./aloud.js";
import { openCell } from "./cell.js";
import { chosen, find, onPress, save, value } from "./page.js";
import { changed, desk, onArrival } from "./desk.js";
import { endings, realmOf } from "./book.js";
import { readNames, textOf } from "./list.js";
import { isSignedBy, noteText, readKey, readNote, signedBy } from "./note.js";
import { Refused, require } from "./refused.js";
import { checkElection, checkRoll, closingStatement, fingerprintOf } from "./statements.js";

const LISTS = { handedOut: "more-out", blocked: "more-blocked", replaced: "more-replaced", added: "more-added" };

let signedRoll = null;
let signedClosing = null;

async function signRoll() {
  find("roll-answer").hidden = true;
  const { book } = desk;
  const note = readNote(await textOf(chosen("roll-note", "fault-note")));
  const statement = await checkRoll(book, await realmOf(book), note);
  signedRoll = noteText(await signedBy(note, book));
  if (book.roll !== statement.hash) {
    book.roll = statement.hash;
    changed();
  }
  find("roll-agrees").textContent = words("registrar.roll", statement.entitled, statement.code, statement.paper, statement.reserve);
  find("roll-hash").textContent = words("registrar.hash", statement.hash);
  find("roll-answer").hidden = false;
}

/** What the archive says, read in the worker; `name` is that of the panel. */
async function facts(name, file) {
  find(`${name}-work`).hidden = false;
  const cell = openCell((done, of) => Object.assign(find(`${name}-bar`), { value: done, max: of }));
  try {
    return await cell.do("facts", { file });
  } catch (fault) {
    throw fault.word === "archive.wrong" ? new Refused("registrar.archive", ...fault.details) : fault;
  } finally {
    cell.close();
    find(`${name}-work`).hidden = true;
  }
}

async function check() {
  find("check-answer").hidden = true;
  const read = await facts("check", chosen("check-file", "fault-archive"));
  checkElection(desk.book, read);
  find("check-right").textContent = words(desk.book.roll ? "checked-roll" : "checked-list", read.credentials.length);
  find("check-fingerprint").textContent = words("registrar.fingerprint", await fingerprintOf(desk.book));
  find("check-first").textContent = words("registrar.setup", read.first, await aloudSetup(read.first));
  find("check-head").textContent = words("registrar.head", read.head);
  find("check-answer").hidden = false;
}

/** The book's lists, and those of files that were chosen besides. */
async function allEndings() {
  const ends = endings(desk.book);
  for (const [name, id] of Object.entries(LISTS)) {
    const [file] = find(id).files;
    for (const pseudonym of file ? readNames(await textOf(file)) : []) {
      require(desk.book.lines.has(pseudonym), "list.unknown", pseudonym, file.name);
      ends[name].add(pseudonym);
    }
  }
  return ends;
}

async function signClosing() {
  find("closing-answer").hidden = true;
  const { book } = desk;
  const file = chosen("closing-file", "fault-archive");
  const ends = await allEndings();
  const read = await facts("closing", file);
  checkElection(book, read);
  require(read.over, "not-over");
  const { text, counts } = closingStatement(book, ends, read.used);
  signedClosing = noteText(await signedBy({ origin: `${await realmOf(book)}/closing`, statement: text, signatures: [] }, book));
  find("closing-told").textContent = words("registrar.closing", ...counts);
  find("closing-hash").textContent = await base64Hash(text);
  find("closing-answer").hidden = false;
}

/** Whether a published statement carries the registrar's own signature and the server's. */
async function compare() {
  find("published-answer").hidden = true;
  const note = readNote(await textOf(chosen("published", "fault-note")));
  const own = await readKey(desk.book.public);
  const server = await readKey(value("server-key"));
  require(server && server.text !== own.text, "fault-key");
  require(JSON.parse(note.statement).uuid === desk.book.uuid, "registrar.other");
  require(await isSignedBy(note, own), "unsigned-own");
  require(await isSignedBy(note, server), "unsigned-server");
  find("published-told").textContent = words("both-signed", note.origin, await base64Hash(note.statement));
  find("published-answer").hidden = false;
}

export function setUpStating() {
  onArrival("closing", () => {
    const ends = endings(desk.book);
    find("n-out").textContent = ends.handedOut.size;
    find("n-blocked").textContent = ends.blocked.size;
    find("n-replaced").textContent = ends.replaced.size;
    find("n-added").textContent = ends.added.size;
  });
  onPress("sign-roll", "roll-fault", signRoll);
  onPress("check", "check-fault", check);
  onPress("sign-closing", "closing-fault", signClosing);
  onPress("compare", "published-fault", compare);
  find("save-roll").addEventListener("click", () => save("roll.note", signedRoll, "text/plain"));
  find("save-closing").addEventListener("click", () => save("closing.note", signedClosing, "text/plain"));
}
