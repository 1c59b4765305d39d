// What comes before and after the ballots of an archive: set-up, tally, decryption and result, checks 201 to 703.
import { G, isElement, power, Q, reduce, times } from "../../booth/group.js";
import { hexHash } from "../../booth/hash.js";
import { readElection } from "../../booth/election.js";
import { candidateOf, countOf, exactly, listOf, malformed, readRecord, stringOf } from "./records.js";
import { holds, readProof } from "./proofs.js";
import { areCommitted, areKeysRight, groupKey, isCertified, isKnown, readProvenKey, readThreshold } from "./threshold.js";
import { Refused, require } from "./refused.js";

const LARGEST_WEIGHT = 1000000000;

/** The archive is wrong: the number of the check as the documentation has it. */
export const wrong = check => {
  throw new Refused(`wrong.${Math.floor(check / 100)}`, check);
};

const must = (check, right) => right || wrong(check);

/** Reads a record; if it is not as it should be, the check has failed. */
function under(check, reader) {
  try {
    return reader();
  } catch (fault) {
    if (fault instanceof Refused && fault.word === "malformed") return wrong(check);
    throw fault;
  }
}

/** JSON numbers end here in the protocol; larger counts are written as strings. */
const LARGEST_NUMBER = 1073741823;

function readTrustees(text) {
  return listOf(readRecord(text)).map(item => {
    const [kind, value] = listOf(item, 2);
    if (kind === "Single") return { size: 1, single: readProvenKey(value, "name") };
    if (kind !== "Pedersen") return malformed("trustees");
    const group = readThreshold(value);
    return { size: group.size, group, record: JSON.stringify(value) };
  });
}

const keysOf = parties => parties.flatMap(party => (party.group ? party.group.keys.map(one => one.key) : [party.single.key]));

async function checkTrustees(parties, election) {
  for (const { single, group } of parties) {
    if (single) must(203, await isKnown(single));
    if (group) {
      must(204, await isCertified(group));
      must(205, await areCommitted(group));
      must(206, await areKeysRight(group));
    }
  }
  const keys = keysOf(parties);
  must(202, keys.length >= 1 && keys.length <= 100);
  must(207, !keys.includes(1n) && new Set(keys).size === keys.length);
  must(208, parties.map(party => (party.group ? groupKey(party.group) : party.single.key)).reduce(times) === election.key);
}

function readCredentials(text) {
  const lines = listOf(readRecord(text)).map(line => stringOf(line).split(","));
  const weighted = lines.filter(parts => parts.length === 2).length;
  if (lines.some(parts => parts.length > 2) || (weighted !== 0 && weighted !== lines.length)) malformed("credentials");
  const weights = lines.map(([, weight = "1"]) => (/^(0|[1-9][0-9]{0,9})$/.test(weight) ? countOf(Number(weight), 0, LARGEST_WEIGHT) : malformed("weight")));
  countOf(weights.reduce((a, b) => a + b, 0), 0, LARGEST_WEIGHT);
  return lines.map(([credential], place) => ({ credential, weight: weights[place] }));
}

/** Reads and checks the Setup event: {election, parties, weights: credential → weight}. */
export async function checkSetup([text, trustees, credentials]) {
  under(201, () => readRecord(text));
  const election = await readElection(text);
  if (!election) {
    const { group, questions } = JSON.parse(text);
    require(!Array.isArray(questions) || questions.every(one => one?.type === undefined), "fault.RANKINGS");
    require(group !== "RFC-3526-2048" && group !== "Ed25519", "other-group");
    wrong(201);
  }
  const parties = under(202, () => readTrustees(trustees));
  await checkTrustees(parties, election);
  const lines = under(209, () => readCredentials(credentials));
  const weights = new Map(lines.map(one => [one.credential, one.weight]));
  must(210, weights.size === lines.length);
  under(209, () => lines.forEach(one => candidateOf(one.credential)));
  return { election: { ...election, record: text }, parties, weights };
}

const weighed = (number, weight) => (weight === 1 ? number : power(number, BigInt(weight)));

