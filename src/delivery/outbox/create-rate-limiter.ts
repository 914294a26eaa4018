import {
  type Conversation,
  conversationKey,
  type PlatformName,
} from "../../domain/conversation.ts";
import type { ConversationKey } from "../../domain/ids.ts";
import { createMutex } from "../../domain/mutex.ts";
import { type Pace, UNHURRIED } from "../../domain/platform.ts";
import type { PostOutcome } from "../../ports/chat.ts";
import type { Cluster } from "../../ports/cluster.ts";
import type { Timer } from "../../ports/timer.ts";

/** Keeps to the platforms' limits, so that they need not refuse anything first. */
export interface RateLimiter {
  /** Resolves when a message may leave for that conversation; `false` when none may for now. */
  takePost(conversation: Conversation): Promise<boolean>;
  /** The same for a request that reads what is there. */
  takeLook(conversation: Conversation): Promise<boolean>;
  /**
   * Takes note of what came of a post: the platform may have asked for a pause, or be close to a
   * ban.
   */
  note(conversation: Conversation, outcome: PostOutcome): void;
}

/** Refusals are counted over ten minutes, as Discord counts them, and posts then pause as long. */
const PATIENCE_MS = 10 * 60 * 1000;

interface RateLimiterOptions {
  readonly timer: Timer;
  readonly signal: AbortSignal;
  readonly cluster: Pick<Cluster, "size">;
  readonly paceOf: (platform: PlatformName) => Pace;
}

/**
 * The platforms count what all processes of a cluster post together, so each process takes its
 * share.
 */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { timer, signal, paceOf } = options;
  const limitersOf = createLimiters(options);
  /**
   * When each destination is free again. One message at a time goes there, so nobody races for it.
   */
  const freeAt = new Map<ConversationKey, number>();

  async function takePost(conversation: Conversation): Promise<boolean> {
    const { platform } = conversation;
    const destination = conversationKey(conversation);
    await waitUntil(freeAt.get(destination) ?? 0);
    const mayPost = await limitersOf(platform).posts.take();
    const { destinationGapMs } = paceOf(platform);
    if (destinationGapMs > 0) freeAt.set(destination, timer.elapsedMs() + destinationGapMs);
    return mayPost;
  }

  async function waitUntil(moment: number): Promise<void> {
    const waitMs = moment - timer.elapsedMs();
    if (waitMs > 0) await timer.wait(waitMs, signal);
  }

  function noteRefusal(platform: PlatformName): void {
    const { posts, refusals } = limitersOf(platform);
    const now = timer.elapsedMs();
    refusals.push(now);
    while ((refusals[0] ?? now) < now - PATIENCE_MS) refusals.shift();
    if (refusals.length >= paceOf(platform).refusals) posts.pause(PATIENCE_MS);
  }

  return {
    takePost,
    async takeLook({ platform }) {
      const { posts, looks } = limitersOf(platform);
      return (await looks.take()) && (await posts.take());
    },
    note({ platform }, outcome) {
      if (outcome.status !== "refused") return;
      if (paceOf(platform).refusals < UNHURRIED.refusals) noteRefusal(platform);
      if (outcome.isEverywhere) limitersOf(platform).posts.pause(outcome.retryAfterMs ?? 1_000);
    },
  };
}

function createLimiters({ timer, signal, cluster, paceOf }: RateLimiterOptions) {
  const platforms = new Map<PlatformName, { posts: Limiter; looks: Limiter; refusals: number[] }>();

  return (platform: PlatformName) => {
    const { postsPerSecond, lookGapMs } = paceOf(platform);
    const share = () => Math.max(1, Math.floor(postsPerSecond / cluster.size()));
    const anyNumber = () => UNHURRIED.postsPerSecond;
    const limiters = platforms.get(platform) ?? {
      posts: createLimiter({ timer, signal, mostInASecond: share, gapMs: 0 }),
      looks: createLimiter({ timer, signal, mostInASecond: anyNumber, gapMs: lookGapMs }),
      refusals: [],
    };
    platforms.set(platform, limiters);
    return limiters;
  };
}

/** A queue from which no more leave in a second than are allowed. */
interface Limiter {
  /** Resolves when the caller's turn has come; `false` when nothing may leave for now. */
  take(): Promise<boolean>;
  pause(milliseconds: number): void;
}

interface LimiterOptions {
  readonly timer: Timer;
  readonly signal: AbortSignal;
  readonly mostInASecond: () => number;
  readonly gapMs: number;
}

/**
 * After a timer that was late the next may leave twice as fast as on average. Chosen by hand;
 * measured by `npm run bench:delivery` (96 % of the allowed rate, no refusal).
 */
const CATCH_UP = 2;
/**
 * Whoever meets a longer pause comes again at a later tick. Chosen by hand, because people wait for
 * the answer to `/digest now`.
 */
const LONGEST_WAIT_MS = 5_000;
const MOST_REMEMBERED = 100;

function createLimiter({ timer, signal, mostInASecond, gapMs }: LimiterOptions): Limiter {
  const mutex = createMutex();
  /** When the last ones left, the oldest first. */
  const left: number[] = [];
  let closedUntil = 0;

  function openAt(): number {
    const most = mostInASecond();
    const shortestGapMs = Math.max(gapMs, 1_000 / most / CATCH_UP);
    const afterLast = (left.at(-1) ?? Number.NEGATIVE_INFINITY) + shortestGapMs;
    const oldest = Number.isFinite(most) ? left.at(-most) : undefined;
    const afterWindow = oldest === undefined ? 0 : oldest + 1_000;
    return Math.max(closedUntil, afterLast, afterWindow);
  }

  const isOpenSoon = () => !signal.aborted && closedUntil - timer.elapsedMs() <= LONGEST_WAIT_MS;
  const waitMs = () => openAt() - timer.elapsedMs();

  async function pass(): Promise<boolean> {
    while (isOpenSoon() && waitMs() > 0) await timer.wait(waitMs(), signal);
    if (!isOpenSoon()) return false;
    left.push(timer.elapsedMs());
    if (left.length > MOST_REMEMBERED) left.shift();
    return true;
  }

  return {
    take: () => mutex.run(pass),
    pause(milliseconds) {
      closedUntil = Math.max(closedUntil, timer.elapsedMs() + milliseconds);
    },
  };
}
