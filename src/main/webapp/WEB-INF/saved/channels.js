// The two-channel rule: a code never travels the way that also carries the sign-in, nor to an address or number changed in the last 90 days.
import { SIGN_INS } from "./list.js";

const DAY = 86400000;
const FRESH_DAYS = 90;
const MOBILE = /^(\+467|00467|07)\d{8}$/;

export const WAYS = ["letter", "sms", "call", "person"];

/** A day as lists write it, of this computer's calendar. */
export const dayOf = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, "0")).join("-");

export const phoneOf = line => (line.phone ?? "").replace(/[\s()-]/g, "");

const isFresh = (since, today) => Boolean(since) && !((Date.parse(today) - Date.parse(since)) / DAY >= FRESH_DAYS);

/** Whether the list said how to reach her; else the office's console alone knows. */
const isKnown = line => Boolean(line.address || line.phone);

/**
 * Why a code may not go this way on this day: [name of a sentence, …details]; null where it may. In person it always may.
 */
export function hindrance(line, way, today) {
  if (way === "person" || !isKnown(line)) return null;
  const [contact, since, carriers] = way === "letter" ? [line.address, line.addressSince, ["letter"]] : [phoneOf(line), line.phoneSince, ["sms", "phone"]];
  if (!contact) return [way === "letter" ? "way-no-address" : "way-no-phone"];
  if (way === "sms" && !MOBILE.test(contact)) return ["way-no-mobile"];
  if (!line.signIn && way !== "letter") return ["way-unknown"];
  if (line.signIn && !SIGN_INS.includes(line.signIn) || carriers.includes(line.signIn)) return ["way-sign-in"];
  return isFresh(since, today) ? ["way-fresh", since] : null;
}

const ORDERS = { letter: ["letter", "sms", "call"], sms: ["sms", "letter", "call"], demand: ["sms", "call", "letter"] };

/**
 * How a line's code goes out: a way, or "demand" where it waits until she asks. On demand, whoever cannot be reached by telephone gets a
 * letter at the start.
 */
export function plannedWay(line, mode, today) {
  if (!isKnown(line)) return "demand";
  const way = ORDERS[mode].find(one => !hindrance(line, one, today)) ?? "person";
  return mode === "demand" && way !== "letter" && way !== "person" ? "demand" : way;
}
