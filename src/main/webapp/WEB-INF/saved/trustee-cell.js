// What a trustee's page has done in its workers: checking ballots. No secret of the trustee comes here.
import { readElection } from "../../booth/election.js";
import { ballotChecker } from "./ballotcheck.js";
import { serve } from "./serve.js";

let checker = null;

async function each(list, work) {
  const answers = [];
  for (const one of list) answers.push(await work(one));
  return answers;
}

serve({
  async election({ record }) {
    checker = ballotChecker(await readElection(record));
  },
  ballots: ({ list }) => each(list, checker.check),
  voters: ({ list }) => each(list, checker.isVoter),
});
