// A file that only its passphrase opens: PBKDF2 and AES-GCM, as the jar writes and reads it (docs/protocol/ceremony.md, "Sealed files").
import { utf8 } from "../../booth/hash.js";
import { base64Of, fromBase64, fromUtf8 } from "./bytes.js";
import { Refused, require } from "./refused.js";

const ITERATIONS = 600000;
const MOST_ITERATIONS = 10000000;
const MEMBERS = "v,kind,uuid,index,iterations,salt,iv,data";

/** Fewer characters can be guessed. */
export const SHORTEST_PASSPHRASE = 12;

async function keyFrom(passphrase, salt, iterations) {
  const typed = utf8(passphrase);
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  typed.fill(0);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, base, { name: "AES-GCM", length: 256 }, false,
    ["encrypt", "decrypt"]);
}

const bound = ({ kind, uuid, index }) => utf8(`${kind}/v1|${uuid}|${index}`);

/** A seal seals again and again what belongs in one file; the passphrase itself is not kept. */
function sealWith(key, salt, iterations, frame) {
  return {
    ...frame,
    /** The compact text of the file with this content. */
    async close(content) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = utf8(JSON.stringify(content));
      const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(frame) }, key, plain);
      plain.fill(0);
      return JSON.stringify({ v: 1, kind: frame.kind, uuid: frame.uuid, index: frame.index, iterations, salt: base64Of(salt),
        iv: base64Of(iv), data: base64Of(new Uint8Array(data)) });
    },
  };
}

/** The seal of a new file: {kind, uuid, index, close(content)}. */
export async function newSeal(kind, uuid, index, passphrase) {
  require(passphrase.length >= SHORTEST_PASSPHRASE, "passphrase.short", SHORTEST_PASSPHRASE);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return sealWith(await keyFrom(passphrase, salt, ITERATIONS), salt, ITERATIONS, { kind, uuid, index });
}

function readFrame(text, kind, name) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Refused("file.kind", name);
  }
  require(file && typeof file === "object" && Object.keys(file).join() === MEMBERS && file.v === 1 && file.kind === kind, "file.kind", name);
  const [salt, iv, data] = [file.salt, file.iv, file.data].map(fromBase64);
  const whole = typeof file.uuid === "string" && Number.isInteger(file.index) && file.index >= 0 && Number.isInteger(file.iterations)
    && file.iterations >= ITERATIONS && file.iterations <= MOST_ITERATIONS && salt?.length === 16 && iv?.length === 12 && data;
  require(whole, "passphrase.wrong", name);
  return { ...file, salt, iv, data };
}

/**
 * Opens a file of this kind; the name of the file is for the sentence of a refusal.
 * Answers {seal, content}; refuses "file.kind" or, for a wrong passphrase and an altered file alike, "passphrase.wrong".
 */
export async function openSealed(text, kind, passphrase, name) {
  const { uuid, index, iterations, salt, iv, data } = readFrame(text, kind, name);
  const key = await keyFrom(passphrase, salt, iterations);
  const frame = { kind, uuid, index };
  try {
    const plain = new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: bound(frame) }, key, data));
    const content = JSON.parse(fromUtf8(plain));
    plain.fill(0);
    return { seal: sealWith(key, salt, iterations, frame), content };
  } catch {
    throw new Refused("passphrase.wrong", name);
  }
}
