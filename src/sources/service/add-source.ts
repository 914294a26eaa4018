import type { AddedSource, SourcePreview } from "../../domain/news-source/source-report.ts";
import type { NewNewsSource, SourceReach } from "../../domain/news-source.ts";
import type { Chat } from "../../ports/chat.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { chooseReach } from "../poll/choose-reach.ts";
import type { Place } from "./complete-sources.ts";
import { previewSource } from "./preview-source.ts";

export interface AddRequest {
  readonly place: Place;
  readonly url: string;
  /** The page itself is wanted, whatever feeds it names. */
  readonly isPage?: boolean;
  /** Where its articles are quoted; as suits the place unless told. */
  readonly reach?: SourceReach | undefined;
  /** How many of the items that are there already are taken too. */
  readonly last: number;
  readonly createdBy: string;
}

type Tools = Pick<PollTools, "store" | "clock" | "fetch" | "parseMarkup"> & {
  readonly chats: readonly Chat[];
};

/** Adds the feed or the page at an address, to be polled at once. */
export async function addSource(request: AddRequest, tools: Tools): Promise<AddedSource> {
  const preview = await previewSource(request.url, tools);
  if (preview.status === "nothing") return preview;
  if (preview.status === "feed") return keep(preview, request, tools);

  const { url, feeds, words } = preview;
  if (request.isPage && words === 0) {
    return { status: "nothing", problem: `No article was found on ${url}.` };
  }
  const [only, ...others] = feeds;
  if (request.isPage || !only) return keep(preview, request, tools);
  if (others.length > 0) return { status: "unclear", preview };
  return addSource({ ...request, url: only.url }, tools);
}

async function keep(
  { status: kind, url, title }: Exclude<SourcePreview, { status: "nothing" }>,
  { place: conversation, reach, last, createdBy }: AddRequest,
  { store, clock, chats }: Tools,
): Promise<AddedSource> {
  const now = clock.now();
  const source: NewNewsSource = {
    conversation,
    reach: await chooseReach(conversation, chats, reach),
    kind,
    url,
    title,
    siteUrl: null,
    folders: [],
    takeLast: last,
    nextPollAt: now,
    createdBy,
    createdAt: now,
  };
  const added = await store.add(source);
  if (added) return { status: "added", source: added };
  const there = (await store.list(conversation)).find((one) => one.url === url);
  return there
    ? { status: "already-there", source: there }
    : { status: "nothing", problem: `${url} was removed just now. Add it again.` };
}
