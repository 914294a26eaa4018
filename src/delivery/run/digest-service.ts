import type { Conversation } from "../../domain/conversation.ts";
import type {
  ComposeEdition,
  CorrectMessage,
  Delivery,
  Edition,
  Schedule,
} from "../../domain/digest.ts";
import type { DeliveryKey } from "../../domain/ids.ts";
import type { Reply } from "../../domain/reply.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Cluster } from "../../ports/cluster.ts";
import type { DeliveryQueue } from "../../ports/delivery-queue.ts";
import type { Log } from "../../ports/log.ts";
import type { DeliveryFilter, Store } from "../../ports/store.ts";
import type { Timer } from "../../ports/timer.ts";
import { createDraftService, type DraftService } from "../draft/create-draft-service.ts";
import { createPoster } from "../outbox/create-poster.ts";
import { postedEdition } from "../outbox/posted-edition.ts";
import { type Replayed, replayDelivery } from "../outbox/replay-delivery.ts";
import { createPlanner } from "../plan/create-planner.ts";
import { decideDueSlots } from "../plan/decide-due-slots.ts";
import { deliveryKey } from "../plan/plan-slot.ts";
import { editionOf, usualEdition, type WantedEdition } from "../plan/wanted-edition.ts";
import {
  createScheduleService,
  type ScheduleService,
} from "../schedule/create-schedule-service.ts";
import { createDispatcher, type FoundWork } from "./create-dispatcher.ts";
import { createClusterOfOne, createLocalQueue, systemTimer } from "./single-process.ts";

/** Everything that people can do with digests. */
export interface DigestService extends Omit<ScheduleService, "refresh">, DraftService {
  /** Plans an edition for everyone in this conversation and posts it. */
  now(conversation: Conversation, digest?: string): Promise<PostedNow>;
  /** The edition that would be posted now, and how it came about. */
  preview(conversation: Conversation, digest?: string): Promise<Previewed>;
  /**
   * The stories that an edition had no room for, by the key in its button; without a key, those of
   * the latest edition here.
   */
  more(conversation: Conversation, key?: DeliveryKey): Promise<Reply | null>;
  /**
   * The messages of an edition as they stand there now, by the key of any of them; without a key,
   * those of the latest edition here. Empty where there is none, or none whose words are kept.
   */
  posted(conversation: Conversation, key?: DeliveryKey): Promise<readonly Reply[]>;
  /** The latest comes first. */
  deliveries(filter: DeliveryFilter): Promise<readonly Delivery[]>;
  /**
   * Posts a dead or unknown message of this conversation again; `key` may be the beginning of its
   * key.
   */
  replay(conversation: Conversation, key: string): Promise<Replayed>;
  /** Plans and posts what is due by the clock, once. */
  runDue(): Promise<void>;
  /** The same; resolves to what it touched and what still waits. */
  runDueAndTell(): Promise<readonly Delivery[]>;
  /** Begins nothing more, and resolves when the work in hand is done; the rest stays planned. */
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
      /** The schedule whose settings were used; `null` where the usual ones were. */
      readonly schedule: Schedule | null;
    };

interface DigestServiceOptions {
  readonly store: Store;
  readonly compose: ComposeEdition;
  /** Without this posted messages stay as they are. */
  readonly correct?: CorrectMessage;
  readonly clock: Clock;
  /**
   * The platforms that are connected. The list is read again for each message, so that it may grow.
   */
  readonly chats: readonly Chat[];
  readonly log: Log;
  /** The IANA name of the timezone of schedules that name none. */
  readonly defaultTimezone: string;
  /** The machine's own timer unless another is given. */
  readonly timer?: Timer;
  /** Says which process serves which destination; without it this process serves all of them. */
  readonly queue?: DeliveryQueue;
  /**
   * The processes on the same store, which share the platforms' limits; without it there is only
   * this one.
   */
  readonly cluster?: Pick<Cluster, "size">;
}

