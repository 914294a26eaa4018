import { element } from "./element.js";
import { paintDiscord } from "./paint-discord.js";
import { paintSlack } from "./paint-slack.js";

/** One for each platform; a test holds it to that. */
const PAINTERS = { slack: paintSlack, discord: paintDiscord };
/** Digests, and what watches found. */
const LABELS = { digest: "Posted for everyone here", shared: "Shared with everyone here" };

/** One answer as a platform shows it; it can be painted again for the other one. */
export function createMessage({ answer, view, press, verify }) {
  const node = element("li", { class: "message" });
  let shown = { answer, view };
  let isOutOfSight = false;
  let isStale = false;
  const message = {
    node,
    get answer() {
      return shown.answer;
    },
    /** Out of sight it can wait, since there may be thousands. */
    setView(next) {
      shown = { ...shown, view: next };
      isStale = isOutOfSight;
      if (!isStale) paint(shown);
    },
    replaceAnswer(next) {
      const focused = node.contains(document.activeElement) ? document.activeElement : null;
      paint({ ...shown, answer: next });
      if (focused) focusButton(node, focused.textContent);
      node.scrollIntoView({ block: "nearest" });
    },
    /** What everyone sees was edited: nobody is to lose their place for it. */
    correct: (next) => paint({ ...shown, answer: next }),
    setBusy: (busy) => node.setAttribute("aria-busy", String(busy)),
    fail(reason) {
      const failure = node.querySelector(".failure");
      failure.textContent = reason;
      failure.hidden = false;
    },
  };

  function paint(next) {
    shown = next;
    isStale = false;
    node.dataset.view = shown.view;
    const onVerify = () => verify(shown.answer.text);
    node.replaceChildren(...paintMessage(shown, (value) => press(value, message), onVerify));
  }

  node.addEventListener("contentvisibilityautostatechange", ({ skipped }) => {
    isOutOfSight = skipped;
    if (isStale && !skipped) paint(shown);
  });
  paint(shown);
  return message;
}

export function clockTime(at) {
  return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

/** What the menu of a message has on Slack and Discord. */
export function verifyButton(verify) {
  return element("button", { type: "button", class: "verify", click: verify }, "Verify quotations");
}

function paintMessage({ answer, view }, press, verify) {
  const body = element(
    "article",
    { class: "body", "aria-label": `Verbatim at ${clockTime(answer.at)}` },
    element("span", { class: "avatar", "aria-hidden": "true" }, "“"),
    author(answer.at),
    PAINTERS[view](answer.payloads[view], press),
    answer.reply.file ? fileLink(answer.reply.file) : null,
    answer.posted ? null : element("p", { class: "private" }, eye(), "Only visible to you"),
    element("p", { class: "failure", role: "alert", hidden: true }),
    verifyButton(verify),
  );
  return answer.posted
    ? [element("p", { class: "label" }, LABELS[answer.posted.kind]), body]
    : [body];
}

/** Neither platform shows a file's words, so here is what can be downloaded of it. */
function fileLink({ name, mediaType, text }) {
  const href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  return element("a", { class: "file", href, download: name }, name);
}

function author(at) {
  return element(
    "p",
    { class: "author" },
    element("strong", null, "Verbatim"),
    element("span", { class: "app" }, "App"),
    element("time", { datetime: at, title: new Date(at).toLocaleString() }, clockTime(at)),
  );
}

function eye() {
  return element("span", { class: "eye", "aria-hidden": "true" });
}

/** Paging paints new buttons, so the keyboard is put back on the one that was pressed. */
function focusButton(node, label) {
  const buttons = [...node.querySelectorAll("button")];
  const same = buttons.find(({ textContent }) => textContent === label);
  (same ?? buttons[0])?.focus({ preventScroll: true });
}
