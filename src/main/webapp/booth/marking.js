// The ballot paper: the questions of the record as native radio buttons and checkboxes, outside any form, so that nothing can submit them.
import { words } from "./words.js";

const make = (name, { lang, ...properties } = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  if (lang) element.lang = lang;
  element.append(...children);
  return element;
};

/** One answer at a time, and one must be given: then the options exclude each other by themselves. */
const isSingle = question => question.max === 1 && question.min === 1;

function hint(question) {
  const { min, max, blank } = question;
  const sentence = isSingle(question) ? words("mark-one")
    : min === max ? words("mark-exactly", min)
      : min === 0 ? words("mark-at-most", max) : words("mark-between", min, max);
  return blank && !isSingle(question) ? `${sentence} ${words("mark-or-blank")}` : sentence;
}

function option(question, place, value, text, lang, more) {
  const input = make("input", {
    type: isSingle(question) ? "radio" : "checkbox", name: `q${place}`, value, autocomplete: "off", id: `q${place}-${value}`,
  });
  const label = make("span", {}, make("b", { textContent: text, lang }), ...(more ? [make("span", { textContent: more })] : []));
  return make("label", { className: "choice" }, input, label);
}

/** Blank excludes everything else, whichever was ticked last. */
function keepApart(fieldset, input) {
  if (!input.checked || input.type === "radio") return;
  const blank = input.value === "blank";
  for (const other of fieldset.querySelectorAll("input")) {
    if (other !== input && (blank || other.value === "blank")) other.checked = false;
  }
}

function fieldset(question, place, lang) {
  const options = question.answers.map((text, i) => option(question, place, String(i), text, lang));
  if (question.blank) options.push(option(question, place, "blank", words("blank"), "", words("blank-means")));
  const set = make("fieldset", { className: "stack", id: `q${place}` },
    make("legend", {}, make("h2", { className: "q", textContent: question.text, lang })),
    make("p", { className: "hint mt3", id: `q${place}-hint`, textContent: hint(question) }),
    make("p", { className: "msg stop", id: `q${place}-fault`, hidden: true }),
    make("div", { className: "choices" }, ...options));
  set.setAttribute("aria-describedby", `q${place}-hint q${place}-fault`);
  set.addEventListener("change", event => keepApart(set, event.target));
  return set;
}

/** Lays the questions out in the place, in the language they are written in; answers with what reads and clears them. */
export function ballotPaper(place, questions, lang) {
  const sets = questions.map((question, i) => fieldset(question, i, lang));
  place.replaceChildren(...sets);

  const choiceOf = set => {
    const marked = [...set.querySelectorAll("input:checked")].map(input => input.value);
    return { blank: marked.includes("blank"), chosen: marked.filter(value => value !== "blank").map(Number) };
  };

  function fault(question, { blank, chosen }) {
    if (blank || (chosen.length >= question.min && chosen.length <= question.max)) return null;
    if (chosen.length > question.max) return words("mark-too-many", question.max, chosen.length);
    return chosen.length ? words("mark-too-few", question.min, chosen.length) : words("mark-nothing");
  }

  return {
    choices: () => sets.map(choiceOf),
    /** What keeps the paper from being reviewed: [{id of the first option, sentence}]. */
    faults: () => sets.flatMap((set, i) => {
      const sentence = fault(questions[i], choiceOf(set));
      Object.assign(set.querySelector(".msg"), { hidden: !sentence, textContent: sentence ?? "" });
      const said = questions.length > 1 ? words("question-n", i + 1, sentence) : sentence;
      return sentence ? [{ id: set.querySelector("input").id, sentence: said }] : [];
    }),
    isMarked: () => Boolean(place.querySelector("input:checked")),
    clear: () => place.replaceChildren(),
  };
}

/** The paper as it will be sent, to be read once more. */
export function slips(place, questions, choices, lang) {
  place.replaceChildren(...questions.map((question, i) => {
    const { blank, chosen } = choices[i];
    const named = !blank && chosen.length > 0;
    const answers = named ? chosen.map(at => question.answers[at]) : [words(blank ? "blank" : "none-chosen")];
    return make("div", { className: "slip" },
      make("p", { className: "serif", textContent: question.text, lang }),
      make("p", {}, make("span", { className: "quiet small", textContent: words(answers.length > 1 ? "your-answers" : "your-answer") }),
        ...answers.map(text => make("b", { textContent: text, lang: named ? lang : "" }))));
  }));
}
