import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import { type Delivery, type Schedule, WATCHED } from "../../domain/digest.ts";
import { type Reply, say } from "../../domain/reply.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Log } from "../../ports/log.ts";
import type { Store } from "../../ports/store.ts";

export type PauseRefusedDigest = (
  delivery: Delivery,
  reason: string,
  context: { readonly schedule: Schedule | null; readonly chat: Chat },
) => Promise<void>;

/**
 * Pauses the digest of a destination that refuses it for good, and tells whoever set it up, once.
 */
export function createPauseRefusedDigest({
  store,
  log,
}: {
  store: Store;
  log: Log;
}): PauseRefusedDigest {
  return async ({ conversation, digest }, reason, { schedule, chat }) => {
    const place = conversationKey(conversation);
    log.warn("destination refuses digests", { conversation: place, reason });
    if (digest === WATCHED) return pauseWatches(conversation, reason, { store, chat });
    // A digest that was asked for by hand has no schedule, and whoever asked reads the answer.
    if (!schedule) return;

    const { id, createdBy: person } = schedule;
    await store.stopSchedule({ id, state: "paused", reason: `Could not be posted: ${reason}` });
    const notice = { tenant: conversation.tenant, person, message: noticeOf(schedule, reason) };
    const isTold = (await chat.tellPerson?.(notice)) ?? false;
    log.info("digest paused", { digest: schedule.id, conversation: place, isTold });
  };
}

async function pauseWatches(
  { tenant, ...place }: Conversation,
  reason: string,
  { store, chat }: { readonly store: Store; readonly chat: Chat },
): Promise<void> {
  const why = `Could not be posted: ${reason}`;
  const paused = await store.watches.pauseAll({ tenant, ...place }, why);
  for (const [person, theirs] of Map.groupBy(paused, ({ createdBy }) => createdBy)) {
    const names = theirs.map(({ id, expression }) => `${id} (${expression})`).join(", ");
    const message = say(
      `What you watch for in channel ${place.channel} is paused: ${names}. ${why.replace(/\.?$/, ".")} ` +
        "When that is mended, /watch resume there lets it go on, and /deliveries shows what was not posted.",
    );
    await chat.tellPerson?.({ tenant, person, message });
  }
}

function noticeOf({ id, timing, conversation }: Schedule, reason: string): Reply {
  return say(
    `The digest you set up (${timing.words}, ${timing.timezone}) is paused, because it could not be ` +
      `posted to channel ${conversation.channel}: ${reason.replace(/\.?$/, ".")} When that is mended, ` +
      `/digest resume ${id} there lets it come again, and /deliveries shows what was not posted.`,
  );
}
