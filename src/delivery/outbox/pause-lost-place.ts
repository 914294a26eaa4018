import type { Conversation } from "../../domain/conversation.ts";
import type { Schedule } from "../../domain/digest.ts";
import { type NewsSource, sourceName } from "../../domain/news-source.ts";
import { type Reply, say } from "../../domain/reply.ts";
import type { Chat, LostPlace } from "../../ports/chat.ts";
import type { Log } from "../../ports/log.ts";
import type { Store } from "../../ports/store.ts";

interface LosingTools {
  readonly store: Pick<Store, "listSchedules" | "stopSchedule" | "sources">;
  readonly chats: readonly Chat[];
  readonly log: Log;
}

/**
 * Pauses what was set up where the bot can post no more, before a digest finds that out, and tells
 * whoever set it up: there, or in the room where the platform has no way to them any more.
 */
export async function pauseLostPlace(
  lost: LostPlace,
  { store, chats, log }: LosingTools,
): Promise<void> {
  const reason = `Could not be posted: ${lost.reason}`;
  const isThere = (one: { readonly conversation: Conversation | null; readonly state: string }) =>
    one.state === "active" && isIn(lost, one.conversation);
  const schedules = (await store.listSchedules()).filter(isThere);
  const sources = (await store.sources.list()).filter(isThere);
  for (const { id } of schedules) await store.stopSchedule({ id, state: "paused", reason });
  for (const { id } of sources) {
    await store.sources.stop(id, { state: "paused", reason: `Nobody reads it: ${lost.reason}` });
  }

  const people = new Set([...schedules, ...sources].map(({ createdBy }) => createdBy));
  for (const person of people) {
    const isTheirs = ({ createdBy }: { readonly createdBy: string }) => createdBy === person;
    const message = noticeOf(lost, {
      schedules: schedules.filter(isTheirs),
      sources: sources.filter(isTheirs),
    });
    await tell({ tenant: lost.tenant, person, message }, lost, chats);
  }
  const { platform, tenant, channel } = lost;
  const paused = { digests: schedules.length, sources: sources.length };
  log.warn("place lost", { platform, tenant, channel, reason: lost.reason, ...paused });
}

function isIn(lost: LostPlace, place: Conversation | null): boolean {
  return (
    place?.platform === lost.platform &&
    place.tenant === lost.tenant &&
    (lost.channel === null || place.channel === lost.channel)
  );
}

interface Paused {
  readonly schedules: readonly Schedule[];
  readonly sources: readonly NewsSource[];
}

function noticeOf({ channel, reason }: LostPlace, { schedules, sources }: Paused): Reply {
  const where = channel === null ? "there" : `in channel ${channel}`;
  const paused = [
    ...schedules.map(({ id, timing }) => `the digest ${id} (${timing.words}, ${timing.timezone})`),
    ...sources.map((source) => `the source ${sourceName(source)}`),
  ];
  return say(
    `What you set up ${where} is paused: ${paused.join(", ")}. ${reason} When that is mended, /digest resume and /source resume there let it go on.`,
  );
}

type Notice = Parameters<NonNullable<Chat["tellPerson"]>>[0];

async function tell(notice: Notice, lost: LostPlace, chats: readonly Chat[]): Promise<void> {
  const chatOf = (platform: string) => chats.find((chat) => chat.platform.name === platform);
  if (await chatOf(lost.platform)?.tellPerson?.(notice)) return;
  const owner = { tenant: "local", person: "owner", message: notice.message };
  await chatOf("room")?.tellPerson?.(owner);
}
