import type { Platform } from "../../src/domain/conversation.ts";
import type { Chat, Post, PostOutcome } from "../../src/ports/chat.ts";
import type { Random } from "./random.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface Committed {
  readonly key: string;
  readonly channel: string;
  readonly id: string;
  readonly at: number;
}

/** A platform with weather: what it has committed is what readers see. */
export interface SimulatedPlatform {
  readonly chat: Chat;
  readonly committed: readonly Committed[];
  /** How often something goes wrong, from 0 to 1. */
  weather: number;
}

interface PlatformOptions {
  readonly platform: Platform;
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
const FATES = [
  "reply lost",
  "request lost",
  "arrives late",
  "busy",
  "busy for long",
  "busy everywhere",
  "down",
  "gone",
] as const;

export function createSimulatedPlatform(options: PlatformOptions): SimulatedPlatform {
  const { platform, time, random, unreadable = [], canBeAsked, knowsKeysForMs } = options;
  const committed: Committed[] = [];

  function commit({ key, conversation: { channel } }: Post): string {
    const known = committed.find(
      (message) => message.key === key && time.elapsedMs() - message.at < knowsKeysForMs,
    );
    if (known) return known.id;
    const id = `m${committed.length + 1}`;
    committed.push({ key, channel, id, at: time.elapsedMs() });
    return id;
  }

  async function post(sent: Post): Promise<PostOutcome> {
    const fate = random.chance(simulated.weather) ? random.pick(FATES) : "sent";
    await time.wait(20 + random.number(200));
    switch (fate) {
      case "sent": {
        const messageId = commit(sent);
        await time.wait(20 + random.number(200));
        return { status: "sent", messageId };
      }
      case "reply lost":
        commit(sent);
        return noAnswer();
      case "request lost":
        return noAnswer();
      case "arrives late":
        void time.wait(random.number(LATEST_ARRIVAL_MS)).then(() => commit(sent));
        return noAnswer();
      case "busy":
        return refused({ retryAfterMs: random.pick([null, 0, 1_500, 30_000]) });
      case "busy for long":
        return refused({ retryAfterMs: 3_600_000 });
      case "busy everywhere":
        return { ...refused({ retryAfterMs: 20_000 }), isEverywhere: true };
      case "down":
        return refused({});
      case "gone":
        return refused({ permanent: random.chance(0.2) });
    }
  }

  async function noAnswer(): Promise<PostOutcome> {
    await time.wait(random.chance(0.5) ? TIMEOUT_MS : random.number(TIMEOUT_MS));
    return { status: "unknown", reason: "no answer" };
  }

  const findPosted: Chat["findPosted"] = async ({ key, conversation: { channel } }) => {
    await time.wait(50 + random.number(500));
    if (unreadable.includes(channel))
      return { status: "cannot-tell", reason: "no permission", isFinal: true };
    if (random.chance(simulated.weather))
      return { status: "cannot-tell", reason: "no answer", isFinal: false };
    const found = committed.find((message) => message.key === key);
    return found ? { status: "found", messageId: found.id } : { status: "absent" };
  };

  const simulated: SimulatedPlatform = {
    committed,
    weather: 0,
    chat: {
      platform,
      async start() {},
      async stop() {},
      post,
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
