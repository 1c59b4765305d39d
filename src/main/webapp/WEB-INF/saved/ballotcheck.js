// The checks on one ballot, 301 to 311: the same as the verifier's. Nothing here is secret, so powers take the shortest way.
import { G, isElement, P, Q, reduce, times } from "../../booth/group.js";
import { base64Hash, challenge } from "../../booth/hash.js";
import { candidateOf, exactly, listOf, malformed, readRecord, stringOf } from "./records.js";
import { Refused } from "./refused.js";
import { readProof } from "./proofs.js";

const SIGNED_FROM = ",\"signature\":{";
const HEX_DIGITS = 64;
/** Nothing in a ballot needs an escape. */
const PRINTABLE = /^[ -\[\]-~]+$/;

const hexDigits = exponent => exponent.toString(16);

/** Powers of one base by exponents of two digits at a time, for a base that is needed by every ballot. */
export function wideBase(base) {
  const rows = [];
  let first = base;
  for (let place = 0; place < HEX_DIGITS / 2; place++) {
    const row = [1n, first];
    for (let digit = 2; digit < 256; digit++) row.push(times(row[digit - 1], first));
    rows.push(row);
    first = times(row[255], first);
  }
  return exponent => {
    const digits = hexDigits(exponent).padStart(HEX_DIGITS, "0");
    let product = 1n;
    for (let place = 0; place < rows.length; place++) {
      const at = HEX_DIGITS - 2 * (place + 1);
      const digit = parseInt(digits.slice(at, at + 2), 16);
      if (digit) product = times(product, rows[place][digit]);
    }
    return product;
  };
}

/** Powers of a base that is needed a few times: its powers of 16^i are made once for all exponents. */
export function someBase(base) {
  const steps = [base];
  return exponent => {
    const digits = hexDigits(exponent);
    const heaps = new Array(16).fill(null);
    for (let place = 0; place < digits.length; place++) {
      if (place === steps.length) {
        let step = steps[place - 1];
        for (let i = 0; i < 4; i++) step = (step * step) % P;
        steps.push(step);
      }
      const digit = parseInt(digits[digits.length - 1 - place], 16);
      if (digit) heaps[digit] = heaps[digit] === null ? steps[place] : times(heaps[digit], steps[place]);
    }
    let some = null;
    let product = null;
    for (let digit = 15; digit > 0; digit--) {
      if (heaps[digit] !== null) some = some === null ? heaps[digit] : times(some, heaps[digit]);
      if (some !== null) product = product === null ? some : times(product, some);
    }
    return product ?? 1n;
  };
}

const isMember = (number, base) => number > 0n && base(Q) === 1n;

function readChoice(value) {
  const { alpha, beta } = exactly(value, "alpha", "beta");
  return { alpha: candidateOf(alpha), beta: candidateOf(beta) };
}

function readAnswer(question, value) {
  const names = ["choices", "individual_proofs", "overall_proof", ...(question.blank ? ["blank_proof"] : [])];
  const answer = exactly(value, ...names);
  const count = question.answers.length + (question.blank ? 1 : 0);
  const sums = question.max - question.min + 1;
  return {
    choices: listOf(answer.choices, count).map(readChoice),
    individual: listOf(answer.individual_proofs, count).map(one => listOf(one, 2).map(readProof)),
    overall: listOf(answer.overall_proof, sums + (question.blank ? 1 : 0)).map(readProof),
    blank: question.blank ? listOf(answer.blank_proof, 2).map(readProof) : [],
  };
}

/** Runs a part of the reading; whatever is not as it should be fails that check. */
function failing(check, reader) {
  try {
    return reader();
  } catch (fault) {
    throw fault instanceof Refused ? new Refused("ballot", check) : fault;
  }
}

function readBallot(election, text) {
  const outer = failing(301, () => {
    if (!PRINTABLE.test(text ?? "")) malformed("ASCII");
    return exactly(readRecord(text), "election_uuid", "election_hash", "credential", "answers", "signature");
  });
  failing(303, () => [outer.election_uuid, outer.election_hash].forEach(stringOf));
  if (outer.election_uuid !== election.uuid || outer.election_hash !== election.fingerprint) throw new Refused("ballot", 302);
  return failing(303, () => {
    const { hash, proof } = exactly(outer.signature, "hash", "proof");
    return {
      credential: outer.credential,
      key: candidateOf(outer.credential),
      answers: listOf(outer.answers, election.questions.length).map((one, place) => readAnswer(election.questions[place], one)),
      hash: stringOf(hash),
      proof: readProof(proof),
    };
  });
}

