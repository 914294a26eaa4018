import { ask, complete, press, verify } from "./ask-bot.js";
import { createComposer } from "./composer.js";
import { createConversation } from "./conversation.js";
import { followEvents } from "./follow-events.js";
import { recall, remember } from "./preferences.js";

const byId = (id) => document.getElementById(id);

const conversation = createConversation({
  list: byId("messages"),
  scroller: byId("conversation"),
  announcer: byId("announcer"),
  newer: byId("newer"),
  bot: { ask, press, verify },
  view: recall("view", "slack"),
});

createComposer({
  form: byId("ask"),
  input: byId("question"),
  list: byId("completions"),
  complete,
  onAsk: conversation.ask,
});

/** @type {NodeListOf<HTMLElement>} */
const examples = document.querySelectorAll("[data-example]");
for (const example of examples) {
  example.addEventListener("click", () => conversation.ask(example.dataset.example));
}

followEvents({
  onMessage: conversation.receive,
  onConnection: showConnection,
  onSignedOut: () => location.reload(),
});
switchViews();
switchThemes();
// On a touch screen this would open the keyboard over the examples.
if (matchMedia("(hover: hover)").matches) byId("question").focus();

function showConnection(isThere) {
  const notice = byId("connection");
  notice.hidden = isThere;
  notice.textContent = isThere
    ? ""
    : "Verbatim has stopped. This page reconnects once it runs again.";
}

function switchViews() {
  const switches = byId("view");
  const chosen = recall("view", "slack");
  for (const radio of switches.querySelectorAll("input")) {
    radio.checked = radio.value === chosen;
    radio.addEventListener("change", () => {
      remember("view", radio.value);
      conversation.setView(radio.value);
    });
  }
}

function switchThemes() {
  const button = byId("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => recall("theme", system.matches ? "dark" : "light") === "dark";
  const show = () => {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    button.setAttribute("aria-pressed", String(isDark()));
  };
  button.addEventListener("click", () => {
    remember("theme", isDark() ? "light" : "dark");
    show();
  });
  system.addEventListener("change", show);
  show();
}
