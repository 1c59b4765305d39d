// What goes to the server, and what each answer, or none, means for the voter.

const PATIENCE = 30_000;

const json = async answer => {
  try {
    return await answer.json();
  } catch {
    return {};
  }
};

async function ask(address, options) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { credentials: "same-origin", cache: "no-store", redirect: "manual", signal: stop.signal, ...options });
    return { status: answer.status, type: answer.type, body: await json(answer) };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The election as the server tells it, or null where it cannot be reached or tells nothing. */
export async function fetchElection(address) {
  const answer = await ask(address, {});
  return answer?.status === 200 && typeof answer.body.election === "string" ? answer.body : null;
}

/**
 * Sends the ballot: the same bytes as often as it takes. Answers {kind}:
 * "recorded" with the receipt; "signed-out": nothing was recorded; "refused" with the server's sentence: this ballot was not recorded;
 * "later": nothing was recorded, try again; "foreign": the server answered for another ballot; "unknown": it may or may not be recorded.
 */
export async function sendBallot(address, { ballot, tracker }) {
  const answer = await ask(address, { method: "POST", body: ballot, headers: { "Content-Type": "application/json" } });
  if (!answer) return { kind: "unknown" };
  const { status, type, body } = answer;
  if (status === 200 || status === 201) {
    return body.tracker === tracker ? { kind: "recorded", receipt: body.receipt ?? "" } : { kind: "foreign" };
  }
  if (status === 401 || type === "opaqueredirect") return { kind: "signed-out" };
  if (status === 429) return { kind: "later" };
  if (status >= 400 && status < 500) return { kind: "refused", sentence: body.message ?? "" };
  return { kind: "unknown" };
}
