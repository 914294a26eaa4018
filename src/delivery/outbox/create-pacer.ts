import { type Conversation, conversationKey, type Platform } from "../../domain/conversation.ts";
import type { PostOutcome } from "../../ports/chat.ts";
import type { Crew } from "../../ports/crew.ts";
import type { Timer } from "../../ports/timer.ts";
import { createLane, type Lane } from "./create-lane.ts";

/** Keeps to the platforms' limits without waiting to be told. */
export interface Pacer {
  /** Resolves when a message may leave for there; `false` when none may for now. */
  takePost(conversation: Conversation): Promise<boolean>;
  /** The same for a look at what is there. */
  takeLook(conversation: Conversation): Promise<boolean>;
  /** What came of a post: a platform may ask for a pause, or be about to lose its patience. */
  note(conversation: Conversation, outcome: PostOutcome): void;
}

interface Limits {
  /** Posts of this bot to the whole platform in any second. */
  readonly postsPerSecond: number;
  readonly destinationGapMs: number;
  readonly lookGapMs: number;
  /** Refusals in ten minutes, beyond which the platform bans our address. */
  readonly refusals: number;
}

const NONE = Number.POSITIVE_INFINITY;
const UNLIMITED: Limits = {
  postsPerSecond: NONE,
  destinationGapMs: 0,
  lookGapMs: 0,
  refusals: NONE,
};

/**
 * A little below what the platforms allow, since messages a second apart here may come closer to
 * each other there. Discord: 50 a second for each bot, 5 in 5 seconds a channel, and a ban after
 * 10,000 invalid requests in 10 minutes. Slack: one post a second a channel, 50 looks a minute.
 */
const LIMITS: Readonly<Record<Platform, Limits>> = {
  discord: { postsPerSecond: 48, destinationGapMs: 1_020, lookGapMs: 0, refusals: 5_000 },
  slack: { postsPerSecond: NONE, destinationGapMs: 1_020, lookGapMs: 1_250, refusals: NONE },
  room: UNLIMITED,
  terminal: UNLIMITED,
};

const PATIENCE_MS = 10 * 60 * 1000;

interface PacerOptions {
  readonly timer: Timer;
  readonly signal: AbortSignal;
  readonly crew: Pick<Crew, "size">;
}

/** The platforms count what all processes of a crew post together, so each takes its share. */
export function createPacer({ timer, signal, crew }: PacerOptions): Pacer {
  const platforms = new Map<Platform, { posts: Lane; looks: Lane; refusals: number[] }>();
  /** When each destination is free; one message at a time goes there, so nobody races for it. */
  const freeAt = new Map<string, number>();

  function lanesOf(platform: Platform) {
    const { postsPerSecond, lookGapMs } = LIMITS[platform];
    const share = () => Math.max(1, Math.floor(postsPerSecond / crew.size()));
    const lanes = platforms.get(platform) ?? {
      posts: createLane({ timer, signal, mostInASecond: share, gapMs: 0 }),
      looks: createLane({ timer, signal, mostInASecond: () => NONE, gapMs: lookGapMs }),
      refusals: [],
    };
    platforms.set(platform, lanes);
    return lanes;
  }

  async function takePost(conversation: Conversation): Promise<boolean> {
    const { platform } = conversation;
    const destination = conversationKey(conversation);
    await waitUntil(freeAt.get(destination) ?? 0);
    const mayPost = await lanesOf(platform).posts.take();
    const { destinationGapMs } = LIMITS[platform];
    if (destinationGapMs > 0) freeAt.set(destination, timer.elapsedMs() + destinationGapMs);
    return mayPost;
  }

  async function waitUntil(moment: number): Promise<void> {
    const waitMs = moment - timer.elapsedMs();
    if (waitMs > 0) await timer.wait(waitMs, signal);
  }

  function noteRefusal(platform: Platform): void {
    const { posts, refusals } = lanesOf(platform);
    const now = timer.elapsedMs();
    refusals.push(now);
    while ((refusals[0] ?? now) < now - PATIENCE_MS) refusals.shift();
    if (refusals.length >= LIMITS[platform].refusals) posts.pause(PATIENCE_MS);
  }

  return {
    takePost,
    async takeLook({ platform }) {
      const { posts, looks } = lanesOf(platform);
      return (await looks.take()) && (await posts.take());
    },
    note({ platform }, outcome) {
      if (outcome.status !== "refused") return;
      if (LIMITS[platform].refusals < NONE) noteRefusal(platform);
      if (outcome.isEverywhere) lanesOf(platform).posts.pause(outcome.retryAfterMs ?? 1_000);
    },
  };
}
