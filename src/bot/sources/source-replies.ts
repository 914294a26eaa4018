import { isShared } from "../../domain/conversation.ts";
import { openAddress } from "../../domain/news-source/open-address.ts";
import type { ReportedItem, SourcePreview } from "../../domain/news-source/source-report.ts";
import {
  type ArticleRevision,
  type NewsSource,
  type Origin,
  type SourceReach,
  sourceName,
} from "../../domain/news-source.ts";
import type { Platform } from "../../domain/platform.ts";
import { type Block, EMPTY_REPLY, type ListItem, note, type Reply } from "../../domain/reply.ts";
import { formatLocalTime } from "../../domain/time/local-time.ts";
import { count, longDate } from "../../domain/wording.ts";
import { runButton } from "../run-button.ts";

/** Chosen by hand: enough to see what a feed brings. */
const MOST_SHOWN = 3;
/** Chosen by hand: how many of a feed's last items are offered, a few or a page. */
const CHOICES = [3, 10];

/** Shows what was found at an address, and asks how much of it is wanted. */
export function previewReply(
  preview: Exclude<SourcePreview, { status: "nothing" }>,
  reach?: SourceReach,
): Reply {
  const wanted = reach ? { reach } : {};
  return preview.status === "feed" ? feedReply(preview, wanted) : pageReply(preview, wanted);
}

/** What was chosen before the question was asked; its buttons carry that on. */
type Wanted = Readonly<{ reach?: SourceReach }>;

function feedReply(
  { url, title, items }: Extract<SourcePreview, { status: "feed" }>,
  wanted: Wanted,
): Reply {
  const newest = items.slice(0, MOST_SHOWN).map((item) => ({
    text: item.title ?? (item.url && openAddress(item.url)) ?? "untitled",
    detail: item.publishedOn && longDate(item.publishedOn),
    url: item.url && openAddress(item.url),
  }));
  const offered = CHOICES.filter((last) => last <= items.length);
  const buttons = [
    runButton("Only new ones", "source add", { url, last: 0, ...wanted }),
    ...offered.map((last) =>
      runButton(`The last ${last} too`, "source add", { url, last, ...wanted }),
    ),
  ];
  return {
    ...EMPTY_REPLY,
    title: `Feed: ${title ?? url}`,
    blocks: [
      text(
        `It holds ${count(items.length, "item")}${newest.length > 0 ? ", the newest of them:" : "."}`,
      ),
      ...(newest.length > 0 ? [{ kind: "list", items: newest } as const] : []),
      text("Take only what is new from now on, or the last ones too?"),
      note(`Or type: /source add ${url} last 5. With last 0 only new ones are taken.`),
    ],
    buttons,
  };
}

function pageReply(preview: Extract<SourcePreview, { status: "page" }>, wanted: Wanted): Reply {
  const { url, title, publishedOn, words, feeds } = preview;
  const facts = [
    words > 0 ? `An article of ${count(words, "word")}` : "A page without an article",
    publishedOn && `published ${longDate(publishedOn)}`,
  ];
  return {
    ...EMPTY_REPLY,
    title: `Page: ${title ?? url}`,
    blocks: [
      text(`${facts.filter(Boolean).join(", ")}.`),
      ...feedsOn(feeds),
      ...(words > 0
        ? [note("The page alone is read now, and again later in case it changes.")]
        : []),
    ],
    buttons: [
      ...feeds.map((feed) =>
        runButton(feed.title ?? feed.url, "source add", { url: feed.url, ...wanted }),
      ),
      ...(words > 0
        ? [runButton("This page alone", "source add", { url, as: "page", ...wanted })]
        : []),
    ],
  };
}

function feedsOn(feeds: Extract<SourcePreview, { status: "page" }>["feeds"]): readonly Block[] {
  if (feeds.length === 0) return [];
  const items = feeds.map(({ url, title }) => ({ text: title ?? url, detail: null, url }));
  return [
    { kind: "heading", text: "Feeds it names" },
    { kind: "list", items },
    note("Press one, or type /source add and its address."),
  ];
}

/** A source as a line of a list, without what may be secret in its address. */
export function sourceItem(source: NewsSource): ListItem {
  const { id, conversation, siteUrl, folders } = source;
  const whose = conversation === null ? " (everyone's)" : "";
  const folder = folders.length > 0 ? `${folders.join(" / ")} / ` : "";
  return {
    text: `Source ${id}: ${folder}${sourceName(source)}${whose}`,
    detail: outlookOf(source),
    url: siteUrl && openAddress(siteUrl),
  };
}

