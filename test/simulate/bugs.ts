import type { Chat, PostOutcome } from "../../src/ports/chat.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Store } from "../../src/ports/store.ts";

/** Known bugs, to be put back in: a simulator that does not find them finds nothing. */
export const BUGS = [
  "takes a lost reply for a no",
  "writes after it posts",
  "looks too soon",
] as const;
export type Bug = (typeof BUGS)[number];

interface Parts {
  readonly store: Store;
  readonly chats: readonly Chat[];
  readonly clock: Clock;
}

export function withBug(bug: Bug | null, parts: Parts): Parts {
  switch (bug) {
    case null:
      return parts;
    case "takes a lost reply for a no":
      return { ...parts, chats: parts.chats.map(mistaking) };
    case "writes after it posts":
      return { ...parts, store: writingLate(parts.store) };
    case "looks too soon":
      return { ...parts, store: hasty(parts) };
  }
}

function mistaking(chat: Chat): Chat {
  return {
    ...chat,
    async post(post): Promise<PostOutcome> {
      const outcome = await chat.post(post);
      return outcome.status === "unknown"
        ? { status: "refused", permanent: false, reason: outcome.reason, retryAfterMs: null }
        : outcome;
    },
  };
}

function writingLate(store: Store): Store {
  const begun = new Map<string, Date>();
  return {
    ...store,
    async beginSending(key, now) {
      begun.set(key, now);
      return store.frozenMessage(key);
    },
    async recordStep(key, from, step, attempt) {
      const at = from === "sending" ? begun.get(key) : undefined;
      if (at) await store.beginSending(key, at);
      begun.delete(key);
      await store.recordStep(key, from, step, attempt);
    },
  };
}

function hasty({ store, clock }: Parts): Store {
  return {
    ...store,
    recordStep: (key, from, step, attempt) => {
      const soon = step.state === "unknown" && step.askAt ? { ...step, askAt: clock.now() } : step;
      return store.recordStep(key, from, soon, attempt);
    },
  };
}
