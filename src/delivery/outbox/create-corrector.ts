import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import {
  type CorrectMessage,
  type Delivery,
  type DeliveryEdit,
  WATCHED,
} from "../../domain/digest.ts";
import type { Reply } from "../../domain/reply.ts";
import type { Chat, PostOutcome } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Store } from "../../ports/store.ts";
import type { RateLimiter } from "./create-rate-limiter.ts";

export interface Corrector {
  /** The conversations whose digests are kept corrected, once a minute; none in between. */
  findPlaces(): Promise<readonly Conversation[]>;
  /**
   * Edits the messages posted there lately whose sources say something else by now. Never rejects.
   */
  correctAt(conversation: Conversation): Promise<void>;
}

interface CorrectorOptions {
  readonly store: Store;
  readonly chats: readonly Chat[];
  readonly clock: Clock;
  readonly log: Log;
  readonly limiter: RateLimiter;
  /** Without this nothing is corrected. */
  readonly correct?: CorrectMessage;
}

/** Chosen by hand: nobody waits for a correction by the second. */
const LOOK_EVERY_MS = 60_000;
/** Chosen by hand: nobody reads older messages, and their articles are soon forgotten. */
const WINDOW_MS = 7 * 24 * 60 * 60 * 1000;
const MOST_MESSAGES = 200;
/**
 * Platforms do not tell an older edit from a newer one, so that none is made while one that had no
 * answer, or whose process ended, may still arrive. Chosen by hand, at six times what an answer is
 * waited for.
 */
const LATEST_ARRIVAL_MS = 60_000;
const LONGEST_PAUSE_MS = 60 * 60 * 1000;

/**
 * The store has the corrected words before the message is edited. So an edit whose answer was lost
 * is simply made again: a second edit with the same words changes nothing, and nobody has to find
 * out whether the first one arrived.
 */
export function createCorrector(options: CorrectorOptions): Corrector {
  const { store, clock, log, correct } = options;
  let lookedAt = Number.NEGATIVE_INFINITY;

  return {
    async findPlaces() {
      const now = clock.now().getTime();
      if (now - lookedAt < LOOK_EVERY_MS) return [];
      lookedAt = now;
      const schedules = correct ? await store.listSchedules() : [];
      const corrected = schedules.filter(isCorrected).map(({ conversation }) => conversation);
      return [...corrected, ...(await store.watches.placesToEdit())];
    },

    async correctAt(conversation) {
      try {
        const schedules = correct ? await store.listSchedules(conversation) : [];
        const digests = new Set<string>(schedules.filter(isCorrected).map(({ id }) => id));
        if (digests.size === 0 && !(await store.watches.placesToEdit()).some(is(conversation))) {
          return;
        }
        const sent = await store.deliveries({
          conversation,
          states: ["sent"],
          limit: MOST_MESSAGES,
        });
        for (const delivery of sent.filter(
          ({ digest, edit }) =>
            digests.has(digest) || (digest === WATCHED && edit?.state === "waiting"),
        )) {
          if (!(await correctOne(delivery, options))) return;
        }
      } catch (error) {
        log.error("correction failed", { error });
      }
    },
  };
}

function isCorrected({ edition }: { edition: { corrections: string } }): boolean {
  return edition.corrections === "edit";
}

function is(place: Conversation): (other: Conversation) => boolean {
  const key = conversationKey(place);
  return (other) => conversationKey(other) === key;
}

type Tools = CorrectorOptions;

/** Resolves to whether the next message may be corrected after this one. */
async function correctOne(delivery: Delivery, tools: Tools): Promise<boolean> {
  const { store, clock, correct } = tools;
  const { key, edit, conversation, digest } = delivery;
  const now = clock.now();
  if (edit?.state === "ended" || (edit?.nextAttemptAt && edit.nextAttemptAt > now)) return true;
  if (now.getTime() - (delivery.startedAt ?? delivery.dueAt).getTime() > WINDOW_MS) {
    if (edit?.state === "waiting") await record(delivery, ended(TOO_OLD, tools), tools);
    return true;
  }
  const shown = await store.shownMessage(key);
  // What watches found says where else it is printed, and is not corrected.
  const corrected =
    shown && correct && digest !== WATCHED ? await correct(conversation, shown) : null;
  if (corrected?.fits === false) {
    const { wordings } = corrected;
    await record(delivery, { ...ended(NO_ROOM, tools), wordings }, tools);
    return true;
  }
  const message = corrected?.message ?? (edit?.state === "waiting" ? shown : null);
  if (!message) return true;
  const wordings = corrected?.wordings ?? edit?.wordings ?? [];
  return editOnce(delivery, { message, wordings }, tools);
}

