// The cell: where the voting secret and the choices are turned into a ballot. It asks nobody for anything once its modules are loaded, and it is
// ended, with all it knew, when the vote has been received or the page is left.
import { ballotPress, publicCredential } from "./ballot.js";
import { readElection, values } from "./election.js";
import { readCode, secretOf } from "./credential.js";

let election = null;
let press = null;
let secret = null;

const tasks = {
  async prepare({ record }) {
    election = await readElection(record);
    if (election) press = ballotPress(election);
    return election && { uuid: election.uuid, fingerprint: election.fingerprint, questions: election.questions };
  },

  /** The public half of the secret that a code leads to; the secret stays here. */
  async code({ code }) {
    secret = await secretOf(readCode(code).code, election.uuid);
    return publicCredential(secret);
  },

  async encrypt({ choices }) {
    const bits = election.questions.map((question, place) => values(question, choices[place]));
    return press(secret, bits, (done, of) => postMessage({ done, of }));
  },
};

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ task: data.task, answer: await tasks[data.task](data) });
  } catch {
    // Why is not said: an error could quote what must not leave this cell.
    postMessage({ task: data.task, fault: true });
  }
});
