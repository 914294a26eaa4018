import { createCompletions } from "./completions.js";

/** The question and its completion list: the combobox pattern, with the choice made by hand. */
export function createComposer({ form, input, list, complete, onAsk }) {
  const completions = createCompletions({ input, list, onPick: fill });
  let lastAsked = "";
  let lookup = new AbortController();

  async function suggest() {
    lookup.abort();
    lookup = new AbortController();
    const { signal } = lookup;
    const typed = input.value;
    const found = typed.startsWith("/") ? await complete(typed, signal) : [];
    if (!signal.aborted) completions.show(found.filter(({ value }) => value !== typed.trim()));
  }

  function fill(value) {
    input.value = `${value} `;
    input.focus();
    void suggest();
  }

  function send() {
    const text = input.value.trim();
    if (!text) return;
    lookup.abort();
    completions.close();
    input.value = "";
    lastAsked = text;
    onAsk(text);
  }

  function recallLast() {
    if (input.value !== "" || lastAsked === "") return false;
    input.value = lastAsked;
    return true;
  }

  input.addEventListener("input", suggest);
  input.addEventListener("blur", completions.close);
  onKeys(input, {
    ArrowDown: () => completions.move(1),
    ArrowUp: () => completions.move(-1) || recallLast(),
    Tab: () => completions.pick({ orFirst: true }),
    Enter: () => completions.pick({ orFirst: false }),
    Escape: completions.close,
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
}

/** A key whose action did something loses its usual meaning, such as Tab leaving the field. */
function onKeys(input, actions) {
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey) return;
    if (actions[event.key]?.()) event.preventDefault();
  });
}