const TOO_OLD = "Given up after 7 days.";
const NO_ROOM = "The message has no room for the corrected words.";

async function editOnce(
  delivery: Delivery,
  { message, wordings }: { message: Reply; wordings: readonly string[] },
  tools: Tools,
): Promise<boolean> {
  const { chats, limiter, clock, store } = tools;
  const { key, conversation, messageId, digest } = delivery;
  const chat = chats.find(({ platform }) => platform.name === conversation.platform);
  if (!chat || messageId === null) return true;
  if (!chat.edit) {
    const reason = `A message in the ${conversation.platform} cannot be edited.`;
    await record(delivery, { ...ended(reason, tools), wordings }, tools);
    return true;
  }
  // A platform may take as few edits as looks, whatever the channel.
  if (!((await limiter.takeLook(conversation)) && (await limiter.takePost(conversation))))
    return false;
  const again = new Date(clock.now().getTime() + LATEST_ARRIVAL_MS);
  const begun = { ...ended(null, tools), state: "waiting", nextAttemptAt: again } as const;
  const isWatched = digest === WATCHED;
  const words = isWatched ? null : message;
  const attempts = attemptsAt(delivery);
  const after = await record(delivery, { ...begun, attempts, wordings }, { ...tools, words });
  // While its turn was waited for, more may have been said in what watches found.
  const shown = (isWatched && (await store.shownMessage(key))) || message;
  const outcome = await chat.edit({ key, conversation, messageId, message: shown });
  limiter.note(conversation, outcome);
  const edit = { ...stepAfter(outcome, delivery, tools), wordings };
  // What watches found may have been added to meanwhile, and then still waits to be edited.
  await record(delivery, edit, { ...tools, after });
  return edit.state !== "waiting";
}

function attemptsAt({ edit }: Delivery): number {
  return (edit?.state === "waiting" ? edit.attempts : 0) + 1;
}

function stepAfter(outcome: PostOutcome, delivery: Delivery, tools: Tools): DeliveryEdit {
  if (outcome.status === "sent") return { ...ended(null, tools), state: "edited" };
  if (outcome.status === "refused" && outcome.permanent) return ended(outcome.reason, tools);
  const attempts = attemptsAt(delivery);
  const asked = outcome.status === "refused" ? outcome.retryAfterMs : null;
  const pauseMs = asked ?? Math.min(LATEST_ARRIVAL_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
  const at = tools.clock.now();
  const nextAttemptAt = new Date(at.getTime() + pauseMs);
  return { state: "waiting", at, wordings: [], attempts, nextAttemptAt, reason: outcome.reason };
}

function ended(reason: string | null, { clock }: Tools): DeliveryEdit {
  return {
    state: "ended",
    at: clock.now(),
    wordings: [],
    attempts: 0,
    nextAttemptAt: null,
    reason,
  };
}

interface Recording extends Pick<Tools, "store" | "log"> {
  readonly words?: Reply | null;
  /** Nothing is recorded where another edit than this was since. */
  readonly after?: DeliveryEdit;
}

/** Resolves to what it recorded. */
async function record(
  { key, edit: before }: Delivery,
  edit: DeliveryEdit,
  { store, log, words = null, after }: Recording,
): Promise<DeliveryEdit> {
  const wordings = edit.wordings.length > 0 ? edit.wordings : (before?.wordings ?? []);
  const recorded = { ...edit, wordings };
  await store.recordEdit(key, recorded, words, after);
  log.info("correction", { key, state: edit.state, reason: edit.reason });
  return recorded;
}