function outlookOf(source: NewsSource): string {
  const { state, reason, failures, kind, newsAt, nextPollAt } = source;
  switch (state) {
    case "removed":
      return "Removed.";
    case "paused":
      return reason?.startsWith("Paused") ? reason : `Paused. ${reason ?? ""}`.trim();
    case "active":
      return [
        kind === "page" ? "a page" : null,
        isKept(source) ? "quoted in its channel only" : null,
        newsAt ? `last news ${utc(newsAt)}` : "no news yet",
        `next look ${utc(nextPollAt)}`,
        failures > 0
          ? `failed ${failures === 1 ? "once" : `${failures} times`}: ${reason}`
          : reason,
      ]
        .filter(Boolean)
        .join(" · ");
  }
}

function isKept({ conversation, reach }: NewsSource): boolean {
  return conversation !== null && reach !== "workspace";
}

/** Says where the source's articles are quoted, and how to change that. */
export function reachOf(source: NewsSource, { workspace: place }: Platform): string {
  const { conversation, reach, id } = source;
  const other = reach === "workspace" ? "channel" : "workspace";
  const change = `/source remove ${id}, then add it with reach ${other}`;
  if (conversation && !isShared(conversation)) return "Its articles are quoted to you alone.";
  if (!isKept(source)) {
    return `Its articles are quoted in the whole ${place}. To keep them to this channel: ${change}.`;
  }
  const why =
    reach === null ? `, since it is not known whether all in the ${place} may read it` : "";
  return `Its articles are quoted in this channel only${why}. To have them in the whole ${place}: ${change}.`;
}

function utc(time: Date): string {
  return `${formatLocalTime(time, "UTC")} UTC`;
}

/** Says what became of an item, and why. */
export function reportItem(report: ReportedItem): ListItem {
  const { item, source } = report;
  const url = item.url && openAddress(item.url);
  const told = [outcomeOf(report), `from ${sourceName(source)}`, utc(item.seenAt)];
  return { text: item.title ?? url ?? "untitled", detail: told.join(" · "), url };
}

const STATES = {
  kept: "kept",
  waiting: "to be read again",
  dropped: "left out",
  refused: "could not be read",
  failed: "could not be read",
} as const;

const ORIGIN_WORDS = {
  page: "read at its own address",
  "own-feed": "as its site's feed gives it",
  "other-feed": "as this feed gives it, not seen at its own address",
  file: "a file",
  unknown: "from before it was noted how it came",
  mixed: "from before sources were kept apart, so another may have changed its words",
  withheld: "without its words, which another source may have changed",
} as const satisfies Record<Origin, string>;

function outcomeOf({ item, article, revisions }: ReportedItem): string {
  const { state, reason, tryAt } = item;
  const when = state === "waiting" && tryAt ? ` at ${utc(tryAt)}` : "";
  const wordings = article ? [article, ...revisions.toReversed()].map(wordingOf) : [];
  const told = wordings.length > 0 ? `,${wordings.join(";")}` : "";
  return `${STATES[state]}${told}${when}${reason ? `: ${reason.replace(/\.$/, "")}` : ""}`;
}

/**
 * Writes " revision 2 read at its own address"; where there is only one wording its number is left
 * out.
 */
function wordingOf(
  { revision, origin }: Pick<ArticleRevision, "revision" | "origin">,
  _: number,
  wordings: readonly unknown[],
): string {
  return `${wordings.length > 1 ? ` revision ${revision}` : ""} ${ORIGIN_WORDS[origin]}`;
}

function text(words: string): Block {
  return { kind: "text", text: words };
}

/** Shows one source after it was added or changed, with more words where there are some. */
export function sourceReply(title: string, source: NewsSource, words?: string): Reply {
  return {
    ...EMPTY_REPLY,
    title,
    blocks: [
      { kind: "list", items: [sourceItem(source)] },
      ...(words ? [{ kind: "text" as const, text: words }] : []),
    ],
  };
}

/** Says what is taken from a source that was just added. */
export function whatIsTaken({ kind, takeLast, title, url }: NewsSource): string {
  if (kind === "page") return `The article on ${sourceName({ title, url })} is being read now.`;
  return takeLast === 0
    ? "Only what is new from now on is taken."
    : `The last ${takeLast} are being read now, and what is new from now on.`;
}
