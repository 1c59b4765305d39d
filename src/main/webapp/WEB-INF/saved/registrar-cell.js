// What the registrar's page has done in its worker: codes by the thousand, and reading the archive of an election.
import { fixedBase, G } from "../../booth/group.js";
import { randomCode, readCode, secretOf } from "../../booth/credential.js";
import { archiveEvents } from "./archive.js";
import { Refused } from "./refused.js";
import { serve } from "./serve.js";

/** So many keys are derived beside each other. */
const AT_ONCE = 32;

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused("archive.none");
  }
}

/** The set-up of an election, as far as the registrar compares it. */
function setup([election, , credentials]) {
  const record = read(election.text);
  const lines = read(credentials.text).map(line => line.split(","));
  return { uuid: record.uuid, group: record.group, authority: record.credential_authority ?? "", credentials: lines.map(([one]) => one),
    weight: lines.reduce((sum, [, weight]) => sum + Number(weight ?? 1), 0) };
}

serve({
  /** A code and its public half for each row. */
  async make({ rows, uuid }, progress) {
    const generator = fixedBase(G);
    const made = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const codes = rows.slice(at, at + AT_ONCE).map(() => randomCode());
      const secrets = await Promise.all(codes.map(code => secretOf(readCode(code).code, uuid)));
      codes.forEach((code, place) => made.push({ ...rows[at + place], code, credential: generator(secrets[place]).toString() }));
      progress(made.length, rows.length);
    }
    return made;
  },

  /** What an archive says: its set-up, the credentials of its ballots, whether the vote is over, the hashes of its first and last event. */
  async facts({ file }, progress) {
    const facts = { used: new Set(), ballots: 0, over: false, head: "" };
    for await (const event of archiveEvents(file)) {
      if (event.type === "Setup") Object.assign(facts, setup(event.data), { first: event.hash });
      if (event.type === "Ballot") {
        facts.used.add(read(event.data[0].text).credential);
        facts.ballots++;
      }
      facts.over ||= event.type === "EndBallots";
      facts.head = event.hash;
      progress(event.end, file.size);
    }
    if (!facts.head) throw new Refused("archive.none");
    return facts;
  },
});
