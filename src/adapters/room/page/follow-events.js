import { isSignedOut } from "./ask-bot.js";

const RETRY_MS = 2_000;

/**
 * Hands on what is posted to everyone, once each, and says whether the server is there.
 * Browsers reconnect by themselves after a lost connection, but give up after any odd answer
 * (a proxy's 502), so that case is reopened here, after the last message seen.
 */
export function followEvents({ onMessage, onConnection, onSignedOut }) {
  let lastKey = null;
  open();

  function open() {
    const after = lastKey ? `?after=${encodeURIComponent(lastKey)}` : "";
    const events = new EventSource(`/events${after}`);
    events.addEventListener("open", () => onConnection(true));
    events.addEventListener("message", ({ data, lastEventId }) => {
      lastKey = lastEventId;
      onMessage(JSON.parse(data));
    });
    events.addEventListener("error", async () => {
      onConnection(false);
      if (events.readyState !== EventSource.CLOSED) return;
      if (await isSignedOut()) onSignedOut();
      else setTimeout(open, RETRY_MS);
    });
  }
}
