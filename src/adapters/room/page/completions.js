import { element } from "./element.js";

/** Each action says whether it did anything, so that a key it has no use for keeps its meaning. */
export function createCompletions({ input, list, onPick }) {
  let shown = [];
  let active = -1;

  function show(completions) {
    shown = completions;
    list.replaceChildren(...completions.map((each, index) => option(each, index, onPick)));
    list.hidden = completions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    activate(-1);
  }

  function activate(index) {
    active = index;
    for (const [at, node] of [...list.children].entries()) {
      node.setAttribute("aria-selected", String(at === index));
      if (at === index) node.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `completion-${index}`);
  }

  function move(step) {
    if (list.hidden) return false;
    const next = active + step;
    activate(next < 0 ? shown.length - 1 : next % shown.length);
    return true;
  }

  function pick({ orFirst }) {
    const chosen = shown[active] ?? (orFirst ? shown[0] : undefined);
    if (chosen) onPick(chosen.value);
    return Boolean(chosen);
  }

  function close() {
    const wasOpen = !list.hidden;
    show([]);
    return wasOpen;
  }

  return { show, close, move, pick };
}

function option({ label, value }, index, onPick) {
  // Pressing the mouse would take the focus, and losing it closes the list before the click.
  const keepFocus = (event) => event.preventDefault();
  return element(
    "div",
    {
      id: `completion-${index}`,
      class: "completion",
      role: "option",
      mousedown: keepFocus,
      click: () => onPick(value),
    },
    label,
  );
}