/** A checker for the ballots of one election: its tables take a moment. */
export function ballotChecker(election) {
  const generator = wideBase(G);
  const key = wideBase(election.key);
  /** Divides by g^value, as it is needed in powers c: g^(−value·c). */
  const without = (value, c) => (value === 0 ? 1n : generator(reduce(-BigInt(value) * c)));

  /** Branches are {pair, claimed}: "this ciphertext holds that value". */
  async function disjunction(prefix, branches, proofs) {
    const parts = branches.map(({ pair, claimed }, place) => {
      const { c, r } = proofs[place];
      return `${times(generator(r), pair.a(c))},${times(times(key(r), pair.b(c)), without(claimed, c))}`;
    });
    const sum = proofs.reduce((all, one) => reduce(all + one.c), 0n);
    return (await challenge(prefix + parts.join(","))) === sum;
  }

  const pairOf = ({ alpha, beta }) => ({ alpha, beta, a: someBase(alpha), b: someBase(beta), text: `${alpha},${beta}` });

  async function answerFault(question, answer, context) {
    const pairs = answer.choices.map(pairOf);
    if (!pairs.every(one => isMember(one.alpha, one.a) && isMember(one.beta, one.b))) return 306;
    for (const [place, pair] of pairs.entries()) {
      const branches = [{ pair, claimed: 0 }, { pair, claimed: 1 }];
      if (!(await disjunction(`prove|${context}|${pair.text}|`, branches, answer.individual[place]))) return 309;
    }
    const statement = `${context}|${pairs.map(one => one.text).join(",")}|`;
    const sum = pairOf((question.blank ? pairs.slice(1) : pairs).reduce((x, y) => ({ alpha: times(x.alpha, y.alpha), beta: times(x.beta, y.beta) })));
    const sums = [];
    for (let value = question.min; value <= question.max; value++) sums.push({ pair: sum, claimed: value });
    if (!question.blank) return (await disjunction(`prove|${statement}${sum.text}|`, sums, answer.overall)) ? 0 : 311;
    const [blank] = pairs;
    if (!(await disjunction(`bproof0|${statement}`, [{ pair: blank, claimed: 0 }, { pair: sum, claimed: 0 }], answer.blank))) return 310;
    return (await disjunction(`bproof1|${statement}`, [{ pair: blank, claimed: 1 }, ...sums], answer.overall)) ? 0 : 311;
  }

  async function signatureFault(ballot, text) {
    const base = someBase(ballot.key);
    const body = `${text.slice(0, text.lastIndexOf(SIGNED_FROM))}}`;
    const hash = await base64Hash(body);
    const { c, r } = ballot.proof;
    const right = (await challenge(`sig|${hash}|${times(generator(r), base(c))}`)) === c;
    return { fault: hash !== ballot.hash ? 307 : right ? 0 : 308, member: ballot.key !== 1n && isMember(ballot.key, base) };
  }

  /**
   * Checks a ballot. Answers {fault} with the number of the first check that fails, or {tracker, credential, member, answers}, member telling
   * whether the credential belongs to the group. That the credential is in the list, and the ballot new, is for the caller to see.
   */
  async function check(text) {
    let ballot;
    try {
      ballot = readBallot(election, text);
    } catch (fault) {
      if (fault instanceof Refused) return { fault: fault.details[0] };
      throw fault;
    }
    const { fault: signature, member } = await signatureFault(ballot, text);
    const faults = [signature];
    for (const [place, question] of election.questions.entries()) {
      faults.push(await answerFault(question, ballot.answers[place], `${election.fingerprint}|${ballot.credential}`));
    }
    const fault = Math.min(...faults.filter(Boolean));
    const found = { credential: ballot.credential, member };
    if (Number.isFinite(fault)) return { ...found, fault };
    return { ...found, tracker: await base64Hash(text), answers: ballot.answers.map(one => one.choices) };
  }

  return { check, isVoter: text => text !== "1" && isElement(candidateOf(text)) };
}
