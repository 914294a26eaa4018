import type { Conversation } from "../../domain/conversation.ts";
import type {
  ComposeEdition,
  CorrectMessage,
  Delivery,
  Edition,
  Schedule,
} from "../../domain/digest.ts";
import type { Reply } from "../../domain/reply.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Cluster } from "../../ports/cluster.ts";
import type { DeliveryQueue } from "../../ports/delivery-queue.ts";
import type { Log } from "../../ports/log.ts";
import type { DeliveryFilter, Store } from "../../ports/store.ts";
import type { Timer } from "../../ports/timer.ts";
import { createPoster } from "../outbox/create-poster.ts";
import { type Replayed, replayDelivery } from "../outbox/replay-delivery.ts";
import { createPlanner } from "../plan/create-planner.ts";
import { editionOf, usualEdition } from "../plan/wanted-edition.ts";
import {
  createScheduleService,
  type ScheduleService,
} from "../schedule/create-schedule-service.ts";
import { createDispatcher } from "./create-dispatcher.ts";
import { createClusterOfOne, createLocalQueue, systemTimer } from "./single-process.ts";
import { tellWhatRan } from "./tell-what-ran.ts";

/** Everything that people can do with digests. */
export interface DigestService extends Omit<ScheduleService, "refresh"> {
  /** Plans an edition for everyone in this conversation and posts it. */
  now(conversation: Conversation, digest?: string): Promise<PostedNow>;
  /** What would be posted now, and how it came about. */
  preview(conversation: Conversation, digest?: string): Promise<Previewed>;
  /** What an edition had no room for, by the key in its button; else of the latest edition here. */
  more(conversation: Conversation, key?: string): Promise<Reply | null>;
  /** Latest first. */
  deliveries(filter: DeliveryFilter): Promise<readonly Delivery[]>;
  /** Posts a dead or unknown one of this conversation again; `key` may be its beginning. */
  replay(conversation: Conversation, key: string): Promise<Replayed>;
  /** Plans and posts what is due by the clock, once. */
  runDue(): Promise<void>;
  /** The same; what it touched and what still waits. */
  runDueAndTell(): Promise<readonly Delivery[]>;
  /** Begins nothing more, and resolves when what is in hand is done; the rest stays planned. */
  stop(): Promise<void>;
}

type PostedNow =
  | { readonly status: "nothing-new" }
  | { readonly status: "no-such-digest" }
  | { readonly status: "planned"; readonly deliveries: readonly Delivery[] };

type Previewed =
  | { readonly status: "nothing-new" }
  | { readonly status: "no-such-digest" }
  | {
      readonly status: "composed";
      readonly edition: Edition;
      /** By whose settings; `null` is by the usual ones. */
      readonly schedule: Schedule | null;
    };

interface DigestServiceOptions {
  readonly store: Store;
  readonly compose: ComposeEdition;
  /** Without it posted messages stay as they are. */
  readonly correct?: CorrectMessage;
  readonly clock: Clock;
  /** Those connected, looked at afresh for each message, so that it may grow. */
  readonly chats: readonly Chat[];
  readonly log: Log;
  /** IANA name, of schedules that name none. */
  readonly defaultTimezone: string;
  /** The machine's own unless told. */
  readonly timer?: Timer;
  /** Who serves which destination: this process all of them unless told. */
  readonly queue?: DeliveryQueue;
  /** The processes on the same store, to share the platforms' limits with: none unless told. */
  readonly cluster?: Pick<Cluster, "size">;
}

export function createDigestService(options: DigestServiceOptions): DigestService {
  const { store, clock, log, timer = systemTimer, defaultTimezone } = options;
  const { cluster = createClusterOfOne(), queue = createLocalQueue({ log }) } = options;
  const { refresh, ...schedules } = createScheduleService(options);
  const planner = createPlanner(options);
  const poster = createPoster({ ...options, timer, cluster });
  const dispatcher = createDispatcher({ planner, poster, queue });
  const postTo = (conversation: Conversation) => logFault(poster.postTo(conversation), log);

  return {
    ...schedules,

    async now(conversation, digest) {
      const schedule = await pickDigest(store, conversation, digest);
      if (schedule === "no-such-digest") return { status: schedule };
      const wanted = schedule ? editionOf(schedule) : usualEdition(conversation, defaultTimezone);
      const keys = await planner.planAskedFor(wanted);
      if (!keys) return { status: "nothing-new" };
      await postTo(conversation);
      return { status: "planned", deliveries: await asPlanned(store, keys) };
    },

    async preview(conversation, digest) {
      const schedule = await pickDigest(store, conversation, digest);
      if (schedule === "no-such-digest") return { status: schedule };
      const wanted = schedule ? editionOf(schedule) : usualEdition(conversation, defaultTimezone);
      const { edition } = await planner.compose(wanted);
      return edition ? { status: "composed", edition, schedule } : { status: "nothing-new" };
    },

    more: (conversation, key) => store.leftOver(conversation, key),

    deliveries: (filter) => store.deliveries(filter),

    async replay(conversation, key) {
      const replayed = await replayDelivery({ store, now: clock.now(), conversation }, key);
      if (replayed.status !== "replayed") return replayed;
      await postTo(conversation);
      const [delivery = replayed.delivery] = await asPlanned(store, [replayed.delivery.key]);
      return { status: "replayed", delivery };
    },

    async runDue() {
      await dispatcher.run();
      await refresh();
    },

    async runDueAndTell() {
      const now = clock.now();
      const found = await dispatcher.run();
      await refresh();
      return tellWhatRan(found, { store, now });
    },

    stop: dispatcher.stop,
  };
}

/** Where none is named: the channel's own if it has just one. */
async function pickDigest(
  store: Store,
  conversation: Conversation,
  digest: string | undefined,
): Promise<Schedule | null | "no-such-digest"> {
  const here = await store.listSchedules(conversation);
  if (digest === undefined) return here.length === 1 ? (here[0] ?? null) : null;
  return here.find(({ id }) => id === digest.trim()) ?? "no-such-digest";
}

/** What cannot be posted now is posted at a tick. */
async function logFault(work: Promise<void>, log: Log): Promise<void> {
  await work.catch((error: unknown) => log.error("posting failed", { error }));
}

/** In the order in which they were planned; the store gives the latest first. */
async function asPlanned(store: Store, keys: readonly string[]): Promise<readonly Delivery[]> {
  return (await store.deliveries({ keys })).toReversed();
}
