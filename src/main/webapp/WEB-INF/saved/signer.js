// A trustee's key for signing messages and protocols: ECDSA with P-256 and SHA-256, signatures of 64 bytes, as Web Crypto has it.
import { base64Of, fromBase64 } from "./bytes.js";
import { malformed } from "./records.js";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const SIGNATURE = { name: "ECDSA", hash: "SHA-256" };
const FIELD = 32;
/** Before the point of a public key, uncompressed, in SubjectPublicKeyInfo. */
const SPKI = Uint8Array.from([48, 89, 48, 19, 6, 7, 42, 134, 72, 206, 61, 2, 1, 6, 8, 42, 134, 72, 206, 61, 3, 1, 7, 3, 66, 0, 4]);
/** In PKCS #8 before the secret: version 1 of an EC key, and a string of 32 bytes. */
const BEFORE_SECRET = Uint8Array.from([2, 1, 1, 4, 32]);

/** Where some bytes stand in others, or −1. */
export function placeOf(all, part) {
  for (let i = 0; i + part.length <= all.length; i++) {
    if (part.every((byte, j) => byte === all[i + j])) return i;
  }
  return -1;
}

/** A new key: its secret half in PKCS #8, its public half as SubjectPublicKeyInfo, both in Base64. */
export async function newSigner() {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["sign", "verify"]);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const signer = base64Of(pkcs8);
  pkcs8.fill(0);
  return { signer, public: base64Of(new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey))) };
}

/** The point of a public key in SubjectPublicKeyInfo, refused if it is not one of P-256. */
export function pointOf(spki) {
  const bytes = fromBase64(spki);
  if (bytes?.length !== SPKI.length + 2 * FIELD || placeOf(bytes, SPKI) !== 0) malformed("P-256");
  return bytes.slice(SPKI.length);
}

const urlBase64 = bytes => base64Of(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

/**
 * Signs bytes. The key is handed over as number and point: not every program writes the point into PKCS #8, and not every browser reads a
 * key without it.
 */
export async function signBytes({ signer, public: spki }, bytes) {
  const pkcs8 = fromBase64(signer) ?? malformed("PKCS #8");
  const at = placeOf(pkcs8, BEFORE_SECRET);
  if (at < 0) malformed("PKCS #8");
  const point = pointOf(spki);
  const secret = pkcs8.slice(at + BEFORE_SECRET.length, at + BEFORE_SECRET.length + FIELD);
  const key = { kty: "EC", crv: "P-256", d: urlBase64(secret), x: urlBase64(point.slice(0, FIELD)), y: urlBase64(point.slice(FIELD)) };
  secret.fill(0);
  pkcs8.fill(0);
  const imported = await crypto.subtle.importKey("jwk", key, CURVE, false, ["sign"]);
  return base64Of(new Uint8Array(await crypto.subtle.sign(SIGNATURE, imported, bytes)));
}
