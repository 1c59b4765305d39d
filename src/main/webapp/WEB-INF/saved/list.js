// Files of lines "a;b;c" with a heading, as the server writes them.
const MOST_LINES = 200000;
const PSEUDONYM = /^[1-9A-HJ-NP-Za-km-z]{1,64}$/;
const CHANNELS = ["code", "paper", "reserve"];

/** The lines that need a code: [{pseudonym, channel, name, address}]; or {fault, line} for the first line that cannot be read. */
export function readRoll(text) {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  while (lines.length && lines[lines.length - 1] === "") lines.pop();
  const heading = (lines[0] ?? "").split(";");
  if (!heading.includes("pseudonym") || !heading.includes("channel")) return { fault: "heading", line: 1 };
  if (lines.length > MOST_LINES) return { fault: "long", line: lines.length };
  const rows = [];
  const seen = new Set();
  for (let i = 1; i < lines.length; i++) {
    const cells = lines[i].split(";");
    const row = Object.fromEntries(heading.map((name, at) => [name, (cells[at] ?? "").trim()]));
    row.channel = row.channel.toLowerCase();
    const whole = cells.length === heading.length && PSEUDONYM.test(row.pseudonym) && CHANNELS.includes(row.channel);
    if (!whole) return { fault: "line", line: i + 1 };
    if (seen.has(row.pseudonym)) return { fault: "twice", line: i + 1 };
    seen.add(row.pseudonym);
    if (row.channel !== "paper") rows.push(row);
  }
  return rows.length ? { rows } : { fault: "nobody", line: lines.length };
}
