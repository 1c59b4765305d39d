// Encrypts and signs a voter's choices. The operations are the same whatever is chosen: every branch of every proof is computed by the same
// powers of the two fixed bases, because the voter knows the randomness of her own ciphertexts.
import { fixedBase, G, randomExponent, reduce, times } from "./group.js";
import { base64Hash, challenge } from "./hash.js";
import { nonceFor } from "./credential.js";
import { fits } from "./election.js";

const generator = fixedBase(G);
/** g^0 and g^1, so that neither costs a power. */
const MESSAGES = [1n, G];

const write = proof => ({ challenge: proof.c.toString(), response: proof.r.toString() });
const writeCiphertext = one => ({ alpha: one.alpha.toString(), beta: one.beta.toString() });
const text = one => `${one.alpha},${one.beta}`;

/** The public credential of a voting secret. */
export const publicCredential = secret => generator(secret).toString();

/** A press that makes ballots for one election: its tables take a moment, so it is made while the voter reads. */
export function ballotPress(election) {
  const key = fixedBase(election.key);

  function encrypt(value) {
    const r = randomExponent();
    return { alpha: generator(r), beta: times(key(r), MESSAGES[value]), r, value };
  }

  const sum = list => list.reduce((a, b) => ({
    alpha: times(a.alpha, b.alpha), beta: times(a.beta, b.beta), r: reduce(a.r + b.r), value: a.value + b.value,
  }));

  /**
   * Proves that one of the branches "this ciphertext holds that value" is true. For a value that is off by d the commitments are g^w and
   * y^w·g^(d·c); for the true one d is 0.
   */
  async function disjunction(prefix, branches) {
    const parts = branches.map(({ known, claimed }) => {
      const w = randomExponent();
      const c = randomExponent();
      const off = reduce(c * BigInt(known.value - claimed));
      return { known, claimed, w, c, a: generator(w), b: times(key(w), generator(off)) };
    });
    const truth = parts.findIndex(part => part.known.value === part.claimed);
    const whole = await challenge(prefix + parts.map(part => `${part.a},${part.b}`).join(","));
    const others = parts.reduce((total, part, place) => (place === truth ? total : total + part.c), 0n);
    parts[truth].c = reduce(whole - others);
    return parts.map(part => write({ c: part.c, r: reduce(part.w - part.known.r * part.c) }));
  }

  async function answer(question, bits, context, step) {
    const known = bits.map(encrypt);
    const individual = [];
    for (const one of known) {
      individual.push(await disjunction(`prove|${context}|${text(one)}|`, [{ known: one, claimed: 0 }, { known: one, claimed: 1 }]));
      step();
    }
    const all = `${context}|${known.map(text).join(",")}`;
    const total = sum(question.blank ? known.slice(1) : known);
    const sums = [];
    for (let value = question.min; value <= question.max; value++) sums.push({ known: total, claimed: value });
    const json = { choices: known.map(writeCiphertext), individual_proofs: individual };
    if (question.blank) {
      json.overall_proof = await disjunction(`bproof1|${all}|`, [{ known: known[0], claimed: 1 }, ...sums]);
      json.blank_proof = await disjunction(`bproof0|${all}|`, [{ known: known[0], claimed: 0 }, { known: total, claimed: 0 }]);
    } else {
      json.overall_proof = await disjunction(`prove|${all}|${text(total)}|`, sums);
    }
    step();
    return json;
  }

  async function sign(body, secret) {
    const hash = await base64Hash(JSON.stringify(body));
    const w = await nonceFor(secret, hash);
    const c = await challenge(`sig|${hash}|${generator(w)}`);
    return { ...body, signature: { hash, proof: write({ c, r: reduce(w - secret * c) }) } };
  }

  /**
   * The ballot, exactly as it is sent and stored, with its tracker.
   * @param bits for each question its values
   * @param progress called with the steps done and their number
   */
  return async function make(secret, bits, progress = () => {}) {
    if (bits.length !== election.questions.length || !bits.every((b, place) => fits(election.questions[place], b))) {
      throw new RangeError("The choices do not fit the questions.");
    }
    const steps = bits.reduce((count, b) => count + b.length + 1, 1);
    let done = 0;
    const step = () => progress(++done, steps);
    const credential = publicCredential(secret);
    const context = `${election.fingerprint}|${credential}`;
    const answers = [];
    for (const [place, question] of election.questions.entries()) answers.push(await answer(question, bits[place], context, step));
    const body = { election_uuid: election.uuid, election_hash: election.fingerprint, credential, answers };
    const ballot = JSON.stringify(await sign(body, secret));
    step();
    return { ballot, tracker: await base64Hash(ballot) };
  };
}
