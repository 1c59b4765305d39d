// The registrar's book: what is in her sealed file. Codes, and a journal of what became of them.
import { readKey } from "./note.js";
import { readList, writeList } from "./list.js";
import { Refused, require } from "./refused.js";

export const KIND = "radslag/registrar";

const COLUMNS = ["pseudonym", "channel", "code", "credential", "name", "address", "phone", "sign-in", "address-since", "phone-since"];
const JOURNAL = ["pseudonym", "what", "how", "day", "for"];
const MEMBERS = "signer,public,registrar,title,site,edition,roll,codes,journal";

const lineOf = row => ({ ...row, signIn: row["sign-in"], addressSince: row["address-since"], phoneSince: row["phone-since"] });

const byName = (a, b) => (a.pseudonym < b.pseudonym ? -1 : 1);

/** Writes an entry; entries are found by their line. */
function write(book, entry) {
  book.journal.push(entry);
  book.entries.set(entry.pseudonym, [...(book.entries.get(entry.pseudonym) ?? []), entry]);
}

/** A book for new codes; `made` has pseudonym, channel, code, credential and what the list knew of the member. */
export function newBook(uuid, signer, { registrar, title, site }, made) {
  const lines = new Map(made.map(lineOf).sort(byName).map(line => [line.pseudonym, line]));
  return { uuid, ...signer, registrar, title, site, edition: 0, roll: "", lines, journal: [], entries: new Map() };
}

/** The book that a sealed file holds. */
export function readBook(uuid, content) {
  if (Object.keys(content).join() !== MEMBERS) throw new Refused("registrar.other");
  const lines = new Map(readList(content.codes, ...COLUMNS.slice(0, 4)).map(row => [row.pseudonym, lineOf(row)]));
  const book = { uuid, ...content, lines, journal: [], entries: new Map() };
  for (const line of content.journal.split("\n").slice(1, -1)) {
    write(book, Object.fromEntries(line.split(";").map((cell, at) => [JOURNAL[at], cell])));
  }
  return book;
}

/** What is sealed. */
export const contentOf = book => ({ signer: book.signer, public: book.public, registrar: book.registrar, title: book.title, site: book.site,
  edition: book.edition, roll: book.roll, codes: writeList(COLUMNS, [...book.lines.values()]), journal: writeList(JOURNAL, book.journal) });

export const realmOf = async book => (await readKey(book.public)).name.replace(/\/.*/, "");

export const isReserve = line => line.channel === "reserve";

/** The line of that number, or a refusal. */
export function lineNamed(book, pseudonym) {
  const line = book.lines.get(pseudonym);
  require(line, "list.unknown", pseudonym, book.title);
  return line;
}

const noted = (book, what, pseudonym) => (book.entries.get(pseudonym) ?? []).filter(one => one.what === what);

export const isBlocked = (book, pseudonym) => noted(book, "blocked", pseudonym).length > 0;

/** How and when the code went out, last first. */
export const handedOut = (book, pseudonym) => noted(book, "out", pseudonym).reverse();

/** The note by which a reserve was given to somebody, or undefined. */
export const assignment = (book, pseudonym) => noted(book, "reserve", pseudonym)[0];

export function noteHandedOut(book, pseudonym, how, day) {
  const line = lineNamed(book, pseudonym);
  require(!isBlocked(book, pseudonym), "hand-blocked");
  require(!isReserve(line) || assignment(book, pseudonym), "hand-reserve");
  write(book, { pseudonym, what: "out", how, day, for: "" });
}

export function noteBlocked(book, pseudonym, day) {
  const line = lineNamed(book, pseudonym);
  require(!isBlocked(book, pseudonym), "hand-blocked");
  require(!isReserve(line) || assignment(book, pseudonym), "hand-reserve");
  write(book, { pseudonym, what: "blocked", how: "", day, for: "" });
}

/** A reserve goes to the owner of a line that is blocked with it, or to a member without a line. */
export function noteReserve(book, pseudonym, blocked, day) {
  require(isReserve(lineNamed(book, pseudonym)), "no-reserve", pseudonym);
  require(!assignment(book, pseudonym), "reserve-taken", pseudonym);
  if (blocked && !isBlocked(book, blocked)) noteBlocked(book, blocked, day);
  write(book, { pseudonym, what: "reserve", how: "", day, for: blocked });
}

/** The numbers that the closing statement names, as far as the book knows: {handedOut, blocked, replaced, added}. */
export function endings(book) {
  const all = what => book.journal.filter(one => one.what === what);
  const blocked = new Set(all("blocked").map(one => one.pseudonym));
  const reserves = all("reserve").filter(one => !blocked.has(one.pseudonym));
  return {
    handedOut: new Set(all("out").map(one => one.pseudonym)),
    blocked,
    replaced: new Set(reserves.filter(one => one.for).map(one => one.pseudonym)),
    added: new Set(reserves.filter(one => !one.for).map(one => one.pseudonym)),
  };
}
