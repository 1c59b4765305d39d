// The work of one trustee, without screen or file. It remembers every task with its answer: the same task gets the same answer, another one
// for a step already done is refused.
import { G, NAME, power } from "../../booth/group.js";
import { challenge, hexHash, utf8 } from "../../booth/hash.js";
import { ALPHABET } from "../../booth/credential.js";
import { fromBase64, hexOf, sha256 } from "./bytes.js";
import { countOf, elementOf, exactly, exponentOf, fromHex, isMembers, listOf, malformed, present, readRecord, stringOf } from "./records.js";
import { Refused, require } from "./refused.js";
import { prove } from "./proofs.js";
import { areCommitted, areKeysRight, checkPolynomial, isCertified, makeCertificate, makeOutput, makePolynomial, openKey, readCertificates, readThreshold, seedKeys } from "./threshold.js";
import { newSigner, placeOf, pointOf, signBytes } from "./signer.js";
import { decryptPrefix } from "./count.js";
import { aloud, aloudSetup } from "./aloud.js";

const SEED_LENGTH = 22;
const MOST_TRUSTEES = 20;
const ELECTION = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/;
const HASH = /^[0-9a-f]{64}$/;
/** The attributes of a CMS signature before the hash: that it is over data, and that the hash follows. */
const CMS_ATTRIBUTES = "314b301806092a864886f70d010903310b06092a864886f70d010701302f06092a864886f70d01090431220420";
const SEQUENCE = 0x30;

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The steps in their order, as messages name them. */
export const STEPS = ["certificate", "commit", "reveal", "output", "confirm", "keycheck", "decrypt"];

function readPlace(group, uuid, size, threshold, index) {
  require(group === NAME, "other-group");
  if (!ELECTION.test(stringOf(uuid))) malformed("uuid");
  countOf(size, 1, MOST_TRUSTEES);
  return { uuid, size, threshold: countOf(threshold, 1, size), index: countOf(index, 1, size) };
}

/** Reads a task of the server: {step, place, title, names, data}. */
export function readTask(text) {
  const task = exactly(readRecord(text), "v", "step", "uuid", "index", "group", "size", "threshold", "title", "names", "data");
  countOf(task.v, 1, 1);
  const place = readPlace(task.group, task.uuid, task.size, task.threshold, task.index);
  if (!STEPS.includes(task.step) && task.step !== "sign") malformed("step");
  if (!isMembers(task.data)) malformed("data");
  return { step: task.step, place, title: stringOf(task.title), names: listOf(task.names, task.size).map(stringOf), data: task.data };
}

function randomSeed() {
  let seed = "";
  while (seed.length < SEED_LENGTH) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    // 232 is the largest multiple of 58 in a byte: each character is as likely as any other.
    if (byte < 232) seed += ALPHABET[byte % ALPHABET.length];
  }
  return seed;
}

/** A trustee who has not begun. */
export const freshDevice = async place => openDevice(place, { seed: randomSeed(), ...(await newSigner()), tasks: {}, messages: {} });

/** A trustee who goes on with what her key file holds. */
export function resumedDevice(uuid, index, content) {
  const { group, size, threshold, secrets } = exactly(content, "group", "size", "threshold", "secrets");
  exactly(secrets, ...present(secrets, ["seed", "signer", "public", "polynomial", "tasks", "messages"], "polynomial"));
  return openDevice(readPlace(group, uuid, size, threshold, index), secrets);
}

const tooEarly = step => {
  throw new Refused("too-early", step);
};

