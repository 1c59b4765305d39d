// The election record as the booth reads it: who is asked what, under which key.
import { base64Hash } from "./hash.js";
import { NAME, readElement } from "./group.js";

const MAX_QUESTIONS = 100;
const MAX_ANSWERS = 255;
const UUID = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/;

const isText = value => typeof value === "string";
const isCount = value => Number.isInteger(value) && value >= 0 && value <= MAX_ANSWERS;

function readQuestion(json) {
  const { answers, blank = false, min, max, question } = json ?? {};
  const whole = Array.isArray(answers) && answers.length > 0 && answers.length <= MAX_ANSWERS && answers.every(isText)
    && typeof blank === "boolean" && isCount(min) && isCount(max) && min <= max && max > 0 && max <= answers.length && isText(question);
  return whole ? { answers, blank, min, max, text: question } : null;
}

/**
 * Reads the exact text of an election record. Its fingerprint covers every character, and every proof in a ballot contains the fingerprint.
 * Answers null where the record is not one that this booth can vote in.
 */
export async function readElection(record) {
  let json;
  try {
    json = JSON.parse(record);
  } catch {
    return null;
  }
  const questions = Array.isArray(json?.questions) ? json.questions.map(readQuestion) : [];
  const key = json?.group === NAME ? readElement(json.public_key) : null;
  const whole = json?.version === 1 && key && key !== 1n && isText(json.uuid) && UUID.test(json.uuid) && isText(json.name)
    && questions.length > 0 && questions.length <= MAX_QUESTIONS && questions.every(Boolean);
  return whole ? { uuid: json.uuid, name: json.name, description: json.description ?? "", key, questions, fingerprint: await base64Hash(record) } : null;
}

/**
 * The 0s and 1s to encrypt: one for each answer, and before them one for a blank vote where that is allowed.
 * @param choice {blank: boolean, chosen: places of the chosen answers, from 0}
 */
export function values(question, { blank, chosen }) {
  const answers = question.answers.map((_, place) => (chosen.includes(place) ? 1 : 0));
  return question.blank ? [blank ? 1 : 0, ...answers] : answers;
}

/** Whether the values may be cast as an answer to the question. */
export function fits(question, bits) {
  const blank = question.blank ? bits[0] : 0;
  const sum = bits.slice(question.blank ? 1 : 0).reduce((a, b) => a + b, 0);
  const whole = bits.length === question.answers.length + (question.blank ? 1 : 0) && bits.every(bit => bit === 0 || bit === 1);
  return whole && (blank === 1 ? sum === 0 : sum >= question.min && sum <= question.max);
}
