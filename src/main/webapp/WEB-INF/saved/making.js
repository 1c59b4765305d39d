// Making codes, and opening what was made before.
import { words } from "../../booth/words.js";
import { openCell } from "./cell.js";
import { chosen, find, onPress, save, show, value } from "./page.js";
import { desk, go, keep, lay } from "./desk.js";
import { isReserve, KIND, newBook, readBook } from "./book.js";
import { readRoll, textOf } from "./list.js";
import { newSigner } from "./note.js";
import { require } from "./refused.js";
import { newSeal, openSealed, SHORTEST_PASSPHRASE } from "./sealed.js";
import { fingerprintOf, publicHalves } from "./statements.js";

const UUID = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/;
const REALM = /^[a-z0-9.-]{1,64}$/;

/** What must stand in the fields before anything is made. */
function checkFields() {
  require(UUID.test(value("uuid")), "fault-uuid");
  require(REALM.test(value("realm")), "fault-realm");
  require(value("title"), "fault-title");
  require(value("name"), "fault-name");
  require(find("passphrase").value.length >= SHORTEST_PASSPHRASE, "passphrase.short", SHORTEST_PASSPHRASE);
  require(find("passphrase").value === find("again").value, "passphrase.differ");
}

async function makeCodes(rows, uuid) {
  find("making").hidden = false;
  find("making").scrollIntoView({ block: "nearest" });
  const cell = openCell((done, of) => {
    Object.assign(find("making-bar"), { value: done, max: of });
    find("making-text").textContent = words("making", done, of);
  });
  try {
    return await cell.do("make", { rows, uuid });
  } finally {
    cell.close();
    find("making").hidden = true;
  }
}

async function make() {
  const list = chosen("list", "fault-list");
  checkFields();
  const rows = readRoll(await textOf(list));
  const uuid = value("uuid");
  const seal = await newSeal(KIND, uuid, 0, find("passphrase").value);
  const signer = await newSigner(`${value("realm")}/registrar`);
  const book = newBook(uuid, signer, { registrar: value("name"), title: value("title"), site: value("site") }, await makeCodes(rows, uuid));
  find("passphrase").value = find("again").value = "";
  lay(book, seal, false);
  const reserves = [...book.lines.values()].filter(isReserve).length;
  find("made-text").textContent = words("registrar.made", book.lines.size - reserves, reserves);
  find("fingerprint").textContent = await fingerprintOf(book);
  find("own-key").textContent = book.public;
  show("made");
}

async function open() {
  const file = chosen("file", "fault-file");
  const { seal, content } = await openSealed(await textOf(file), KIND, find("phrase").value, file.name);
  const book = readBook(seal.uuid, content);
  find("phrase").value = "";
  lay(book, seal, true);
  go(book.roll ? "handing" : "sending");
}

/** The name of the vote stands in the name of the server's file. */
function fillIn() {
  const [, uuid] = /^([1-9A-HJ-NP-Za-km-z]{14,64})-list/.exec(find("list").files[0]?.name ?? "") ?? [];
  if (uuid && !value("uuid")) find("uuid").value = uuid;
}

export function setUpMaking() {
  find("list").addEventListener("change", fillIn);
  find("to-make").addEventListener("click", () => show("make"));
  find("to-open").addEventListener("click", () => show("open"));
  for (const back of document.querySelectorAll("[data-back]")) back.addEventListener("click", () => show("start"));
  onPress("make", "make-fault", make);
  onPress("open", "open-fault", open);
  onPress("keep-now", "keep-state", keep);
  onPress("save-key", "keep-state", keep);
  find("save-public").addEventListener("click", () => save("public.json", publicHalves(desk.book), "application/json"));
}
