// The receipt: shown, copied, saved, printed; never mailed and never kept by the server.
import { words } from "./words.js";

const groupsOfFive = text => text.match(/.{1,5}/g) ?? [];

export function showTracker(place, tracker) {
  place.replaceChildren(...groupsOfFive(tracker).map(group => Object.assign(document.createElement("span"), { textContent: group })));
}

/** A plain text file, made in the page. */
export function saveReceipt({ uuid, title, tracker, fingerprint, receipt, board }) {
  const lines = [words("file-title"), "", title, "", `${words("file-tracker")}: ${tracker}`, `${words("file-election")}: ${uuid}`,
    `${words("file-fingerprint")}: ${fingerprint}`, `${words("file-board")}: ${board}`, "", words("file-signed"), "", receipt, ""];
  const address = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/plain;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: `${words("file-name")}-${uuid}.txt` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Copies the tracker; answers whether it could. */
export async function copyTracker(tracker) {
  try {
    await navigator.clipboard.writeText(tracker);
    return true;
  } catch {
    return false;
  }
}
