// Signed notes (C2SP) with Ed25519: two lines that several people sign (docs/protocol/ceremony.md, "Signed note").
import { utf8 } from "../../booth/hash.js";
import { base64Of, fromBase64, hexOf, joined, sha256 } from "./bytes.js";
import { Refused, require } from "./refused.js";

const MOST_SIGNATURES = 20;
const ORIGIN = /^[a-z0-9.-]{1,64}\/[a-z]{1,20}$/;
const ED25519 = new Uint8Array([1]);

const keyHash = async (name, raw) => (await sha256(joined(utf8(`${name}\n`), ED25519, raw))).slice(0, 4);

const keyText = async (name, raw) => `${name}+${hexOf(await keyHash(name, raw))}+${base64Of(joined(ED25519, raw))}`;

/** A new key: its secret half in PKCS #8 and Base64, its public half written NAME+hash+Base64. */
export async function newSigner(name) {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const signer = base64Of(pkcs8);
  pkcs8.fill(0);
  return { signer, public: await keyText(name, new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey))) };
}

/** Reads NAME+hash+Base64: {name, raw, hash, text}, or null where it is no key. */
export async function readKey(text) {
  const [, name, encoded] = /^([^\s+]{1,100})\+[0-9a-f]{8}\+(.+)$/.exec(text) ?? [];
  const marked = encoded && fromBase64(encoded);
  if (marked?.length !== 33 || marked[0] !== 1) return null;
  const raw = marked.slice(1);
  return (await keyText(name, raw)) === text ? { name, raw, hash: await keyHash(name, raw), text } : null;
}

function readSignature(line) {
  const [mark, name, encoded, ...more] = line.split(" ");
  const bytes = fromBase64(encoded ?? "");
  require(mark === "\u2014" && name && !more.length && bytes?.length === 68, "note.form");
  return { name, bytes };
}

/** A note: {origin, statement, signatures}. */
export function readNote(text) {
  const end = text.indexOf("\n\n");
  const lines = end < 0 ? [] : text.slice(0, end).split("\n");
  require(lines.length === 2 && text.endsWith("\n") && ORIGIN.test(lines[0]), "note.form");
  const after = text.slice(end + 2);
  const signatures = after ? after.slice(0, -1).split("\n").map(readSignature) : [];
  require(signatures.length <= MOST_SIGNATURES, "note.form");
  return { origin: lines[0], statement: lines[1], signatures };
}

const signedText = note => utf8(`${note.origin}\n${note.statement}\n`);

const isBy = (signature, key) => signature.name === key.name && hexOf(signature.bytes.slice(0, 4)) === hexOf(key.hash);

/** The note with one more signature, in place of an earlier one by the same key. */
export async function signedBy(note, signer) {
  const key = await readKey(signer.public);
  const pkcs8 = fromBase64(signer.signer);
  if (!key || !pkcs8) throw new Refused("note.key");
  const secret = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]);
  pkcs8.fill(0);
  const bytes = joined(key.hash, new Uint8Array(await crypto.subtle.sign("Ed25519", secret, signedText(note))));
  const others = note.signatures.filter(one => !isBy(one, key));
  return { ...note, signatures: [...others, { name: key.name, bytes }] };
}

/** Whether the owner of the key, as readKey gives it, signed the note. */
export async function isSignedBy(note, key) {
  const own = note.signatures.find(one => isBy(one, key));
  if (!own) return false;
  const known = await crypto.subtle.importKey("raw", key.raw, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", known, own.bytes.slice(4), signedText(note));
}

/** The text of the file. */
export const noteText = note =>
  `${note.origin}\n${note.statement}\n\n${note.signatures.map(({ name, bytes }) => `\u2014 ${name} ${base64Of(bytes)}\n`).join("")}`;
