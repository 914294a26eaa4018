import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import { ASKED_FOR, type ComposeEdition } from "../../domain/digest.ts";
import type { DeliveryKey } from "../../domain/ids.ts";
import { createKeyedMutex } from "../../domain/mutex.ts";
import type { Reply } from "../../domain/reply.ts";
import { localTimeLabel } from "../../domain/time/local-time.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { SlotPlan } from "../../ports/slot-plan.ts";
import type { DueSlot, Store } from "../../ports/store.ts";
import { lateDigestWaitsUntil } from "../schedule/quiet-hours.ts";
import { decideDueSlots } from "./decide-due-slots.ts";
import { LEAST_LEFT_MS, planNoDraft, planWithDraft } from "./plan-draft.ts";
import { type Composed, keysOf, planEdition, planSkip } from "./plan-slot.ts";
import { editionOf, toldBefore, type WantedEdition } from "./wanted-edition.ts";

interface PlannerOptions {
  readonly store: Store;
  readonly compose: ComposeEdition;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Planner {
  /** The slots that are to be decided now, of every conversation. */
  findDue(): Promise<readonly DueSlot[]>;
  /** Decides those of one conversation, as the store has them when its turn has come. */
  planDueAt(conversation: Conversation): Promise<void>;
  /** `null` when there is nothing new. */
  planAskedFor(wanted: WantedEdition): Promise<readonly DeliveryKey[] | null>;
  compose(wanted: WantedEdition): Promise<Composed>;
}

/**
 * How often an edition is composed anew because another process has told of something meanwhile.
 * Chosen by hand.
 */
const TRIES = 3;

/**
 * Turns slots into frozen editions; the words that are posted later are those that were planned
 * here.
 */
export function createPlanner(options: PlannerOptions): Planner {
  const { store, clock, log } = options;
  const mutex = createKeyedMutex();

  const compose = (wanted: WantedEdition, at?: Date) => composeFor(wanted, options, at);

  async function planNow(wanted: WantedEdition): Promise<readonly DeliveryKey[] | null> {
    const { conversation } = wanted;
    for (let tries = 0; tries < TRIES; tries++) {
      const { edition, told } = await compose(wanted);
      if (!edition) return null;
      const now = clock.now();
      const slot = { dueAt: now, localTime: localTimeLabel(now, "UTC") };
      const plan = planEdition({ conversation, digest: ASKED_FOR, slot, now }, edition, told);
      if (await store.planAskedFor(conversation, plan)) return keysOf(plan);
    }
    return null;
  }

  /** Two editions for one destination, composed at once, would tell the same news twice. */
  const inTurn = <Result>(conversation: Conversation, work: () => Promise<Result>) =>
    mutex.run(conversationKey(conversation), work);

  /** Drafts for which there was nothing new yet: what there is by its time is posted without one. */
  const empty = new Map<string, Date>();

  async function findDue(conversation?: Conversation): Promise<readonly DueSlot[]> {
    const now = clock.now();
    for (const [digest, dueAt] of empty) if (dueAt <= now) empty.delete(digest);
    const due = await store.dueSlots(now, conversation);
    return due.filter(({ schedule, slot }) =>
      slot.dueAt > now
        ? isTimeForDraft(slot, now) && !empty.has(schedule.id)
        : !lateDigestWaitsUntil(schedule, slot.dueAt, now),
    );
  }

  async function planDueAt(conversation: Conversation): Promise<void> {
    for (const due of await findDue(conversation)) await planSafely(due);
  }

  /** A fault leaves the slot due for the next tick, and holds up no other digest. */
  async function planSafely(due: DueSlot): Promise<void> {
    try {
      const isPlanned = await planDueSlot(due, { store, compose, now: clock.now() });
      if (!isPlanned) empty.set(due.schedule.id, due.slot.dueAt);
    } catch (error) {
      log.error("digest not planned", { digest: due.schedule.id, error });
    }
  }

  return {
    compose,
    findDue: () => findDue(),
    planDueAt: (conversation) => inTurn(conversation, () => planDueAt(conversation)),
    planAskedFor: (wanted) => inTurn(wanted.conversation, () => planNow(wanted)),
  };
}

function isTimeForDraft({ dueAt }: DueSlot["slot"], now: Date): boolean {
  return dueAt.getTime() - now.getTime() >= LEAST_LEFT_MS;
}

async function composeFor(
  wanted: WantedEdition,
  { store, compose, clock }: PlannerOptions,
  now = clock.now(),
): Promise<Composed> {
  const tellings = await store.toldArticles(wanted.conversation);
  const edition = await compose({ ...wanted, now, told: toldBefore(tellings, wanted, now) });
  return {
    edition: edition && edition.messages.length > 0 ? edition : null,
    told: new Set(tellings.map(({ articleId }) => articleId)),
  };
}

interface Tools {
  readonly store: Store;
  readonly compose: (wanted: WantedEdition, at?: Date) => Promise<Composed>;
  readonly now: Date;
}

/**
 * Claims the slot and freezes its edition, unless another process was faster; `false` where it
 * has to be decided later.
 */
async function planDueSlot(due: DueSlot, tools: Tools): Promise<boolean> {
  const { schedule, slot: waiting } = due;
  const { conversation, id: digest } = schedule;
  const { now, store } = tools;
  const { post, missed, next } = decideDueSlots(schedule, waiting, now);

  const plans: SlotPlan[] = missed.map(({ slot, reason }) =>
    planSkip({ conversation, digest, slot, now }, reason),
  );
  if (post) {
    const planned = await planPost(due, post, tools);
    if (planned.length === 0) return false;
    plans.push(...planned);
  }
  await store.decideSlot({ scheduleId: digest, waiting, plans, next });
  return true;
}

/** None where it is to be a draft and there is nothing new yet. */
async function planPost(
  { schedule }: DueSlot,
  { slot, late }: { slot: DueSlot["slot"]; late: string | null },
  { compose, now }: Tools,
): Promise<readonly SlotPlan[]> {
  const { conversation, id: digest, whenEmpty, draft } = schedule;
  const decided = { conversation, digest, slot, now };
  const isEarly = slot.dueAt > now;
  // Dated by its own time, which may be on the day after.
  const { edition, told } = await compose(
    { ...editionOf(schedule), late },
    isEarly ? slot.dueAt : now,
  );
  if (isEarly) {
    return edition && draft ? planWithDraft({ schedule, draft, slot, now }, edition, told) : [];
  }
  const noDraft = draft ? [planNoDraft({ schedule, draft, slot, now })] : [];
  if (edition) return [planEdition(decided, edition, told), ...noDraft];

  if (whenEmpty === "skip") {
    return [planSkip(decided, "There was nothing new since the last edition.")];
  }
  const nothing = { messages: [nothingNew(late)], articleIds: [], more: null };
  return [planEdition(decided, nothing, told), ...noDraft];
}

/** The message of a digest that is to say so when there is nothing new. */
function nothingNew(late: string | null): Reply {
  const text = { kind: "text", text: "Nothing new since the last edition." } as const;
  return {
    title: "News digest",
    blocks: late ? [text, { kind: "note", text: late }] : [text],
    buttons: [],
    audience: "everyone",
  };
}
