import { BotError } from "../../domain/errors.ts";
import type { ImportedSources } from "../../domain/news-source/source-report.ts";
import { sourceName } from "../../domain/news-source.ts";
import { count } from "../../domain/wording.ts";
import type { Subscription } from "../../ingest/feed/opml.ts";
import type { Chat } from "../../ports/chat.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { chooseReach } from "../poll/choose-reach.ts";
import type { Place } from "./complete-sources.ts";

export interface ImportRequest {
  readonly place: Place;
  readonly from: string;
  readonly createdBy: string;
}

/**
 * The pause between the first polls of the feeds of a list, so that they are not all asked at once.
 * Chosen by hand.
 */
const BETWEEN_FIRST_POLLS_MS = 250;

type Tools = Pick<PollTools, "store" | "clock" | "fetch" | "parseMarkup"> & {
  readonly chats: readonly Chat[];
};

/**
 * The limits of a channel's list: ten times the feeds that a channel may have by the usual quota,
 * at 200 characters each. Whoever runs Verbatim may give everyone's sources in a longer list.
 */
const LONGEST_LIST = 1_000_000;
const MOST_OUTLINES = 5_000;

/**
 * Adds each feed of the list that is not there yet. Of these only what is new from now on is taken.
 */
export async function importSources(
  request: ImportRequest,
  tools: Tools,
): Promise<ImportedSources> {
  const opml = await opmlFrom(request.from, tools);
  if (request.place !== null) requireShort(opml);
  const listed = await tools.parseMarkup("opml", inUtf8(opml));
  const there = new Set((await tools.store.list(request.place)).map(({ url }) => url));
  const fresh = listed.filter(({ feedUrl }) => !there.has(feedUrl));
  const { added, leftOut } = await addUpToQuota(fresh, request, tools);
  return { added, alreadyThere: listed.length - added - (leftOut?.feeds ?? 0), leftOut };
}

function requireShort(opml: string): void {
  const outlines = opml.match(/<outline\b/gi)?.length ?? 0;
  if (opml.length <= LONGEST_LIST && outlines <= MOST_OUTLINES) return;
  const [size, most] =
    outlines > MOST_OUTLINES
      ? [count(outlines, "entry", "entries"), MOST_OUTLINES]
      : [count(opml.length, "character"), LONGEST_LIST];
  throw new BotError(
    "bad-input",
    `The list has ${size}, and at most ${most.toLocaleString("en")} are read. Nothing was added. Leave out what this channel does not need, and import it again.`,
  );
}

async function addUpToQuota(
  subscriptions: readonly Subscription[],
  { place: conversation, createdBy }: ImportRequest,
  { store, clock, chats }: Tools,
): Promise<Pick<ImportedSources, "added" | "leftOut">> {
  const now = clock.now();
  const reach = await chooseReach(conversation, chats);
  let added = 0;
  for (const [index, { feedUrl: url, title, siteUrl, folders }] of subscriptions.entries()) {
    const nextPollAt = new Date(now.getTime() + added * BETWEEN_FIRST_POLLS_MS);
    const times = { takeLast: 0, nextPollAt, createdBy, createdAt: now };
    const named = { kind: "feed", url, title, siteUrl, folders } as const;
    const source = { conversation, reach, ...named, ...times };
    try {
      if (await store.add(source)) added += 1;
    } catch (error) {
      if (!(error instanceof BotError) || error.code !== "over-quota") throw error;
      const feeds = subscriptions.length - index;
      return { added, leftOut: { feeds, first: sourceName(source), why: error.message } };
    }
  }
  return { added, leftOut: null };
}

async function opmlFrom(from: string, { fetch }: Pick<Tools, "fetch">): Promise<string> {
  if (from.trimStart().startsWith("<")) return from;
  const { webAddress } = await import("./inspect-address.ts");
  const url = webAddress(from);
  if (url === null) {
    throw new BotError(
      "bad-input",
      `“${from.slice(0, 60)}” is neither OPML nor the address of some.`,
    );
  }
  const outcome = await fetch({ url });
  if (outcome?.status !== "fetched") {
    const problem = outcome && "message" in outcome ? outcome.message : "its server is busy.";
    throw new BotError("bad-input", `${url} was not read: ${problem}`);
  }
  const { decodeMarkup } = await import("../../ingest/text/decode-markup.ts");
  return decodeMarkup(outcome.bytes, outcome.contentType);
}

/** The text as a document, which is read on another thread. */
export function inUtf8(text: string): { bytes: Uint8Array; contentType: string } {
  return { bytes: Buffer.from(text), contentType: "text/xml; charset=utf-8" };
}

/**
 * Writes the feeds of a place with their folders. Pages are left out, because OPML has no word for
 * them.
 */
export async function exportSources(place: Place, store: SourceStore): Promise<string> {
  const { writeOpml } = await import("../../ingest/feed/opml.ts");
  const feeds = (await store.list(place)).filter(({ kind }) => kind === "feed");
  return writeOpml(
    "Verbatim",
    feeds.map(({ url: feedUrl, title, siteUrl, folders }) => ({
      feedUrl,
      title,
      siteUrl,
      folders,
    })),
  );
}
