// The page's side of the worker whose program lies in the page itself: one task at a time, each a promise.
import { Refused } from "./refused.js";

/** Starts the worker; `onProgress(done, of)` hears how far it has come. Every task ends in an answer or in a fault, never in silence. */
export function openCell(onProgress) {
  const program = URL.createObjectURL(new Blob([document.getElementById("cell").textContent], { type: "text/javascript" }));
  const worker = new Worker(program);
  URL.revokeObjectURL(program);
  let settle = null;
  const end = fault => {
    settle?.reject(fault);
    settle = null;
  };
  worker.addEventListener("message", ({ data }) => {
    if (data.of !== undefined) return onProgress(data.done, data.of);
    if (data.refused) return end(new Refused(...data.refused));
    if (data.fault) return end(new Error("fault"));
    settle?.resolve(data.answer);
    settle = null;
  });
  worker.addEventListener("error", () => end(new Error("worker")));
  return {
    do: (task, details = {}) => new Promise((resolve, reject) => {
      settle = { resolve, reject };
      worker.postMessage({ task, ...details });
    }),
    close: () => worker.terminate(),
  };
}
