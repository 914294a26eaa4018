import {
  type Conversation,
  conversationKey,
  type PlatformName,
} from "../../domain/conversation.ts";
import { type Pace, UNHURRIED } from "../../domain/platform.ts";
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

const PATIENCE_MS = 10 * 60 * 1000;

interface PacerOptions {
  readonly timer: Timer;
  readonly signal: AbortSignal;
  readonly crew: Pick<Crew, "size">;
  readonly paceOf: (platform: PlatformName) => Pace;
}

/** The platforms count what all processes of a crew post together, so each takes its share. */
export function createPacer(options: PacerOptions): Pacer {
  const { timer, signal, paceOf } = options;
  const lanesOf = createLanes(options);
  /** When each destination is free; one message at a time goes there, so nobody races for it. */
  const freeAt = new Map<string, number>();

  async function takePost(conversation: Conversation): Promise<boolean> {
    const { platform } = conversation;
    const destination = conversationKey(conversation);
    await waitUntil(freeAt.get(destination) ?? 0);
    const mayPost = await lanesOf(platform).posts.take();
    const { destinationGapMs } = paceOf(platform);
    if (destinationGapMs > 0) freeAt.set(destination, timer.elapsedMs() + destinationGapMs);
    return mayPost;
  }

  async function waitUntil(moment: number): Promise<void> {
    const waitMs = moment - timer.elapsedMs();
    if (waitMs > 0) await timer.wait(waitMs, signal);
  }

  function noteRefusal(platform: PlatformName): void {
    const { posts, refusals } = lanesOf(platform);
    const now = timer.elapsedMs();
    refusals.push(now);
    while ((refusals[0] ?? now) < now - PATIENCE_MS) refusals.shift();
    if (refusals.length >= paceOf(platform).refusals) posts.pause(PATIENCE_MS);
  }

  return {
    takePost,
    async takeLook({ platform }) {
      const { posts, looks } = lanesOf(platform);
      return (await looks.take()) && (await posts.take());
    },
    note({ platform }, outcome) {
      if (outcome.status !== "refused") return;
      if (paceOf(platform).refusals < UNHURRIED.refusals) noteRefusal(platform);
      if (outcome.isEverywhere) lanesOf(platform).posts.pause(outcome.retryAfterMs ?? 1_000);
    },
  };
}

function createLanes({ timer, signal, crew, paceOf }: PacerOptions) {
  const platforms = new Map<PlatformName, { posts: Lane; looks: Lane; refusals: number[] }>();

  return (platform: PlatformName) => {
    const { postsPerSecond, lookGapMs } = paceOf(platform);
    const share = () => Math.max(1, Math.floor(postsPerSecond / crew.size()));
    const anyNumber = () => UNHURRIED.postsPerSecond;
    const lanes = platforms.get(platform) ?? {
      posts: createLane({ timer, signal, mostInASecond: share, gapMs: 0 }),
      looks: createLane({ timer, signal, mostInASecond: anyNumber, gapMs: lookGapMs }),
      refusals: [],
    };
    platforms.set(platform, lanes);
    return lanes;
  };
}
