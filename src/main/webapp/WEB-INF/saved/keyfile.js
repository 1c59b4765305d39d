// A signing key in a file that only its passphrase opens, and its public half as notes name it (docs/protocol/ceremony.md).
import { utf8 } from "./hash.js";

const PASSPHRASE_ITERATIONS = 600000;

const base64 = bytes => {
  let text = "";
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
};

/** The compact text of a sealed file. */
export async function seal(kind, uuid, index, passphrase, content) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const typed = utf8(passphrase);
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  typed.fill(0);
  const key = await crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: PASSPHRASE_ITERATIONS }, base,
    { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const plain = utf8(JSON.stringify(content));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(`${kind}/v1|${uuid}|${index}`) }, key, plain);
  plain.fill(0);
  return JSON.stringify({ v: 1, kind, uuid, index, iterations: PASSPHRASE_ITERATIONS, salt: base64(salt), iv: base64(iv), data: base64(data) });
}

/** A new Ed25519 key: its secret half in PKCS #8, its public half written NAME+hash+Base64. */
export async function signingKey(name) {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const marked = new Uint8Array([1, ...new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey))]);
  const named = new Uint8Array([...utf8(name + "\n"), ...marked]);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", named)).slice(0, 4);
  const signer = base64(pkcs8);
  pkcs8.fill(0);
  return { signer, public: `${name}+${Array.from(hash, b => b.toString(16).padStart(2, "0")).join("")}+${base64(marked)}` };
}
