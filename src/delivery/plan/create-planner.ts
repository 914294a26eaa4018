import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import { ASKED_FOR, type ComposeEdition } from "../../domain/digest.ts";
import { localTimeLabel } from "../../domain/local-time.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { DueSlot, Store } from "../../ports/store.ts";
import { hushedUntil } from "../schedule/quiet-hours.ts";
import { createTurns } from "./create-turns.ts";
import { planDueSlot } from "./plan-due-slot.ts";
import { type Composed, keysOf, planEdition } from "./plan-slot.ts";
import { toldBefore, type WantedEdition } from "./wanted-edition.ts";

interface PlannerOptions {
  readonly store: Store;
  readonly compose: ComposeEdition;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Planner {
  /** The destinations that have slots due. */
  findDue(): Promise<readonly Conversation[]>;
  /** Decides those that were found due in one of them; the keys of what it planned or skipped. */
  planDueAt(conversation: Conversation): Promise<readonly string[]>;
  /** `null` when there is nothing new. */
  planAskedFor(wanted: WantedEdition): Promise<readonly string[] | null>;
  compose(wanted: WantedEdition): Promise<Composed>;
}

/** How often an edition is composed anew because another process has told of something meanwhile. */
const TRIES = 3;

/** Turns slots into frozen editions; what is posted later is what was planned here. */
export function createPlanner(options: PlannerOptions): Planner {
  const { store, clock, log } = options;
  const turns = createTurns();
  /** As of the last look; a slot that another process has decided since is not decided again. */
  let due = new Map<string, DueSlot[]>();

  const compose = (wanted: WantedEdition) => composeFor(wanted, options);

  async function planNow(wanted: WantedEdition): Promise<readonly string[] | null> {
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
    turns.take(conversationKey(conversation), work);

  async function findDue() {
    const found = (await store.dueSlots(clock.now())).filter(
      ({ schedule, slot }) => !hushedUntil(schedule, slot.dueAt, clock.now()),
    );
    due = Map.groupBy(found, ({ schedule }) => conversationKey(schedule.conversation));
    return [...due.values()].flatMap(([first]) => (first ? [first.schedule.conversation] : []));
  }

  async function planDueAt(conversation: Conversation) {
    const key = conversationKey(conversation);
    const slots = due.get(key) ?? [];
    due.delete(key);
    const keys: string[] = [];
    for (const slot of slots) keys.push(...(await planSafely(slot)));
    return keys;
  }

  /** A fault leaves the slot due for the next tick, and holds up no other digest. */
  async function planSafely(due: DueSlot): Promise<readonly string[]> {
    try {
      return await planDueSlot(due, { store, compose, now: clock.now() });
    } catch (error) {
      log.error("digest not planned", { digest: due.schedule.id, error });
      return [];
    }
  }

  return {
    compose,
    findDue,
    planDueAt: (conversation) => inTurn(conversation, () => planDueAt(conversation)),
    planAskedFor: (wanted) => inTurn(wanted.conversation, () => planNow(wanted)),
  };
}

async function composeFor(
  wanted: WantedEdition,
  { store, compose, clock }: PlannerOptions,
): Promise<Composed> {
  const now = clock.now();
  const tellings = await store.toldArticles(wanted.conversation);
  const edition = await compose({ ...wanted, now, told: toldBefore(tellings, wanted, now) });
  return {
    edition: edition && edition.messages.length > 0 ? edition : null,
    told: new Set(tellings.map(({ articleId }) => articleId)),
  };
}
