// What the booth says: sentences of the page in the reader's language, with their places filled in.

const sentences = new Map([...document.querySelectorAll("[data-word]")].map(element => [element.dataset.word, element.textContent]));

/** The sentence of that name; {0}, {1} … are the arguments. */
export const words = (name, ...details) => sentences.get(name).replace(/\{(\d)\}/g, (_, place) => details[place]);
