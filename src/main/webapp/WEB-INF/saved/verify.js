// An archive from its first byte to its last. Nothing is decrypted that has not gone through here.
import { archiveEvents } from "./archive.js";
import { checkDecryption, checkResult, checkSetup, checkTally, tallyOf, wrong } from "./count.js";
import { require } from "./refused.js";

/** Takes what the cells found, in the order of the archive: the last ballot of each credential counts. */
function gather(weights, casts) {
  const trackers = new Set();
  const last = new Map();
  for (const found of casts) {
    if (found.credential === undefined) wrong(found.fault);
    if (!weights.has(found.credential)) wrong(304);
    if (found.fault) wrong(found.fault);
    if (trackers.has(found.tracker)) wrong(305);
    trackers.add(found.tracker);
    last.delete(found.credential);
    last.set(found.credential, { ...found, weight: weights.get(found.credential) });
  }
  return [...last.values()];
}

/**
 * Verifies the archive of a vote that is over.
 * @param file the file
 * @param openCells opens the cells that check ballots of an election: {ballots(texts, progress), voters(credentials), close()}
 * @param progress called with ballots checked and their number
 * @return {election, parties, first, head, tally, tallyHash, ballots, counted}
 */
export async function verifyClosed(file, openCells, progress) {
  const ballots = [];
  const factors = new Map();
  const known = new Set();
  let [setup, cells, counted, tally, tallyHash, first, head] = [];

  async function countBallots() {
    if (counted || !cells) return;
    counted = [];
    const found = await cells.ballots(ballots, progress);
    counted = gather(setup.weights, found);
    found.filter(one => one.member).forEach(one => known.add(one.credential));
  }

  const take = {
    async Setup(data) {
      setup = await checkSetup(data);
      cells = await openCells(setup.election.record);
    },
    Ballot([ballot]) { ballots.push(ballot); },
    EndBallots: countBallots,
    async EncryptedTally(data) {
      tally = tallyOf(setup.election, counted);
      tallyHash = await checkTally(data, tally, counted);
    },
    async PartialDecryption(data) {
      const { owner, factors: hers } = await checkDecryption(data, setup, tally, factors);
      factors.set(owner, hers);
    },
    Result(data) { checkResult(data, setup, tally, counted, factors); },
    Shuffle() { wrong(106); },
    EndShuffles() { wrong(106); },
  };

  try {
    for await (const { type, data, hash } of archiveEvents(file)) {
      await take[type](data.map(one => one.text));
      first ??= hash;
      head = hash;
    }
    require(setup, "wrong.1", 106);
    await countBallots();
    // Membership of those who have voted was seen with their ballots.
    const silent = [...setup.weights.keys()].filter(credential => !known.has(credential));
    if ((await cells.voters(silent)).includes(false)) wrong(211);
    require(tally, "fault.NOT_OVER");
    // A weight of 0 for all others would make the sum one person's vote.
    require([...setup.weights.values()].every(weight => weight === 1), "fault.WEIGHTS");
  } catch (fault) {
    // A bad ballot before a broken record is the first fault.
    await countBallots();
    throw fault;
  } finally {
    cells?.close();
  }
  return { election: setup.election, parties: setup.parties, first, head, tally, tallyHash, ballots: ballots.length, counted: counted.length };
}
