// The page's side of the worker: one task at a time, each a promise.

/** Opens a cell. Every task ends in an answer or in a fault, never in silence. */
export function openCell(onProgress) {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  let settle = null;

  const end = fault => {
    settle?.reject(new Error(fault));
    settle = null;
  };

  worker.addEventListener("message", ({ data }) => {
    if (data.of) return onProgress(data.done, data.of);
    if (data.fault) return end("fault");
    settle?.resolve(data.answer);
    settle = null;
  });
  worker.addEventListener("error", () => end("worker"));

  return {
    do: (task, details = {}) => new Promise((resolve, reject) => {
      settle = { resolve, reject };
      worker.postMessage({ task, ...details });
    }),
    close: () => worker.terminate(),
  };
}
