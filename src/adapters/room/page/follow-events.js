const RETRY_MS = 2_000;

/**
 * Hands on what is posted to everyone, once each, and says whether the server is there.
 * Browsers reconnect by themselves after a lost connection, but give up after any odd answer
 * (a proxy's 502), so that case is reopened here, after the last message seen.
 */
export function followEvents({ onMessage, onConnection }) {
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
    events.addEventListener("error", () => {
      onConnection(false);
      if (events.readyState !== EventSource.CLOSED) return;
      setTimeout(open, RETRY_MS);
    });
  }
}
