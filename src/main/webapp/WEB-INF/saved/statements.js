// What the registrar signs: that the roll holds her codes, and at the end what became of those that nobody was to use (docs/protocol/ceremony.md).
import { NAME } from "../../booth/group.js";
import { base64Hash, hexHash } from "../../booth/hash.js";
import { isReserve } from "./book.js";
import { Refused, require } from "./refused.js";

/** Order of credentials in the public list: by number. */
const byNumber = (a, b) => a.length - b.length || (a < b ? -1 : 1);

export const credentialsOf = book => [...book.lines.values()].map(line => line.credential);

/** The fingerprint of the list that the election must have. */
export const fingerprintOf = book => base64Hash(JSON.stringify(credentialsOf(book).sort(byNumber)));

/** What the server may know: the file for it. */
export const publicHalves = book => JSON.stringify({ v: 1, uuid: book.uuid, group: NAME, registrar: book.registrar, key: book.public,
  lines: [...book.lines.values()].map(({ pseudonym, credential }) => ({ pseudonym, credential })) });

const isCount = value => Number.isInteger(value) && value >= 0;

/** Reads a roll statement; refuses one that is not spelled as it must be. */
export async function readRollStatement(text) {
  let read;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Refused("note.form");
  }
  const { uuid, group, epoch, entitled, key, code, paper, reserve, roll_root, credentials } = read ?? {};
  const spelled = JSON.stringify({ v: 1, uuid, group, epoch, keylog: { size: 0, root: await hexHash("") }, entitled, key, code, paper, reserve,
    roll_root, credentials });
  const whole = [entitled, key, code, paper, reserve].every(isCount) && entitled === key + code + paper && epoch >= 2026 && epoch <= 9999;
  require(spelled === text && whole, "note.form");
  return { ...read, hash: await base64Hash(text) };
}

/** Refuses a roll statement that does not agree with the book; `realm` is that of the registrar's key. */
export async function checkRoll(book, realm, note) {
  require(note.origin === `${realm}/roll`, "registrar.other");
  const statement = await readRollStatement(note.statement);
  require(statement.uuid === book.uuid && statement.group === NAME, "registrar.other");
  const reserves = [...book.lines.values()].filter(isReserve).length;
  const made = book.lines.size - reserves;
  require(statement.key === 0 && statement.code === made && statement.reserve === reserves, "registrar.counts", statement.code, statement.reserve,
    made, reserves);
  require(statement.credentials === await fingerprintOf(book), "registrar.list");
  return statement;
}

/** Refuses an election whose list is not the book's, credential by credential, or that carries another roll statement than the signed one. */
export function checkElection(book, facts) {
  require(facts.uuid === book.uuid && facts.group === NAME, "registrar.other");
  const own = new Set(credentialsOf(book));
  const listed = new Set(facts.credentials);
  const foreign = facts.credentials.filter(one => !own.has(one)).length;
  const lacking = [...own].filter(one => !listed.has(one)).length;
  require(!foreign && !lacking, "registrar.differs", foreign, lacking);
  require(facts.weight === own.size, "registrar.weights");
  require(!book.roll || facts.authority.endsWith(book.roll), "registrar.authority", book.roll);
}

/** The closing statement; `ends` has sets of numbers, `used` the credentials with which ballots were cast. Refuses what cannot be. */
export function closingStatement(book, ends, used) {
  const keysOf = names => [...names].map(name => book.lines.get(name).credential).sort();
  const [blocked, replaced, added] = [ends.blocked, ends.replaced, ends.added].map(keysOf);
  const spoken = new Set([...keysOf(ends.handedOut), ...blocked, ...replaced, ...added]);
  const unassigned = credentialsOf(book).filter(one => !spoken.has(one)).sort();
  const all = [...blocked, ...replaced, ...added, ...unassigned];
  require(new Set(all).size === all.length, "closing.NOT_DISJOINT");
  require(replaced.length <= blocked.length, "closing.TOO_MANY_REPLACED");
  require(!blocked.some(one => used.has(one)), "closing.BALLOT_OF_BLOCKED");
  require(!unassigned.some(one => used.has(one)), "closing.BALLOT_OF_UNASSIGNED");
  return { text: JSON.stringify({ v: 1, uuid: book.uuid, blocked, replaced, added, unassigned }),
    counts: [blocked.length, replaced.length, added.length, unassigned.length] };
}
