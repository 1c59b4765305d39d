// The voting code on paper and the voting secret that follows from it.
import { fromBytes, Q } from "./group.js";
import { utf8 } from "./hash.js";

export const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const LENGTH = 15;
const CHECK_MODULUS = 53;
const ITERATIONS = 1000;
const NONCE_BYTES = 48;

/** The characters of a code without dashes and blanks, whatever kind of dash or blank was typed or pasted. */
export const bareCode = typed => typed.replace(/[\s\u00ad\u200b\u2010-\u2015\u2212-]/g, "");

/** The code in groups of three, as it is printed. */
export const grouped = bare => bare.match(/.{1,3}/g)?.join("-") ?? "";

/**
 * Reads a code as typed. Answers {code} in the printed form, or {fault, ...}: "empty"; "length" with the count; "character" with the
 * character and its place; "check" where one character must be mistyped.
 */
export function readCode(typed) {
  const bare = bareCode(typed);
  const characters = Array.from(bare);
  if (!characters.length) return { fault: "empty" };
  const foreign = characters.findIndex(c => !ALPHABET.includes(c));
  if (foreign >= 0) return { fault: "character", character: characters[foreign], place: foreign + 1 };
  if (characters.length !== LENGTH) return { fault: "length", count: characters.length };
  let value = 0;
  for (const c of characters.slice(0, -1)) value = (value * ALPHABET.length + ALPHABET.indexOf(c)) % CHECK_MODULUS;
  const check = ALPHABET.indexOf(characters[LENGTH - 1]);
  return (value + check) % CHECK_MODULUS === 0 ? { code: grouped(bare) } : { fault: "check" };
}

/** A new code: fourteen random characters and the one that shows mistyping. */
export function randomCode() {
  let bare = "";
  let value = 0;
  while (bare.length < LENGTH - 1) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    // 232 is the largest multiple of 58 in a byte: each character is as likely as any other.
    if (byte < 232) {
      bare += ALPHABET[byte % ALPHABET.length];
      value = (value * ALPHABET.length + byte % ALPHABET.length) % CHECK_MODULUS;
    }
  }
  return grouped(bare + ALPHABET[CHECK_MODULUS - value]);
}

/** The voting secret in one election. */
export async function secretOf(code, uuid) {
  const password = utf8(code);
  const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  password.fill(0);
  const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: utf8(uuid), iterations: ITERATIONS }, key, 256);
  const bytes = new Uint8Array(bits);
  const secret = fromBytes(bytes) % Q;
  bytes.fill(0);
  return secret;
}

/**
 * The random number of one signature. Two signatures with the same one would tell the secret, so it depends on the secret and on what is
 * signed besides fresh randomness: a weak source of randomness alone does not repeat it.
 */
export async function nonceFor(secret, signed) {
  const seed = new Uint8Array(64);
  const width = secret.toString(16).padStart(64, "0");
  for (let i = 0; i < 32; i++) seed[i] = parseInt(width.slice(2 * i, 2 * i + 2), 16);
  crypto.getRandomValues(seed.subarray(32));
  const key = await crypto.subtle.importKey("raw", seed, "HKDF", false, ["deriveBits"]);
  seed.fill(0);
  const parameters = { name: "HKDF", hash: "SHA-512", salt: new Uint8Array(0), info: utf8("nonce|" + signed) };
  const bytes = new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 8 * NONCE_BYTES));
  const nonce = fromBytes(bytes) % Q;
  bytes.fill(0);
  return nonce;
}
