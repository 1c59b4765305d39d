// The archive of an election, read from beginning to end, one event with its data at a time (docs/protocol/specification.md, "Archive"). What the
// layout fixes is checked byte by byte: checks 101 to 106. What the records say is for whoever asks for them.
import { fromUtf8, hexOf, sha256 } from "./bytes.js";
import { Refused } from "./refused.js";

const BLOCK = 512;
const AT_ONCE = 1 << 22;
const MAX_RECORD = 64 << 20;
const NUMBER = /^[0-7]{11}$/;
/** How many data records precede an event, and which events may follow it. */
const EVENTS = {
  Setup: { data: 4, next: ["Ballot", "EndBallots"] },
  Ballot: { data: 1, next: ["Ballot", "EndBallots"] },
  EndBallots: { data: 0, next: ["EncryptedTally"] },
  EncryptedTally: { data: 2, next: ["Shuffle", "EndShuffles", "PartialDecryption"] },
  Shuffle: { data: 2, next: ["Shuffle", "EndShuffles"] },
  EndShuffles: { data: 0, next: ["PartialDecryption"] },
  PartialDecryption: { data: 2, next: ["PartialDecryption", "Result"] },
  Result: { data: 1, next: [] },
};

const wrong = check => new Refused("archive.wrong", check);

const ascii = bytes => String.fromCharCode(...bytes);

/** The one header that a record of this name, size and time can have. */
function header(name, size, time) {
  const block = new Uint8Array(BLOCK);
  const put = (at, text) => block.set(Uint8Array.from(text, c => c.charCodeAt(0)), at);
  const octal = (value, digits) => value.toString(8).padStart(digits, "0");
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, octal(size, 11));
  put(136, octal(time, 11));
  put(156, "0");
  put(148, octal(block.reduce((sum, byte) => sum + byte, 8 * 32), 6));
  block[155] = 32;
  return block;
}

const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Reads a file in pieces, so that a large one needs little memory; `take` answers fewer bytes at its end. */
function reader(file) {
  let held = new Uint8Array(0);
  let at = 0;
  let from = 0;
  return {
    get position() { return from - held.length + at; },
    async take(length) {
      if (held.length - at < length) {
        const more = new Uint8Array(await file.slice(from, from + Math.max(length, AT_ONCE)).arrayBuffer());
        from += more.length;
        const all = new Uint8Array(held.length - at + more.length);
        all.set(held.subarray(at));
        all.set(more, held.length - at);
        held = all;
        at = 0;
      }
      const bytes = held.subarray(at, at + length);
      at += bytes.length;
      return bytes;
    },
  };
}

async function record(source, time) {
  const block = await source.take(BLOCK);
  if (!block.length) return null;
  const size = block.length === BLOCK && NUMBER.test(ascii(block.subarray(124, 135))) ? parseInt(ascii(block.subarray(124, 135)), 8) : MAX_RECORD + 1;
  if (size > MAX_RECORD) throw wrong(101);
  const name = ascii(block.subarray(0, 100)).replace(/\0.*$/s, "");
  const written = time ?? parseInt(ascii(block.subarray(136, 147)), 8);
  const fits = same(block, header(name, size, written));
  const body = (await source.take(size)).slice();
  const rest = await source.take((BLOCK - size % BLOCK) % BLOCK);
  if (!fits || body.length !== size || rest.length !== (BLOCK - size % BLOCK) % BLOCK || rest.some(byte => byte)) throw wrong(101);
  return { name, body, time: written };
}

/** The event that the bytes spell in the one way there is. */
function readEvent(body, parent, height) {
  const text = fromUtf8(body);
  let event;
  try {
    event = JSON.parse(text);
  } catch {
    throw wrong(104);
  }
  const { type, payload } = event ?? {};
  const spelled = { ...(parent && { parent }), height, type, ...(payload !== undefined && { payload }) };
  if (!Object.hasOwn(EVENTS, type) || JSON.stringify(spelled) !== text) throw wrong(104);
  return { type, payload };
}

/** Whether the data before an event are those that it, and the last of them, name. */
function named({ type, payload }, data) {
  const hashes = data.map(one => one.hash);
  if (data.length !== EVENTS[type].data || payload !== hashes[data.length - 1]) return false;
  if (type === "Setup") return data[3].text === JSON.stringify({ election: hashes[0], trustees: hashes[1], credentials: hashes[2] });
  if (type !== "Shuffle" && type !== "PartialDecryption") return true;
  try {
    const owned = JSON.parse(data[1].text);
    return Object.keys(owned).join() === "owner,payload" && Number.isInteger(owned.owner) && owned.owner >= 0 && owned.payload === hashes[0];
  } catch {
    return false;
  }
}

/**
 * The events of an archive: {type, hash, height, data: [{hash, text}], end}, where end is the number of bytes read so far. The last event's hash
 * fixes everything before it. Refuses "archive.wrong" with the number of the check that failed, "archive.none" where the file is no archive.
 */
export async function* archiveEvents(file) {
  const source = reader(file);
  let first;
  try {
    first = await record(source, null);
  } catch {
    first = null;
  }
  if (first?.name !== "BELENIOS") throw new Refused("archive.none");
  if (fromUtf8(first.body) !== JSON.stringify({ version: 1, timestamp: String(first.time) })) throw wrong(102);
  let [parent, height, next, data] = [null, 0, ["Setup"], []];
  for (let one = await record(source, first.time); one; one = await record(source, first.time)) {
    const hash = hexOf(await sha256(one.body));
    if (one.name === `${hash}.data.json`) {
      data.push({ hash, text: fromUtf8(one.body) });
      if (data.length > 4) throw wrong(105);
      continue;
    }
    if (one.name !== `${hash}.event.json`) throw wrong(103);
    const event = readEvent(one.body, parent, height);
    if (!named(event, data)) throw wrong(105);
    if (!next.includes(event.type)) throw wrong(106);
    yield { type: event.type, hash, height, data, end: source.position };
    [parent, height, next, data] = [hash, height + 1, EVENTS[event.type].next, []];
  }
  if (data.length) throw wrong(105);
}
