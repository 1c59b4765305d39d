// Bytes as texts, both ways.

/** In lower-case hexadecimal digits. */
export const hexOf = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");

/** In Base64 with padding. */
export function base64Of(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** The bytes of a Base64 text with padding, or null where it is none. */
export function fromBase64(text) {
  try {
    const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
    return base64Of(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

/** One after the other. */
export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** The text that UTF-8 bytes spell, or null where they are none. */
export function fromUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
