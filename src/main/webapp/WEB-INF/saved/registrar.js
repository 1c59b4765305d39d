// The registrar's page: makes a code for every line of the list, on her own computer, without any connection.
import { fixedBase, G, NAME } from "../../booth/group.js";
import { base64Hash } from "../../booth/hash.js";
import { randomCode, readCode, secretOf } from "../../booth/credential.js";
import { readRoll } from "./list.js";
import { newSigner } from "./note.js";
import { newSeal } from "./sealed.js";

const UUID = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/;
const REALM = /^[a-z0-9.-]{1,64}$/;
const SHORTEST_PASSPHRASE = 12;

const find = id => document.getElementById(id);
const say = (id, name) => { find(id).textContent = name ? document.querySelector(`[data-word="${name}"]`).textContent : ""; };
const value = id => find(id).value.trim();

/** What is wrong with the fields: the name of a sentence, or null. */
function fault() {
  if (!UUID.test(value("uuid"))) return "fault-uuid";
  if (!REALM.test(value("realm"))) return "fault-realm";
  if (!value("name")) return "fault-name";
  if (!find("list").files.length) return "fault-list";
  if (find("passphrase").value.length < SHORTEST_PASSPHRASE) return "fault-short";
  return find("passphrase").value === find("again").value ? null : "fault-again";
}

function offer(id, name, content, type) {
  const link = find(id);
  URL.revokeObjectURL(link.href);
  Object.assign(link, { href: URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` })), download: name });
}

async function makeCodes(rows, uuid) {
  const generator = fixedBase(G);
  const made = [];
  for (const [at, row] of rows.entries()) {
    const code = randomCode();
    const secret = await secretOf(readCode(code).code, uuid);
    made.push({ ...row, code, credential: generator(secret).toString() });
    find("bar").value = (at + 1) / rows.length;
    // Lets the page draw what has been done.
    if (at % 20 === 0) await new Promise(drawn => setTimeout(drawn));
  }
  return made.sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
}

/** The election's own order: by number. */
const listed = made => JSON.stringify(made.map(one => one.credential).sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)));

function letters(made, title) {
  const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  find("letters").replaceChildren(...made.map(one => {
    const letter = document.createElement("article");
    const code = make("p", one.code);
    code.className = "code";
    letter.append(make("address", `${one.name ?? ""}\n${one.address ?? ""}`.trim()), make("h2", title),
      make("p", document.querySelector('[data-word="letter"]').textContent), code, make("footer", one.pseudonym));
    return letter;
  }));
}

async function run() {
  const wrong = fault();
  say("fault", wrong);
  if (wrong) return find("fault").focus();
  const roll = readRoll(await find("list").files[0].text());
  if (roll.fault) {
    say("fault", `list-${roll.fault}`);
    find("fault").textContent += ` (${roll.line})`;
    return find("fault").focus();
  }
  find("make").disabled = true;
  say("status", "working");
  const uuid = value("uuid");
  const key = await newSigner(`${value("realm")}/registrar`);
  const sealed = await (await newSeal("radslag/registrar", uuid, 0, find("passphrase").value)).close(key);
  find("passphrase").value = find("again").value = "";
  const made = await makeCodes(roll.rows, uuid);
  const lines = made.map(one => `${one.pseudonym};${one.channel};${one.code};${one.credential}`);
  offer("codes", "codes.csv", `pseudonym;channel;code;credential\n${lines.join("\n")}\n`, "text/csv");
  offer("keyfile", "registrar.key", sealed, "application/json");
  offer("public", "public.json", JSON.stringify({ v: 1, uuid, group: NAME, registrar: value("name"), key: key.public,
    lines: made.map(one => ({ pseudonym: one.pseudonym, credential: one.credential })) }), "application/json");
  letters(made, value("title") || uuid);
  find("count").textContent = made.length;
  find("fingerprint").textContent = await base64Hash(listed(made));
  find("note").textContent = key.public;
  say("status", "made");
  find("done").hidden = false;
  find("done").querySelector("h2").focus();
}

find("make").addEventListener("click", () => run().catch(() => {
  say("status", "");
  say("fault", "fault-browser");
}));
find("print").addEventListener("click", () => print());
addEventListener("beforeunload", event => {
  if (!find("done").hidden) event.preventDefault();
});
