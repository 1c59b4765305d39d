// Files of lines "a;b;c" with a heading, as the server writes them and the jar reads them; refusals are the jar's.
import { fromUtf8 } from "./bytes.js";
import { Refused, require } from "./refused.js";

const MOST_LINES = 200000;
const PSEUDONYM = /^[1-9A-HJ-NP-Za-km-z]{1,64}$/;

function cellsOf(text) {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  while (lines.length > 1 && lines[lines.length - 1] === "") lines.pop();
  if (lines.length > MOST_LINES) throw new Refused("list.long", MOST_LINES);
  return lines.map(line => line.split(";"));
}

/** The lines of a file that has these columns and perhaps more: an object for each, no pseudonym twice. */
export function readList(text, ...columns) {
  const [heading, ...lines] = cellsOf(text);
  require(columns.every(name => heading.includes(name)), "list.heading", columns.join(";"));
  const seen = new Set();
  return lines.map((cells, at) => {
    require(cells.length === heading.length, "list.cells", at + 2, cells.length, heading.length);
    const row = Object.fromEntries(heading.map((name, place) => [name, cells[place].trim()]));
    require(PSEUDONYM.test(row.pseudonym), "list.pseudonym", at + 2);
    require(!seen.has(row.pseudonym), "list.twice", at + 2);
    seen.add(row.pseudonym);
    return row;
  });
}

/** What can carry a member's sign-in. */
export const SIGN_INS = ["email", "sms", "letter", "passkey", "phone"];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What the two-channel rule rests on must be readable, or empty; contacts do not come without the day from which they are so. */
function checkContacts(rows) {
  for (const [at, row] of rows.entries()) {
    for (const name of ["address", "phone"]) require(!row[name] || `${name}-since` in row, "list.heading", `pseudonym;channel;${name};${name}-since`);
    const signIn = row["sign-in"];
    require(!signIn || SIGN_INS.includes(signIn), "list.field", at + 2, "sign-in", signIn);
    for (const name of ["address-since", "phone-since"]) require(!row[name] || isDay(row[name]), "list.field", at + 2, name, row[name]);
  }
  return rows;
}

/** The lines of the server's list that need a code. */
export function readRoll(text) {
  const rows = checkContacts(readList(text, "pseudonym", "channel")).map(row => ({ ...row, channel: row.channel.toLowerCase() }));
  for (const row of rows) require(["code", "paper", "reserve"].includes(row.channel), "list.channel", row.pseudonym, row.channel);
  const needed = rows.filter(row => row.channel !== "paper");
  require(needed.length, "list.empty");
  return needed;
}

/** One pseudonym per line. */
export const readNames = text => new Set(text.split(/\r?\n/).map(line => line.trim()).filter(line => line && line !== "pseudonym"));

/** The text of a file that must be in UTF-8. */
export async function textOf(file) {
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was taken away or changed since it was chosen.
    throw new Refused("file.none", file.name);
  }
  const text = fromUtf8(bytes);
  require(text !== null, "list.characters");
  return text;
}

/** A value that an office program would take for a formula, with an apostrophe before it. */
export const harmless = value => (/^[=+\-@\t\r\n|]/.test(value) ? `'${value}` : value);

/** The text of such a file. */
export const writeList = (columns, rows) =>
  [columns.join(";"), ...rows.map(row => columns.map(name => row[name] ?? "").join(";"))].map(line => `${line}\n`).join("");
