// The letters with the codes, one page each: the jar's texts. Above the first fold is the address alone, so that the code lies inside.
import { element } from "./page.js";
import { qrCode } from "./qr.js";
import { words } from "../../booth/words.js";
import { isReserve } from "./book.js";

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 4;

/** The code of a text, with the light edge around it that readers need. */
export function qrPicture(text) {
  const grid = qrCode(text);
  const size = grid.length + 2 * EDGE;
  let path = "";
  grid.forEach((row, y) => row.forEach((dark, x) => {
    if (dark) path += `M${x + EDGE} ${y + EDGE}h1v1h-1z`;
  }));
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", "QR");
  const drawn = document.createElementNS(SVG, "path");
  drawn.setAttribute("d", path);
  picture.append(drawn);
  return picture;
}

/** The letter of one line. */
export const letter = (book, line) => element("article", {},
  element("address", { textContent: `${line.name ?? ""}\n${line.address ?? ""}`.trim() }),
  element("h2", { textContent: words(isReserve(line) ? "letter.reserve" : "letter.title", book.title) }),
  element("p", { textContent: words("letter.what") }),
  element("p", { className: "code", textContent: line.code }),
  qrPicture(line.code),
  element("p", { textContent: words("letter.how", book.site || words("letter.address")) }),
  element("p", { textContent: words("letter.care") }),
  element("footer", { textContent: words("letter.number", line.pseudonym) }));
