// A group of trustees of whom some can decrypt together: the ceremony in which they make their key, and the record it ends in.
import { G, NAME, power, Q, randomExponent, reduce, times } from "../../booth/group.js";
import { challenge } from "../../booth/hash.js";
import { countOf, elementOf, exactly, listOf, malformed, present, readRecord, stringOf } from "./records.js";
import { require } from "./refused.js";
import { holds, isSigned, prove, readProof, readSigned, signedMessage, signText } from "./proofs.js";
import { openLetter, sendLetter } from "./letter.js";

const MOST_MEMBERS = 100;

/** The two keys of the ceremony that follow from a trustee's seed. */
export const seedKeys = async seed => ({ signing: await challenge(`sk|${seed}`), opening: await challenge(`dk|${seed}`) });

const contextOf = (size, threshold, index) => ({ group: NAME, size, threshold, index });

export async function makeCertificate({ signing, opening }, { size, threshold, index }) {
  const message = { context: contextOf(size, threshold, index), verification: power(G, signing).toString(), encryption: power(G, opening).toString() };
  return signedMessage(JSON.stringify(message), signing);
}

/** Reads a certificate; hasPlace says whether it is signed and made for a place. */
function readCertificate(value) {
  const signed = readSigned(value);
  const content = readRecord(stringOf(signed.message));
  const { context, verification, encryption } = exactly(content, ...present(content, ["context", "verification", "encryption"], "context"));
  return { ...signed, context, verification: elementOf(verification), encryption: elementOf(encryption), record: value };
}

async function hasPlace(certificate, size, threshold, index) {
  const expected = JSON.stringify(contextOf(size, threshold, index));
  const fits = certificate.context === undefined || JSON.stringify(certificate.context) === expected;
  return fits && isSigned(certificate.message, certificate.proof, certificate.verification);
}

/** All certificates of a ceremony in the order of their places, each checked. */
export async function readCertificates(values, { size, threshold }) {
  const all = listOf(values, size).map(readCertificate);
  for (const [place, one] of all.entries()) {
    require(await hasPlace(one, size, threshold, place + 1), "certificate-of", place + 1);
  }
  return all;
}

function readCommitments(value, threshold) {
  const signed = readSigned(value);
  const { coefexps } = exactly(readRecord(stringOf(signed.message)), "coefexps");
  return { ...signed, values: listOf(coefexps, threshold).map(elementOf), record: value };
}

/** What all trustees sign: the certificates, and their own commitments. */
const ceremonyText = (certificates, values) =>
  `certs_sig|${JSON.stringify({ certs: certificates.map(one => one.record), coefexps: values.map(String) })}`;

async function isCommitted(certificates, commitments, proof, index) {
  const key = certificates[index - 1].verification;
  return (await isSigned(commitments.message, commitments.proof, key))
    && (proof === null || isSigned(ceremonyText(certificates, commitments.values), proof, key));
}

/** g to the share that a trustee gave to trustee j: the product of A_k^(j^k). */
function shareImage(values, j) {
  let exponent = 1n;
  let product = 1n;
  for (const value of values) {
    product = times(product, power(value, exponent));
    exponent = (exponent * BigInt(j)) % Q;
  }
  return product;
}

const keyImage = (commitments, j) => commitments.map(one => shareImage(one.values, j)).reduce(times);

/** A trustee's polynomial, its coefficients and shares locked for those whom they are for. */
export async function makePolynomial({ signing, opening }, certificates, { size, threshold }) {
  const coefficients = Array.from({ length: threshold }, randomExponent);
  const images = coefficients.map(one => power(G, one));
  const at = j => coefficients.reduceRight((sum, one) => reduce(sum * BigInt(j) + one), 0n);
  const secrets = [];
  for (let j = 1; j <= size; j++) secrets.push(await sendLetter(signing, certificates[j - 1].encryption, { secret: at(j).toString() }));
  return {
    polynomial: await sendLetter(signing, power(G, opening), { polynomial: coefficients.map(String) }),
    secrets,
    coefexps: await signedMessage(JSON.stringify({ coefexps: images.map(String) }), signing),
    signature: await signText(ceremonyText(certificates, images), signing),
  };
}

