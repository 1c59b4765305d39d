// Records as the protocol writes them: JSON in its one compact spelling, members in a fixed order, numbers of the group in decimal digits.
import { isElement, P, Q } from "../../booth/group.js";
import { Refused } from "./refused.js";

const MOST_DIGITS = 620;

/** Says that a record is not as it should be, and where. */
export const malformed = where => {
  throw new Refused("malformed", where);
};

/** Reads a record. Two spellings of the same record, or a member that occurs twice, are refused with it. */
export function readRecord(text) {
  try {
    const value = JSON.parse(text);
    if (JSON.stringify(value) === text) return value;
  } catch {
    // What cannot be read is refused like what is spelled otherwise.
  }
  return malformed("JSON");
}

export const isMembers = value => value !== null && typeof value === "object" && !Array.isArray(value);

/** The members of a record, which must be exactly these in this order. */
export function exactly(value, ...names) {
  const fits = isMembers(value) && Object.keys(value).join() === names.join();
  return fits ? value : malformed(names.join(", "));
}

/** These names without the optional ones that a record does not have. */
export const present = (value, names, ...optional) => names.filter(name => !optional.includes(name) || value?.[name] !== undefined);

export const listOf = (value, count) => (Array.isArray(value) && (count === undefined || value.length === count) ? value : malformed("[…]"));

export const stringOf = value => (typeof value === "string" ? value : malformed("\"…\""));

export const countOf = (value, least, most) =>
  (Number.isInteger(value) && value >= least && value <= most ? value : malformed(`${least}–${most}`));

function decimal(text, below) {
  if (stringOf(text).length > MOST_DIGITS || !/^(0|[1-9][0-9]*)$/.test(text)) return malformed("0–9");
  const number = BigInt(text);
  return number < below ? number : malformed("0–9");
}

/** A number that may or may not belong to the group. */
export const candidateOf = text => decimal(text, P);

export const exponentOf = text => decimal(text, Q);

export function elementOf(text) {
  const number = candidateOf(text);
  return isElement(number) ? number : malformed("BELENIOS-2048");
}

export const fromHex = text =>
  (/^([0-9a-f]{2})*$/.test(stringOf(text)) ? Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16)) : malformed("0–f"));
