// QR codes of short texts (ISO/IEC 18004): bytes, versions 1 to 6, the strongest correction that fits in the smallest version, the mask with
// the lowest penalty. A test holds every module against another program's.

/** Codewords of correction in a block, and number of blocks, for the levels M, Q and H of versions 1 to 6; the bits that name the level. */
const LEVELS = [
  { bits: 0, correction: [10, 16, 26, 18, 24, 16], blocks: [1, 1, 1, 2, 2, 4] },
  { bits: 3, correction: [13, 22, 18, 26, 18, 24], blocks: [1, 1, 2, 2, 4, 4] },
  { bits: 2, correction: [17, 28, 22, 16, 22, 28], blocks: [1, 1, 2, 4, 4, 4] },
];
const CODEWORDS = [26, 44, 70, 100, 134, 172];
const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (x, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => (x * y) % 2 + (x * y) % 3 === 0,
  (x, y) => ((x * y) % 2 + (x * y) % 3) % 2 === 0,
  (x, y) => ((x + y) % 2 + (x * y) % 3) % 2 === 0,
];

/** The product in the field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** The correction codewords of a block. */
function correction(data, count) {
  let divisor = [...Array(count - 1).fill(0), 1];
  let root = 1;
  for (let i = 0; i < count; i++) {
    divisor = divisor.map((one, at) => multiply(one, root) ^ (divisor[at + 1] ?? 0));
    root = multiply(root, 2);
  }
  const rest = Array(count).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((one, at) => { rest[at] ^= multiply(one, factor); });
  }
  return rest;
}

const capacity = (version, level) => CODEWORDS[version - 1] - level.correction[version - 1] * level.blocks[version - 1];

/** The smallest version that holds the bytes with level M, and the strongest level that it holds them with. */
function choose(length) {
  const needed = Math.ceil((12 + 8 * length) / 8);
  const version = CODEWORDS.findIndex((_, at) => capacity(at + 1, LEVELS[0]) >= needed) + 1;
  if (!version) throw new RangeError("The text is too long for a QR code on a letter.");
  return { version, level: LEVELS.findLast(level => capacity(version, level) >= needed) };
}

/** Mode, length and bytes, filled up to the capacity. */
function dataCodewords(bytes, room) {
  let bits = "0100" + [bytes.length, ...bytes].map(byte => byte.toString(2).padStart(8, "0")).join("");
  bits = bits.padEnd(Math.min(8 * room, bits.length + 4), "0");
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, "0");
  const words = bits.match(/.{8}/g).map(byte => parseInt(byte, 2));
  for (let fill = 0xec; words.length < room; fill ^= 0xec ^ 0x11) words.push(fill);
  return words;
}

/** All codewords in the order in which they are drawn: the blocks take turns. */
function codewords(bytes, version, level) {
  const [count, extra] = [level.blocks[version - 1], level.correction[version - 1]];
  const words = dataCodewords(bytes, capacity(version, level));
  const short = Math.floor(words.length / count);
  const blocks = [];
  for (let at = 0, block = 0; block < count; block++) {
    const size = short + (block >= count - (words.length % count) ? 1 : 0);
    const data = words.slice(at, at + size);
    blocks.push({ data, correction: correction(data, extra) });
    at += size;
  }
  const turns = (part, length) => Array.from({ length }, (_, at) => blocks.map(block => block[part][at])).flat().filter(word => word !== undefined);
  return [...turns("data", short + 1), ...turns("correction", extra)];
}

/** What is the same in every code of this size: the grid of modules, and which of them are for the pattern alone. */
function pattern(version) {
  const size = 17 + 4 * version;
  const grid = Array.from({ length: size }, () => Array(size).fill(false));
  const fixed = grid.map(row => row.slice());
  const set = (x, y, dark) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    grid[y][x] = dark;
    fixed[y][x] = true;
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  const square = (x, y, reach, dark) => {
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) set(x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, ring => ring !== 2 && ring !== 4);
  if (version > 1) square(size - 7, size - 7, 2, ring => ring !== 1);
  return { size, grid, fixed, set };
}

/** Level and mask, twice, and the one module that is always dark. */
function drawFormat({ size, set }, level, mask) {
  const data = (level.bits << 3) | mask;
  let rest = data;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((data << 10) | rest) ^ 0x5412;
  const bit = at => ((bits >> at) & 1) === 1;
  for (let i = 0; i < 6; i++) set(8, i, bit(i));
  set(8, 7, bit(6));
  set(8, 8, bit(7));
  set(7, 8, bit(8));
  for (let i = 9; i < 15; i++) set(14 - i, 8, bit(i));
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, bit(i));
  set(8, size - 8, true);
}

/** The codewords in columns of two, up and down in turn. */
function drawData({ size, grid, fixed }, words) {
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        if (fixed[y][x] || at >= 8 * words.length) continue;
        grid[y][x] = ((words[at >> 3] >> (7 - (at & 7))) & 1) === 1;
        at++;
      }
    }
  }
}

/** How hard a line of modules is to read: long runs, and runs like the corner marks'. */
function lineFaults(line) {
  let faults = 0;
  // Lengths of runs, the first one light; around the code there is light as wide as the code.
  const runs = [line.length];
  let dark = false;
  let length = 0;
  for (const module of line) {
    if (module !== dark) {
      runs.push(0);
      dark = module;
      length = 0;
    }
    runs[runs.length - 1]++;
    length++;
    if (length >= 5) faults += length === 5 ? 3 : 1;
  }
  if (dark) runs.push(0);
  runs[runs.length - 1] += line.length;
  return faults + 40 * cornerLike(runs);
}

/** Runs dark 1, light 1, dark 3, light 1, dark 1, or a multiple, with at least four times that light on one side. */
function cornerLike(runs) {
  let found = 0;
  for (let at = 1; at + 5 < runs.length; at += 2) {
    const n = runs[at];
    const core = runs[at + 1] === n && runs[at + 2] === 3 * n && runs[at + 3] === n && runs[at + 4] === n;
    if (core && runs[at - 1] >= 4 * n && runs[at + 5] >= n) found++;
    if (core && runs[at + 5] >= 4 * n && runs[at - 1] >= n) found++;
  }
  return found;
}

function penalty(grid) {
  const size = grid.length;
  let faults = 0;
  let dark = 0;
  for (let i = 0; i < size; i++) faults += lineFaults(grid[i]) + lineFaults(grid.map(row => row[i]));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (grid[y][x]) dark++;
      if (x && y && grid[y][x] === grid[y - 1][x] && grid[y][x] === grid[y][x - 1] && grid[y][x] === grid[y - 1][x - 1]) faults += 3;
    }
  }
  const total = size * size;
  return faults + 10 * (Math.ceil(Math.abs(20 * dark - 10 * total) / total) - 1);
}

/** The modules of the code of a text: rows of booleans, true is dark. */
export function qrCode(text) {
  const bytes = new TextEncoder().encode(text);
  const { version, level } = choose(bytes.length);
  const base = pattern(version);
  drawFormat(base, level, 0);
  drawData(base, codewords(bytes, version, level));
  let best = null;
  MASKS.forEach((flips, mask) => {
    const grid = base.grid.map((row, y) => row.map((dark, x) => dark !== (!base.fixed[y][x] && flips(x, y))));
    drawFormat({ size: base.size, set: (x, y, dark) => { grid[y][x] = dark; } }, level, mask);
    const faults = penalty(grid);
    if (!best || faults < best.faults) best = { grid, faults };
  });
  return best.grid;
}
