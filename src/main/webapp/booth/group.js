// The group BELENIOS-2048: numbers modulo p whose power q is 1. Fixed windows, so that every power of a fixed base takes the same number
// of multiplications whatever the exponent is.

const hex = (...lines) => BigInt("0x" + lines.join(""));

export const NAME = "BELENIOS-2048";

export const P = hex(
  "a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f2", "1e6d36856b428030421f514ed40bfd4c06e092a495af8d79a2f85e0fb11c0ede",
  "07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d1", "07435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843",
  "a3e14dfa9b2162f4d7229abe93a188b46b006517d6f6747ebbb29c9ec3099b60", "7f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a",
  "0e7992d0f18cc759cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f", "878affa2375e2999b44f6cef17d707301e59e0e6351e051ed9cec4157646e64f");

export const G = hex(
  "1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51", "988b98c259597f9c5a9dfd001d26ba31d9d8976f01d95a1c8262ee68a0e92cea",
  "541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8", "643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d2",
  "6aef1be365fdd90165f397c6b870df8c1b9e519edcee8bb0f74b7a1615a274ba", "60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f",
  "22127b6cbba44d453ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d", "47aa680d43771902743d663f42d853c041e1c91fe3823f4bcf284308f1d7e653");

export const Q = hex("adb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491");

/** Hexadecimal digits of an exponent: one window each. */
const WINDOWS = 64;
/** More than 256 bits, so that the remainder modulo q is not visibly uneven. */
const RANDOM_BYTES = 48;
const DECIMAL = /^(0|[1-9][0-9]{0,616})$/;

/** The remainder from 0 to q − 1, also of a negative number. */
export const reduce = number => ((number % Q) + Q) % Q;

export const times = (a, b) => (a * b) % P;

const digits = exponent => exponent.toString(16).padStart(WINDOWS, "0");

/** A power of any element, for exponents from 0 to q − 1. */
export function power(base, exponent) {
  const small = [1n, base];
  for (let i = 2; i < 16; i++) small.push(times(small[i - 1], base));
  let product = 1n;
  for (const digit of digits(exponent)) {
    for (let i = 0; i < 4; i++) product = times(product, product);
    product = times(product, small[parseInt(digit, 16)]);
  }
  return product;
}

/** Powers of one base, from a table made once: base^(d·16^i) for each digit d at each place i. */
export function fixedBase(base) {
  const rows = [];
  let first = base;
  for (let place = 0; place < WINDOWS; place++) {
    const row = [1n, first];
    for (let digit = 2; digit < 16; digit++) row.push(times(row[digit - 1], first));
    rows.unshift(row);
    first = times(row[15], first);
  }
  return exponent => {
    let product = 1n;
    const windows = digits(exponent);
    for (let place = 0; place < WINDOWS; place++) product = times(product, rows[place][parseInt(windows[place], 16)]);
    return product;
  };
}

/** Whether the number belongs to the group. */
export const isElement = number => number > 0n && number < P && power(number, Q) === 1n;

/** An element written in decimal digits without sign or leading zeros, or null where the text is none. */
export function readElement(text) {
  if (typeof text !== "string" || !DECIMAL.test(text)) return null;
  const number = BigInt(text);
  return isElement(number) ? number : null;
}

/** The number that big-endian bytes write. */
export function fromBytes(bytes) {
  let text = "0x";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return BigInt(text);
}

/** An exponent that nobody can foresee; the bytes it came from are overwritten. */
export function randomExponent() {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
  const exponent = fromBytes(bytes) % Q;
  bytes.fill(0);
  return exponent;
}
