// The worker's side of a saved page: it does what it is asked and asks nobody for anything.
import { Refused } from "./refused.js";

/** Answers the tasks of these names; each gets its details and `progress(done, of)`. */
export function serve(tasks) {
  let told = 0;
  const progress = (done, of) => {
    const now = performance.now();
    if (done < of && now - told < 100) return;
    told = now;
    postMessage({ done, of });
  };
  addEventListener("message", async ({ data }) => {
    try {
      postMessage({ answer: await tasks[data.task](data, progress) });
    } catch (fault) {
      // Any other error is not said: it could quote what must not leave the worker.
      postMessage(fault instanceof Refused ? { refused: [fault.word, ...fault.details] } : { fault: true });
    }
  });
}
