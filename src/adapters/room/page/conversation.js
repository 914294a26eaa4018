import { element } from "./element.js";
import { clockTime, createMessage, verifyButton } from "./message.js";
import { createMessageList } from "./message-list.js";

/**
 * The messages on the page. An answer that only its asker sees is replaced when its buttons page
 * on; what everyone sees stays as it is, and its buttons answer below.
 */
export function createConversation({ bot, view, announcer, list: shown, scroller, newer }) {
  const list = createMessageList({ list: shown, scroller, newer });
  const show = createShow(list, (answer) => newMessage(answer));
  const messages = [];
  const postedKeys = new Set();
  let shownView = view;

  /** `null` for what is on the page already: a shared answer comes back on the live stream too. */
  function newMessage(answer) {
    if (answer.posted && postedKeys.has(answer.posted.key)) return null;
    postedKeys.add(answer.posted?.key);
    const message = createMessage({ answer, view: shownView, press, verify });
    messages.push(message);
    announcer.textContent = spoken(answer);
    return message.node;
  }

  function receive(answer) {
    const node = newMessage(answer);
    node ? list.append(node) : correct(messages, answer);
  }

  function ask(text) {
    list.appendMine(questionRow(text, () => verify(text)));
    show(() => bot.ask(text));
  }

  const verify = (words) => show(() => bot.verify(words));

  async function press(value, message) {
    message.setBusy(true);
    try {
      const answer = await bot.press(value);
      const isOwn = !answer.posted && !message.answer.posted;
      if (answer.isBeside) list.appendMine(newMessage(answer));
      else if (isOwn || answer.inPlace) message.replaceAnswer(answer.inPlace ?? answer);
      if (isOwn) announcer.textContent = spoken(answer);
      else if (!answer.isBeside) receive(answer);
    } catch (error) {
      message.fail(error.message);
    }
    message.setBusy(false);
  }

  function setView(next) {
    shownView = next;
    for (const message of messages) message.setView(next);
  }

  return { ask, receive, setView };
}

/** Shows that Verbatim is reading, and then its answer; or why there is none, to try again. */
function createShow(list, newMessage) {
  async function answer(asking, waiting) {
    try {
      const node = newMessage(await asking());
      node ? list.replace(waiting, node) : waiting.remove();
    } catch (error) {
      const failed = failedRow(error.message, () => {
        list.replace(failed, waiting);
        void answer(asking, waiting);
      });
      list.replace(waiting, failed);
    }
  }

  return (asking) => {
    const waiting = waitingRow();
    list.appendMine(waiting);
    void answer(asking, waiting);
  };
}

function correct(messages, answer) {
  const shown = messages.find((message) => message.answer.posted?.key === answer.posted.key);
  if (shown && shown.answer.text !== answer.text) shown.correct(answer);
}

function spoken({ text, posted }) {
  return `${posted?.kind === "digest" ? "Posted here" : "Verbatim"}: ${text}`;
}

function questionRow(text, verify) {
  const at = new Date().toISOString();
  const bubble = element(
    "div",
    { class: "bubble" },
    element("span", { class: "visually-hidden" }, "You asked: "),
    element("span", { class: "asked" }, text),
    element("time", { datetime: at }, clockTime(at)),
  );
  return element("li", { class: "question" }, bubble, verifyButton(verify));
}

function waitingRow() {
  const dots = Array.from({ length: 3 }, () => element("i"));
  const reading = element(
    "span",
    { class: "dots", role: "img", "aria-label": "Verbatim is reading" },
    dots,
  );
  return element("li", { class: "waiting" }, reading);
}

function failedRow(reason, retry) {
  return element(
    "li",
    { class: "failed" },
    element("p", { role: "alert" }, reason),
    element("button", { type: "button", class: "retry", click: retry }, "Try again"),
  );
}
