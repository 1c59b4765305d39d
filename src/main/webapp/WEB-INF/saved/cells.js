// Several workers side by side, for the ballots of one election.
import { openCell } from "./cell.js";

const MOST_CELLS = 8;
const AT_ONCE = 4;

/**
 * Opens cells for an election record: {ballots(texts, progress), voters(credentials), close()}. Answers come in the order of what was given.
 */
export async function openCells(record) {
  const count = Math.min(MOST_CELLS, Math.max(1, navigator.hardwareConcurrency || 1));
  const cells = Array.from({ length: count }, () => openCell(() => {}));
  await Promise.all(cells.map(cell => cell.do("election", { record })));

  async function all(task, list, progress) {
    const answers = new Array(list.length);
    let next = 0;
    let done = 0;
    await Promise.all(cells.map(async cell => {
      while (next < list.length) {
        const from = next;
        next += AT_ONCE;
        const some = await cell.do(task, { list: list.slice(from, next) });
        some.forEach((one, place) => { answers[from + place] = one; });
        done += some.length;
        progress(done, list.length);
      }
    }));
    return answers;
  }

  return {
    ballots: (texts, progress) => all("ballots", texts, progress),
    voters: credentials => all("voters", credentials, () => {}),
    close: () => cells.forEach(cell => cell.close()),
  };
}
