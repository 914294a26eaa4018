const STOPPED =
  "Verbatim does not answer: it has stopped. Start it again with npm start, then try again.";

/** Resolves to the answer; rejects with an `Error` whose message can be shown as it is. */
export function ask(text) {
  return post("/ask", { text });
}

/** What the menu of a message has on Slack and Discord. */
export function verify(words) {
  return post("/on-message", { command: "verify", words });
}

export function press(value) {
  return post("/press", { value });
}

/** Resolves once this browser may use the room. */
export function signIn(key) {
  return post("/sign-in", { key });
}

/** A room that was started anew knows nobody who had signed in. */
export async function isSignedOut() {
  const response = await fetch("/", { method: "HEAD" }).catch(() => null);
  return response?.status === 401;
}

/** Completions are a comfort: when they cannot be had there are none. */
export async function complete(typed, signal) {
  try {
    const response = await fetch(`/complete?typed=${encodeURIComponent(typed)}`, { signal });
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error(STOPPED);
  });
  const answer = await response.json().catch(() => ({ error: STOPPED }));
  if (!response.ok || answer.error) {
    throw new Error(answer.error ?? `Verbatim answered ${response.status}.`);
  }
  return answer;
}
