import { BotError } from "../../domain/errors.ts";
import type { ImportedSources } from "../../domain/source-report.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import type { Place } from "./create-source-book.ts";
import type { ImportRequest } from "./source-desk.ts";

/** So that a long list is not asked for all at once. */
const BETWEEN_FIRST_POLLS_MS = 250;

type Tools = Pick<PollTools, "store" | "clock" | "fetch">;

/** Each feed of the list that is not there yet, of which only what is new is taken. */
export async function importSources(
  { place: conversation, from, createdBy }: ImportRequest,
  tools: Tools,
): Promise<ImportedSources> {
  const { readOpml } = await import("../../ingest/feed/opml.ts");
  const subscriptions = readOpml(await opmlFrom(from, tools));
  const now = tools.clock.now();
  let added = 0;
  for (const { feedUrl, title, siteUrl, folders } of subscriptions) {
    const nextPollAt = new Date(now.getTime() + added * BETWEEN_FIRST_POLLS_MS);
    const kept = await tools.store.add({
      conversation,
      kind: "feed",
      url: feedUrl,
      title,
      siteUrl,
      folders,
      takeLast: 0,
      nextPollAt,
      createdBy,
      createdAt: now,
    });
    if (kept) added += 1;
  }
  return { added, alreadyThere: subscriptions.length - added };
}

async function opmlFrom(from: string, { fetch }: Tools): Promise<string> {
  if (from.trimStart().startsWith("<")) return from;
  const { webAddress } = await import("./look-at.ts");
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

/** The feeds of a place, in their folders; pages have no place in OPML. */
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