/** The products that the last ballots give: for each question its ciphertexts {alpha, beta}. */
export function tallyOf(election, counted) {
  return election.questions.map((question, q) => {
    const places = question.answers.length + (question.blank ? 1 : 0);
    return Array.from({ length: places }, (_, j) => counted.reduce((sum, { answers, weight }) => ({
      alpha: times(sum.alpha, weighed(answers[q][j].alpha, weight)), beta: times(sum.beta, weighed(answers[q][j].beta, weight)),
    }), { alpha: 1n, beta: 1n }));
  });
}

const writeCount = count => (count <= LARGEST_NUMBER ? count : String(count));

/** Compares the published tally with that of the ballots; answers its hash. */
export async function checkTally([published, sizes], tally, counted) {
  const text = JSON.stringify(tally.map(question => question.map(({ alpha, beta }) => ({ alpha: alpha.toString(), beta: beta.toString() }))));
  must(401, published === text);
  const hash = await hexHash(text);
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  const sized = JSON.stringify({ num_tallied: counted.length, total_weight: writeCount(weight), encrypted_tally: hash });
  must(402, sizes === sized);
  return hash;
}

/** Under this a trustee proves her part of the decryption. */
export const decryptPrefix = (election, key) => `decrypt|${election.fingerprint}|${key}|`;

/** Checks somebody's part: {owner, factors}. */
export async function checkDecryption([text, owned], setup, tally, before) {
  const read = under(601, () => {
    const { decryption_factors: factors, decryption_proofs: proofs } = exactly(readRecord(text), "decryption_factors", "decryption_proofs");
    return {
      factors: listOf(factors, tally.length).map((some, q) => listOf(some, tally[q].length).map(candidateOf)),
      proofs: listOf(proofs, tally.length).map((some, q) => listOf(some, tally[q].length).map(readProof)),
    };
  });
  const { owner } = JSON.parse(owned);
  const key = keysOf(setup.parties)[owner - 1];
  must(602, key !== undefined && !before.has(owner));
  for (const [q, question] of tally.entries()) {
    for (const [i, { alpha }] of question.entries()) {
      const factor = read.factors[q][i];
      must(603, isElement(factor));
      must(604, await holds(read.proofs[q][i], decryptPrefix(setup.election, key), [G, alpha], [key, factor]));
    }
  }
  return { owner, factors: read.factors };
}

/** x with a·x = 1 modulo q, which is prime. */
function inverse(a) {
  let [r, s, x, y] = [Q, reduce(a), 0n, 1n];
  while (s) [r, s, x, y] = [s, r % s, y, x - (r / s) * y];
  return reduce(x);
}

/** The weights of those whose factors are combined, by owner; null when somebody is missing. */
function shares(parties, factors) {
  const all = new Map();
  let first = 1;
  for (const party of parties) {
    const present = [];
    for (let index = 1; index <= party.size; index++) if (factors.has(first + index - 1)) present.push(index);
    const needed = party.group ? party.group.threshold : 1;
    if (present.length < needed) return null;
    const chosen = present.slice(0, needed);
    for (const j of chosen) {
      const others = party.group ? chosen.filter(k => k !== j) : [];
      all.set(first + j - 1, others.reduce((product, k) => reduce(product * BigInt(k) * inverse(BigInt(k - j))), 1n));
    }
    first += party.size;
  }
  return all;
}

const readCounted = value => (typeof value === "string" ? countOf(/^[1-9][0-9]{9}$/.test(value) ? Number(value) : 0, LARGEST_NUMBER + 1, 2 ** 31 - 1) : countOf(value, 0, LARGEST_NUMBER));

/** Checks the published result against what the trustees decrypted. */
export function checkResult([text], setup, tally, counted, factors) {
  const chosen = shares(setup.parties, factors);
  must(605, chosen);
  const result = under(701, () =>
    listOf(exactly(readRecord(text), "result").result, tally.length).map((some, q) => listOf(some, tally[q].length).map(readCounted)));
  const most = counted.reduce((sum, one) => sum + one.weight, 0);
  for (const [q, counts] of result.entries()) {
    for (const [i, count] of counts.entries()) {
      must(702, count <= most);
      const hidden = [...chosen].map(([owner, weight]) => power(factors.get(owner)[q][i], weight)).reduce(times);
      must(703, times(power(G, BigInt(count)), hidden) === tally[q][i].beta);
    }
  }
}
