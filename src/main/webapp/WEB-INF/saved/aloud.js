// Fingerprints that people read to each other, in characters that neither sound nor look alike.
import { hexHash } from "../../booth/hash.js";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first bits of a hash, five to a character, sixteen characters unless told. */
export async function aloud(text, length = 16) {
  const hash = BigInt(`0x${await hexHash(text)}`);
  const characters = Array.from({ length }, (_, place) => ALPHABET[Number((hash >> BigInt(251 - 5 * place)) & 31n)]).join("");
  return characters.match(/.{4}/g).join("-");
}

/** Of the hash of the Setup event: twice as long, so that a server that chooses both sides finds no two with the same. */
export const aloudSetup = head => aloud(head, 32);
