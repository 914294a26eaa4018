import {
  type Conversation,
  conversationKey,
  type PlatformName,
} from "../../domain/conversation.ts";
import type { CorrectMessage, Delivery } from "../../domain/digest.ts";
import type { DeliveryKey } from "../../domain/ids.ts";
import { createKeyedMutex } from "../../domain/mutex.ts";
import { UNHURRIED } from "../../domain/platform.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Cluster } from "../../ports/cluster.ts";
import type { Log } from "../../ports/log.ts";
import type { Store } from "../../ports/store.ts";
import type { Timer } from "../../ports/timer.ts";
import { createAttempt } from "./create-attempt.ts";
import { createCorrector } from "./create-corrector.ts";
import { createRateLimiter } from "./create-rate-limiter.ts";
import { createReconciler } from "./create-reconciler.ts";
import { createRecorder } from "./create-recorder.ts";
import { isWorthWaitingFor } from "./decide-finding.ts";
import { createPauseRefusedDigest } from "./pause-refused-digest.ts";

interface PosterOptions {
  readonly store: Store;
  /** The platforms that are connected; the list is read again for each message. */
  readonly chats: readonly Chat[];
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly cluster: Pick<Cluster, "size">;
  /** Without this posted messages stay as they are. */
  readonly correct?: CorrectMessage;
}

interface OpenWork {
  readonly keys: readonly DeliveryKey[];
  readonly ready: readonly Conversation[];
}

export interface Poster {
  /**
   * The messages that are not settled yet or were settled just now, and the conversations in which
   * something may be posted or corrected.
   */
  findOpen(): Promise<OpenWork>;
  /**
   * Posts and corrects what is ready for one destination, once what is being posted there is done.
   */
  postTo(conversation: Conversation): Promise<void>;
  /** Begins nothing more; a message that waits for its turn stays planned. */
  stop(): void;
}

/** Each destination is served by itself and in order, so that its trouble holds up no other. */
export function createPoster(options: PosterOptions): Poster {
  const { store, clock } = options;
  const mutex = createKeyedMutex();
  const stopping = new AbortController();
  const recorder = createRecorder(options);
  const paceOf = (name: PlatformName) =>
    options.chats.find(({ platform }) => platform.name === name)?.platform.pace ?? UNHURRIED;
  const limiter = createRateLimiter({ ...options, signal: stopping.signal, paceOf });
  const begunAt = new Map<DeliveryKey, number>();
  const reconciler = createReconciler({ ...options, limiter, begunAt });
  const pauseRefusedDigest = createPauseRefusedDigest(options);
  const attempt = createAttempt({ ...options, limiter, recorder, pauseRefusedDigest, begunAt });
  const corrector = createCorrector({ ...options, limiter });
  const post = createPostInOrder({ ...options, attempt, reconcile: reconciler.reconcile });

  return {
    async findOpen() {
      const late = await recorder.catchUp();
      await reconciler.adoptOrphans();
      const open = await store.openDeliveries();
      const ready = open.filter((row) => isReady(row, clock.now()));
      return {
        keys: [...late, ...open.map(({ key }) => key)],
        ready: [
          ...ready.map(({ conversation }) => conversation),
          ...(await corrector.findPlaces()),
        ],
      };
    },

    postTo: (conversation) =>
      mutex.run(conversationKey(conversation), async () => {
        await recorder.catchUp();
        await post(await store.openDeliveries(conversation));
        await corrector.correctAt(conversation);
      }),

    stop: () => stopping.abort(),
  };
}

interface PostInOrder {
  readonly clock: Clock;
  readonly attempt: (delivery: Delivery) => Promise<boolean>;
  readonly reconcile: (delivery: Delivery) => Promise<boolean>;
}

/**
 * Each message waits for the one before it, also until it is known whether that one has arrived.
 * Where that takes too long, or an edition is held until its time, only the rest of the same edition
 * goes on waiting.
 */
function createPostInOrder({ clock, attempt, reconcile }: PostInOrder) {
  const isDone = async (row: Delivery) => {
    if (!isReady(row, clock.now())) return false;
    return row.state === "unknown" ? reconcile(row) : attempt(row);
  };

  return async (rows: readonly Delivery[]): Promise<void> => {
    const held = new Set<string>();
    for (const row of rows) {
      if (held.has(editionOf(row)) || (await isDone(row))) continue;
      if (row.state === "planned" && row.dueAt > clock.now()) {
        held.add(editionOf(row));
        continue;
      }
      if (row.state !== "unknown" || isWorthWaitingFor(row, clock.now())) return;
      held.add(editionOf(row));
    }
  };
}

function editionOf({ digest, dueAt }: Delivery): string {
  return `${digest} ${dueAt.toISOString()}`;
}

function isReady({ state, nextAttemptAt }: Delivery, now: Date): boolean {
  return state !== "sending" && (!nextAttemptAt || nextAttemptAt <= now);
}
