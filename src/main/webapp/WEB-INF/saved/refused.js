// Why something is not done: the name of a sentence, and what stands in its places.
export class Refused extends Error {
  constructor(word, ...details) {
    super(word);
    this.word = word;
    this.details = details;
  }
}

/** Refuses unless the condition holds. */
export function require(condition, word, ...details) {
  if (!condition) throw new Refused(word, ...details);
}
