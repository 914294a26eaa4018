import { platforms } from "../../src/app/platforms.ts";
import type { PlatformName } from "../../src/domain/conversation.ts";
import type { Chat, MessageEdit, Post, PostOutcome } from "../../src/ports/chat.ts";
import type { Random } from "./random.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface Committed {
  readonly key: string;
  readonly channel: string;
  readonly id: string;
  readonly at: number;
  readonly words: string;
  /** As it reads by now. */
  shown: string;
}

/** A platform with weather: what it has committed is what readers see. */
export interface SimulatedPlatform {
  readonly chat: Chat;
  readonly committed: readonly Committed[];
  /** How often something goes wrong, from 0 to 1. */
  weather: number;
  /** Channels that are deleted, and those that ever were. */
  readonly deleted: Set<string>;
  readonly everDeleted: ReadonlySet<string>;
  /** Or makes it again. */
  deleteOrRestore(channel: string): void;
}

interface PlatformOptions {
  readonly platform: PlatformName;
  readonly time: VirtualTime;
  readonly random: Random;
  /** Channels of which the bot may not read the history. */
  readonly unreadable?: readonly string[];
  readonly canBeAsked: boolean;
  /** How long the same key posted again gives back the first message. */
  readonly knowsKeysForMs: number;
}

const TIMEOUT_MS = 10_000;
/** What was sent may arrive this long after nobody waits for an answer any more. */
const LATEST_ARRIVAL_MS = 40_000;
const TOKEN_PAUSE_MS = 15 * 60_000;
/** 429 without Retry-After, with 0, with decimals, with half a minute, and with an hour. */
const PAUSES_ASKED_FOR = [null, 0, 1_500.5, 30_000, 3_600_000] as const;
const FATES = [
  /** Also a page of HTML from something on the way: nobody can tell what it has done. */
  "reply lost",
  "request lost",
  "hangs",
  "drips",
  "arrives late",
  "busy",
  "busy everywhere",
  "token revoked",
  "down",
  "gone",
] as const;

export function createSimulatedPlatform(options: PlatformOptions): SimulatedPlatform {
  const { platform, time, random, unreadable = [], canBeAsked, knowsKeysForMs } = options;
  const committed: Committed[] = [];
  const deleted = new Set<string>();
  const everDeleted = new Set<string>();

  function commit({ key, conversation: { channel }, message }: Post): string {
    const known = committed.find(
      (message) => message.key === key && time.elapsedMs() - message.at < knowsKeysForMs,
    );
    if (known) return known.id;
    const id = `m${committed.length + 1}`;
    const words = JSON.stringify(message);
    committed.push({ key, channel, id, at: time.elapsedMs(), words, shown: words });
    return id;
  }

  function reword({ messageId, message }: MessageEdit): string {
    for (const one of committed) if (one.id === messageId) one.shown = JSON.stringify(message);
    return messageId;
  }

  async function send<Sent extends Post>(
    sent: Sent,
    commit: (sent: Sent) => string,
  ): Promise<PostOutcome> {
    const fate = random.chance(simulated.weather) ? random.pick(FATES) : "sent";
    await time.wait(20 + random.number(200));
    if (deleted.has(sent.conversation.channel)) return refused({ permanent: true });
    switch (fate) {
      case "sent": {
        const messageId = commit(sent);
        await time.wait(20 + random.number(200));
        return { status: "sent", messageId };
      }
      case "reply lost":
        commit(sent);
        return noAnswer(random.number(TIMEOUT_MS));
      case "request lost":
        return noAnswer(random.number(TIMEOUT_MS));
      case "hangs":
        return noAnswer(TIMEOUT_MS);
      case "drips":
        commit(sent);
        return noAnswer(TIMEOUT_MS);
      case "arrives late":
        void time.wait(random.number(LATEST_ARRIVAL_MS)).then(() => commit(sent));
        return noAnswer(TIMEOUT_MS);
      case "busy":
        return refused({ retryAfterMs: random.pick(PAUSES_ASKED_FOR) });
      case "busy everywhere":
        return { ...refused({ retryAfterMs: 20_000 }), isEverywhere: true };
      case "token revoked":
        return { ...refused({ retryAfterMs: TOKEN_PAUSE_MS }), isEverywhere: true };
      case "down":
        return refused({});
      case "gone":
        return refused({ permanent: random.chance(0.2) });
    }
  }

  async function noAnswer(afterMs: number): Promise<PostOutcome> {
    await time.wait(afterMs);
    return { status: "unknown", reason: "no answer" };
  }

  const findPosted: Chat["findPosted"] = async ({ key, conversation: { channel } }) => {
    await time.wait(50 + random.number(500));
    if (unreadable.includes(channel) || deleted.has(channel))
      return { status: "cannot-tell", reason: "no permission", isFinal: true };
    if (random.chance(simulated.weather))
      return { status: "cannot-tell", reason: "no answer", isFinal: false };
    const found = committed.find((message) => message.key === key);
    return found ? { status: "found", messageId: found.id } : { status: "absent" };
  };

  const simulated: SimulatedPlatform = {
    committed,
    deleted,
    everDeleted,
    deleteOrRestore(channel) {
      if (deleted.delete(channel)) return;
      deleted.add(channel);
      everDeleted.add(channel);
    },
    weather: 0,
    chat: {
      platform: platforms[platform],
      async start() {},
      async stop() {},
      post: (sent) => send(sent, commit),
      ...(canBeAsked && { edit: (sent) => send(sent, reword) }),
      ...(canBeAsked && { findPosted }),
      ...(knowsKeysForMs > 0 && { repeatsSafelyForMs: knowsKeysForMs - 60_000 }),
    },
  };
  return simulated;
}

function refused({
  permanent = false,
  retryAfterMs = null,
}: {
  permanent?: boolean;
  retryAfterMs?: number | null;
}) {
  return { status: "refused", permanent, reason: "no", retryAfterMs } as const;
}