export function createDigestService(options: DigestServiceOptions): DigestService {
  const { store, clock, log, timer = systemTimer } = options;
  const { cluster = createClusterOfOne(), queue = createLocalQueue(options) } = options;
  const { refresh, ...schedules } = createScheduleService(options);
  const planner = createPlanner(options);
  const poster = createPoster({ ...options, timer, cluster });
  const dispatcher = createDispatcher({ planner, poster, queue });
  const postTo = (conversation: Conversation) => logFault(poster.postTo(conversation), log);

  return {
    ...schedules,
    ...createDraftService({ store, postTo }),
    ...whatBecame(store),

    async now(conversation, digest) {
      const picked = await pickDigest(options, conversation, digest);
      if (picked === "no-such-digest") return { status: picked };
      const keys = await planner.planAskedFor(picked.wanted);
      if (!keys) return { status: "nothing-new" };
      await postTo(conversation);
      return { status: "planned", deliveries: await asPlanned(store, keys) };
    },

    async preview(conversation, digest) {
      const picked = await pickDigest(options, conversation, digest);
      if (picked === "no-such-digest") return { status: picked };
      const { wanted, schedule } = picked;
      const { edition } = await planner.compose(wanted);
      return edition ? { status: "composed", edition, schedule } : { status: "nothing-new" };
    },

    async replay(conversation, key) {
      const replayed = await replayDelivery({ store, now: clock.now(), conversation }, key);
      if (replayed.status !== "replayed") return replayed;
      await postTo(replayed.delivery.conversation);
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

function whatBecame(store: Store): Pick<DigestService, "more" | "posted" | "deliveries"> {
  return {
    more: (conversation, key) => store.leftOver(conversation, key),
    posted: (conversation, key) => postedEdition(store, conversation, key),
    deliveries: (filter) => store.deliveries(filter),
  };
}

/** Where the asker names no digest, the channel's only one is meant, if it has just one. */
async function pickDigest(
  { store, defaultTimezone }: Pick<DigestServiceOptions, "store" | "defaultTimezone">,
  conversation: Conversation,
  digest: string | undefined,
): Promise<Picked | "no-such-digest"> {
  const here = await store.listSchedules(conversation);
  const [only = null, ...others] = here;
  const named = here.find(({ id }) => id === digest?.trim());
  if (digest !== undefined && !named) return "no-such-digest";
  const schedule = named ?? (others.length === 0 ? only : null);
  const wanted = schedule ? editionOf(schedule) : usualEdition(conversation, defaultTimezone);
  return { schedule, wanted };
}

interface Picked {
  readonly schedule: Schedule | null;
  readonly wanted: WantedEdition;
}

/** A fault is only logged here, since the next tick posts what could not be posted now. */
async function logFault(work: Promise<void>, log: Log): Promise<void> {
  await work.catch((error: unknown) => log.error("posting failed", { error }));
}

/** The deliveries in the order in which they were planned; the store gives the latest first. */
async function asPlanned(store: Store, keys: readonly DeliveryKey[]): Promise<readonly Delivery[]> {
  return (await store.deliveries({ keys })).toReversed();
}

/**
 * Resolves to what became of the work that was found, in the order in which it was planned. It does
 * not matter which process did it, because the keys of a slot's messages follow from the slot.
 */
async function tellWhatRan(
  { due, open }: FoundWork,
  { store, now }: { readonly store: Pick<Store, "deliveries">; readonly now: Date },
): Promise<readonly Delivery[]> {
  const firstParts = due.flatMap(({ schedule, slot: waiting }) => {
    const { post, missed } = decideDueSlots(schedule, waiting, now);
    const slots = [...missed, ...(post ? [post] : [])].map(({ slot }) => slot);
    const { conversation, id: digest } = schedule;
    return slots.map((slot) => deliveryKey({ conversation, digest, slot, part: 1 }));
  });
  const first = await store.deliveries({ keys: firstParts });
  // The store gives the latest first.
  return (await store.deliveries({ keys: [...open, ...first.flatMap(keysOfParts)] })).toReversed();
}

function keysOfParts({ parts, ...delivery }: Delivery): readonly DeliveryKey[] {
  const slot = { dueAt: delivery.dueAt };
  return Array.from({ length: parts }, (_, index) =>
    deliveryKey({ ...delivery, slot, part: index + 1 }),
  );
}
