// Proofs of one secret under a prefix, as the specification's conventions have them, and signatures made of them.
import { G, power, reduce, times } from "../../booth/group.js";
import { challenge, hexHash } from "../../booth/hash.js";
import { nonceFor } from "../../booth/credential.js";
import { exactly, exponentOf } from "./records.js";

export function readProof(value) {
  const { challenge: c, response: r } = exactly(value, "challenge", "response");
  return { c: exponentOf(c), r: exponentOf(r) };
}

const writeProof = ({ c, r }) => ({ challenge: c.toString(), response: r.toString() });

/** Proves that somebody knows the exponent that leads from all these bases to their images. */
export async function prove(prefix, secret, bases) {
  const w = await nonceFor(secret, await hexHash(prefix + bases.join(",")));
  const c = await challenge(prefix + bases.map(base => power(base, w)).join(","));
  return writeProof({ c, r: reduce(w - secret * c) });
}

/** Whether a proof that was read holds for these bases and images, pairwise. */
export async function holds({ c, r }, prefix, bases, images) {
  const commitments = bases.map((base, place) => times(power(base, r), power(images[place], c)));
  return (await challenge(prefix + commitments.join(","))) === c;
}

/** A trustee's signature under a text. */
export const signText = (text, key) => prove(`sigmsg|${text}|`, key, [G]);

export const isSigned = (text, proof, publicKey) => holds(proof, `sigmsg|${text}|`, [G], [publicKey]);

/** A signed message {message, signature}. */
export const signedMessage = async (message, key) => ({ message, signature: await signText(message, key) });

/** Reads a signed message; who signed it is asked with isSigned. */
export function readSigned(value) {
  const { message, signature } = exactly(value, "message", "signature");
  return { message, proof: readProof(signature) };
}
