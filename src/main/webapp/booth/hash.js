// SHA-256 of texts, by the browser's own cryptography.
import { fromBytes, Q } from "./group.js";

const ENCODER = new TextEncoder();

export const utf8 = text => ENCODER.encode(text);

const digest = async text => new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(text)));

/** In lower-case hexadecimal digits. */
export const hexHash = async text => Array.from(await digest(text), byte => byte.toString(16).padStart(2, "0")).join("");

/** In Base64 without the final equals sign: fingerprints and trackers. */
export const base64Hash = async text => btoa(String.fromCharCode(...(await digest(text)))).replace(/=$/, "");

/** As a number modulo q: the challenges of the proofs. */
export const challenge = async text => fromBytes(await digest(text)) % Q;