/** Checks what everybody can see of a polynomial from place index. */
export async function checkPolynomial(certificates, polynomial, { size, threshold }, index) {
  const { polynomial: own, secrets, coefexps, signature } = exactly(polynomial, "polynomial", "secrets", "coefexps", "signature");
  stringOf(own);
  listOf(secrets, size).forEach(stringOf);
  const commitments = readCommitments(coefexps, threshold);
  require(await isCommitted(certificates, commitments, readProof(signature), index), "part-of", index);
}

/** Version 2.0 of the protocol writes shares without reducing them. */
const unreduced = digits => (/^[0-9]{1,2000}$/.test(stringOf(digits)) ? BigInt(digits) % Q : malformed("0–9"));

/** Checks the share that every trustee gave, and makes the trustee's key of them. */
export async function makeOutput({ signing, opening }, certificates, polynomials, { threshold, index }) {
  let key = 0n;
  for (const [place, polynomial] of polynomials.entries()) {
    const sender = certificates[place].verification;
    const letter = await openLetter(sender, opening, polynomial.secrets[index - 1]);
    const share = unreduced(exactly(letter, "secret").secret);
    require(power(G, share) === shareImage(readCommitments(polynomial.coefexps, threshold).values, index), "part-of", place + 1);
    key = reduce(key + share);
  }
  const publicKey = power(G, key);
  const pok = await prove(`pok|${NAME}|${publicKey}|`, key, [G]);
  return {
    private_key: await sendLetter(signing, certificates[index - 1].encryption, { decryption_key: key.toString() }),
    public_key: { pok, public_key: publicKey.toString(), signature: await signText(publicKey.toString(), signing) },
  };
}

/** The trustee's key from the letter that she sent herself. */
export async function openKey({ opening }, own, letter) {
  return unreduced(exactly(await openLetter(own.verification, opening, letter), "decryption_key").decryption_key);
}

/** A public key whose owner has shown to know its secret: {pok, public_key, then what the names say}. */
export function readProvenKey(value, ...more) {
  const { pok, public_key: key, signature, name } = exactly(value, ...present(value, ["pok", "public_key", ...more], ...more));
  if (name !== undefined) stringOf(name);
  return { key: elementOf(key), pok: readProof(pok), signature: signature === undefined ? null : readProof(signature) };
}

export const isKnown = ({ key, pok }) => holds(pok, `pok|${NAME}|${key}|`, [G], [key]);

/** Reads the record of a group; whether its signatures hold is asked separately. */
export function readThreshold(value) {
  const names = ["threshold", "certs", "coefexps", "signatures", "verification_keys"];
  const record = exactly(value, ...present(value, names, "signatures"));
  const size = listOf(record.certs).length;
  countOf(size, 1, MOST_MEMBERS);
  const threshold = countOf(record.threshold, 1, size);
  return {
    size,
    threshold,
    certificates: record.certs.map(readCertificate),
    commitments: listOf(record.coefexps, size).map(one => readCommitments(one, threshold)),
    signatures: record.signatures === undefined ? null : listOf(record.signatures, size).map(readProof),
    keys: listOf(record.verification_keys, size).map(one => readProvenKey(one, "signature", "name")),
  };
}

const places = group => Array.from({ length: group.size }, (_, place) => place);

async function every(list, test) {
  for (const one of list) if (!(await test(one))) return false;
  return true;
}

export const isCertified = group => every(places(group), i => hasPlace(group.certificates[i], group.size, group.threshold, i + 1));

export const areCommitted = group =>
  every(places(group), i => isCommitted(group.certificates, group.commitments[i], group.signatures && group.signatures[i], i + 1));

/** Whether every key follows from the commitments, is known to its owner, and signed where it is signed at all. */
export const areKeysRight = group => every(places(group), async i => {
  const { key, signature } = group.keys[i];
  return key === keyImage(group.commitments, i + 1) && (await isKnown(group.keys[i]))
    && (signature === null || isSigned(key.toString(), signature, group.certificates[i].verification));
});

/** The group's part of the election key. */
export const groupKey = group => group.commitments.map(one => one.values[0]).reduce(times);