function openDevice(place, secrets) {
  const { uuid, size, index } = place;
  const keys = () => seedKeys(secrets.seed);
  const task = step => secrets.tasks[step] ?? tooEarly(step);
  const said = step => secrets.messages[step]?.data ?? tooEarly(step);
  const certificates = () => readCertificates(task("commit").certificates, place);

  async function message(step, data) {
    const text = `radslag/message/v1|${step}|${uuid}|${index}|${await hexHash(JSON.stringify(data))}`;
    return { v: 1, step, uuid, index, data, signature: await signBytes(secrets, utf8(text)) };
  }

  const commitment = (who, polynomial) => hexHash(`radslag/commit/v1|${uuid}|${who}|${JSON.stringify(polynomial)}`);

  async function certificate(data) {
    exactly(data);
    return { certificate: await makeCertificate(await keys(), place), signer: secrets.public };
  }

  async function commit(data) {
    const { certificates: all, signers, x509 } = exactly(data, "certificates", "signers", "x509");
    const own = said("certificate");
    const mine = { certificate: listOf(all, size)[index - 1], signer: listOf(signers, size)[index - 1] };
    require(same(mine, own), "fault.OWN_MISSING");
    signers.forEach(pointOf);
    const toSign = fromBase64(stringOf(x509));
    require(toSign?.[0] === SEQUENCE && placeOf(toSign, fromBase64(secrets.public)) >= 0, "fault.CERTIFICATE");
    const polynomial = await makePolynomial(await keys(), await readCertificates(all, place), place);
    const answer = {
      certificates: await hexHash(JSON.stringify(all)), commitment: await commitment(index, polynomial), x509: await signBytes(secrets, toSign),
    };
    const { seed, signer, public: spki, tasks, messages } = secrets;
    secrets = { seed, signer, public: spki, polynomial, tasks, messages };
    return answer;
  }

  async function reveal(data) {
    const { commitments } = exactly(data, "commitments");
    require(listOf(commitments, size).map(stringOf)[index - 1] === said("commit").commitment, "fault.OWN_MISSING");
    return { polynomial: secrets.polynomial };
  }

  async function output(data) {
    const { polynomials } = exactly(data, "polynomials");
    const promised = task("reveal").commitments;
    const all = await certificates();
    for (const [at, polynomial] of listOf(polynomials, size).entries()) {
      require((await commitment(at + 1, polynomial)) === promised[at], "fault.NOT_AS_PROMISED", at + 1);
      await checkPolynomial(all, polynomial, place, at + 1);
    }
    return { output: await makeOutput(await keys(), all, polynomials, place) };
  }

  async function confirm(data) {
    const { trustees: record } = exactly(data, "trustees");
    const group = readThreshold(record);
    const right = group.threshold === place.threshold && group.signatures !== null
      && same(record.certs, task("commit").certificates)
      && same(record.coefexps, task("output").polynomials.map(one => one.coefexps))
      && same(record.verification_keys[index - 1], said("output").output.public_key)
      && (await isCertified(group)) && (await areCommitted(group)) && (await areKeysRight(group));
    require(right, "fault.OTHER_RECORD");
    return { trustees: await hexHash(JSON.stringify(record)) };
  }

  /** The trustee's secret share x. */
  const share = async () => openKey(await keys(), (await certificates())[index - 1], said("output").output.private_key);

  async function keycheck(data) {
    const { key, randomness, alpha, beta, head } = exactly(data, "key", "randomness", "alpha", "beta", "head");
    if (!HASH.test(stringOf(head))) malformed("head");
    const [y, r, a, b] = [elementOf(key), exponentOf(randomness), elementOf(alpha), elementOf(beta)];
    require(a === power(G, r) && b === power(y, r), "not-zero");
    const x = await share();
    return { factor: power(a, x).toString(), proof: await prove(`keycheck|${uuid}|${power(G, x)}|`, x, [G, a]) };
  }

  const work = { certificate, commit, reveal, output, confirm, keycheck };

  const fingerprint = {
    commit: data => aloud(`radslag/certificates/v1|${uuid}|${JSON.stringify(data.certificates.map((one, at) => [one, data.signers[at]]))}`),
    reveal: data => aloud(`radslag/commitments/v1|${uuid}|${data.commitments.join("|")}`),
    confirm: data => aloud(`radslag/trustees/v1|${uuid}|${JSON.stringify(data.trustees)}`),
    keycheck: data => aloudSetup(data.head),
  };

  function remember(step, asked, answer) {
    secrets.tasks[step] = asked;
    secrets.messages[step] = answer;
  }

  /** Does the step: {message, aloud}, aloud being what is compared, or an empty text. */
  async function answer({ step, place: asked, data }) {
    require(same(asked, place), "fault.OTHER_PLACE");
    require(work[step], "no-task");
    const before = secrets.tasks[step];
    require(before === undefined || same(before, data), "fault.ASKED_BEFORE");
    if (before === undefined) remember(step, data, await message(step, await work[step](data)));
    return { message: secrets.messages[step], aloud: fingerprint[step] ? await fingerprint[step](data) : "" };
  }

  /** The key under which this trustee decrypts in a verified archive. */
  async function keyIn(parties) {
    const own = said("confirm").trustees;
    for (const party of parties) {
      if (party.group && (await hexHash(party.record)) === own) return party.group.keys[index - 1].key;
    }
    throw new Refused("fault.OTHER_TRUSTEES");
  }

  /** Decrypts the tally of an archive that verifyClosed has accepted and that begins as the key check said, and never another one after it. */
  async function decrypt(archive) {
    require(archive.election.uuid === uuid, "fault.OTHER_ELECTION");
    const key = await keyIn(archive.parties);
    require(task("keycheck").head === archive.first, "fault.OTHER_SETUP");
    const before = secrets.tasks.decrypt;
    require(before === undefined || before.tally === archive.tallyHash, "fault.OTHER_TALLY");
    if (before === undefined) {
      const x = await share();
      require(power(G, x) === key, "fault.OTHER_TRUSTEES");
      const factors = [];
      const proofs = [];
      for (const question of archive.tally) {
        factors.push(question.map(({ alpha }) => power(alpha, x).toString()));
        const some = [];
        for (const { alpha } of question) some.push(await prove(decryptPrefix(archive.election, key), x, [G, alpha]));
        proofs.push(some);
      }
      const data = { head: archive.head, tally: archive.tallyHash, decryption: { decryption_factors: factors, decryption_proofs: proofs } };
      remember("decrypt", { tally: archive.tallyHash }, await message("decrypt", data));
    }
    return secrets.messages.decrypt;
  }

  /** Signs a document of which the trustee has compared the hash. */
  async function sign(document) {
    const hash = hexOf(await sha256(document));
    return message("sign", { document: hash, signature: await signBytes(secrets, fromHex(CMS_ATTRIBUTES + hash)) });
  }

  return {
    place, answer, decrypt, sign,
    done: () => STEPS.filter(step => secrets.messages[step] !== undefined),
    content: () => ({ group: NAME, size, threshold: place.threshold, secrets }),
  };
}
