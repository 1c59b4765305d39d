// Letters between trustees: ElGamal for a key, AES-256-CCM for the content, inside it a signature over recipient and message.
import { G, power, Q, randomExponent, times } from "../../booth/group.js";
import { utf8 } from "../../booth/hash.js";
import { fromUtf8, hexOf, sha256 } from "./bytes.js";
import { elementOf, exactly, fromHex, readRecord, stringOf } from "./records.js";
import { require } from "./refused.js";
import { isSigned, readSigned, signedMessage } from "./proofs.js";

const BLOCK = 16;
const TAG = 8;
const SHORT = 65536;

/** The authentication code of CCM: the last block of the chain over first block and padded content. */
async function chainedCode(raw, first, content) {
  const padded = new Uint8Array(BLOCK + Math.ceil(content.length / BLOCK) * BLOCK);
  padded.set(first);
  padded.set(content, BLOCK);
  const key = await crypto.subtle.importKey("raw", raw, "AES-CBC", false, ["encrypt"]);
  const chain = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv: new Uint8Array(BLOCK) }, key, padded));
  return chain.slice(padded.length - BLOCK, padded.length);
}

/** The code and the content, locked or unlocked: CCM is counter mode over both. */
async function counted(raw, counter, width, code, content) {
  const both = new Uint8Array(BLOCK + content.length);
  both.set(code);
  both.set(content, BLOCK);
  const key = await crypto.subtle.importKey("raw", raw, "AES-CTR", false, ["encrypt"]);
  const out = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CTR", counter, length: 8 * width }, key, both));
  return { code: out.slice(0, TAG), content: out.slice(BLOCK) };
}

/** First block and counter for a content of that length. */
async function blocks(alpha, length) {
  const width = length < SHORT ? 2 : 3;
  const nonce = (await sha256(utf8(`iv|${alpha}`))).slice(0, BLOCK - 1 - width);
  const counter = new Uint8Array(BLOCK);
  counter[0] = width - 1;
  counter.set(nonce, 1);
  const first = counter.slice();
  first[0] = ((TAG - 2) / 2) * 8 + width - 1;
  for (let i = 0; i < width; i++) first[BLOCK - 1 - i] = Math.floor(length / 256 ** i) % 256;
  return { width, counter, first };
}

async function lock(shared, alpha, plain) {
  const raw = await sha256(utf8(`key|${shared}`));
  const { width, counter, first } = await blocks(alpha, plain.length);
  const out = await counted(raw, counter, width, await chainedCode(raw, first, plain), plain);
  return hexOf(out.content) + hexOf(out.code);
}

async function unlock(shared, alpha, data) {
  require(data.length >= TAG, "letter");
  const raw = await sha256(utf8(`key|${shared}`));
  const content = data.slice(0, -TAG);
  const { width, counter, first } = await blocks(alpha, content.length);
  const out = await counted(raw, counter, width, data.slice(-TAG), content);
  const code = await chainedCode(raw, first, out.content);
  require(out.code.every((byte, place) => byte === code[place]), "letter");
  return out.content;
}

/** A letter to the owner of a public key, as text. */
export async function sendLetter(senderKey, recipient, message) {
  const content = JSON.stringify({ recipient: recipient.toString(), message: JSON.stringify(message) });
  const plain = utf8(JSON.stringify(await signedMessage(content, senderKey)));
  const shared = power(G, randomExponent());
  const r = randomExponent();
  const alpha = power(G, r);
  const data = await lock(shared, alpha, plain);
  plain.fill(0);
  return JSON.stringify({ alpha: alpha.toString(), beta: times(power(recipient, r), shared).toString(), data });
}

/** What a letter says, if it is from that sender and for the owner of this key. */
export async function openLetter(sender, ownKey, letter) {
  const { alpha, beta, data } = exactly(readRecord(stringOf(letter)), "alpha", "beta", "data");
  const base = elementOf(alpha);
  // The inverse of base^key: its power q is 1.
  const shared = times(elementOf(beta), power(base, Q - ownKey));
  const plain = await unlock(shared, base, fromHex(data));
  const signed = readSigned(readRecord(fromUtf8(plain)));
  plain.fill(0);
  const { recipient, message } = exactly(readRecord(stringOf(signed.message)), "recipient", "message");
  require(recipient === power(G, ownKey).toString() && (await isSigned(signed.message, signed.proof, sender)), "letter");
  return readRecord(stringOf(message));
}
