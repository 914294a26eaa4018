import { createHash } from "node:crypto";
import { BotError } from "../../domain/errors.ts";
import type { RulingStore } from "../../ports/archive.ts";
import type { Clock } from "../../ports/clock.ts";
import type { ArticleFound, SourceStore } from "../../ports/source-store.ts";
import { articleIdOf } from "../item/item-keys.ts";
import { type ArchivedLine, archiveAddress, archivedLineSchema } from "./archived-line.ts";
import { type ArchivedRuling, archivedRulingSchema, keepRuling } from "./archived-ruling.ts";

/**
 * Kept and read together, while nobody asks anything, so that a page of the disk on which many of
 * them have something is written once. Chosen by hand: 1,000 take more memory and hardly less time.
 */
export const IMPORTED_AT_ONCE = 500;

export interface ImportTools {
  readonly store: SourceStore;
  readonly rulings: RulingStore;
  readonly clock: Clock;
  /** What the file is called, by which its articles' source is known again. */
  readonly name: string;
  /** Reads what was kept; without it a running bot reads it by and by. */
  readonly read: (() => Promise<void>) | null;
}

export interface ImportCount {
  readonly lines: number;
  readonly fresh: number;
  readonly revised: number;
  readonly there: number;
  readonly bad: number;
}

export const NOTHING_IMPORTED: ImportCount = { lines: 0, fresh: 0, revised: 0, there: 0, bad: 0 };

/**
 * Keeps the articles of some lines, all of them or none: whoever is stopped imports the same file
 * again, in which what is there already is passed over. A bad line is told, and the rest goes on.
 */
export async function importArticles(
  lines: readonly { readonly number: number; readonly value: unknown }[],
  before: ImportCount,
  { tools, tellBad }: { tools: ImportTools; tellBad: (number: number, why: string) => void },
): Promise<ImportCount> {
  const found: ArticleFound[] = [];
  const rulings: ArchivedRuling[] = [];
  let bad = 0;
  for (const { number, value } of lines) {
    const line = value instanceof BotError ? value.message : readLine(value);
    if (typeof line === "string") {
      bad += 1;
      tellBad(number, line);
    } else if ("ruling" in line) rulings.push(line);
    else found.push(await articleOf(line, tools));
  }
  const changes: string[] = [...(await tools.store.keepArticles(found))];
  for (const ruling of rulings) changes.push(await keepRuling(tools.rulings, ruling));
  await tools.read?.();
  const times = (wanted: string) => changes.filter((change) => change === wanted).length;
  return {
    lines: before.lines + lines.length,
    fresh: before.fresh + times("new") + times("copy"),
    revised: before.revised + times("revised"),
    there: before.there + times("same"),
    bad: before.bad + bad,
  };
}

function readLine(value: unknown): ArchivedLine | ArchivedRuling | string {
  const isRuling = typeof value === "object" && value !== null && "ruling" in value;
  const line = (isRuling ? archivedRulingSchema : archivedLineSchema).safeParse(value);
  if (line.success) return line.data;
  const [issue] = line.error.issues;
  return [issue?.path.join("."), issue?.message ?? "not an article"].filter(Boolean).join(": ");
}

async function articleOf(line: ArchivedLine, tools: ImportTools): Promise<ArticleFound> {
  const { url = null, title = null, author = null, publishedOn = null } = line;
  const { siteName = line.source?.title ?? null } = line;
  const { sourceId, name } = await sourceOf(line, tools);
  const text = line.text.toWellFormed().replaceAll("\0", "\uFFFD");
  return {
    sourceId,
    id: url === null ? idOf(line, name) : articleIdOf({ url }),
    origin: "other-feed",
    ...{ url, title, author, siteName, publishedOn, text },
    seenAt: seenAt(line, tools.clock),
    copySearch: null,
  };
}

const ARCHIVE_ID = /^[0-9a-f]{16}$/;

function idOf({ id, text }: ArchivedLine, name: string): string {
  if (id !== undefined && ARCHIVE_ID.test(id)) return id;
  return articleIdOf({ item: `${name} ${id ?? createHash("sha256").update(text).digest("hex")}` });
}

/** Words are kept for as long as was decided from when they were seen: at their day, where told. */
function seenAt({ firstSeenAt, publishedOn }: ArchivedLine, clock: Clock): Date {
  const told = firstSeenAt ?? (publishedOn ? `${publishedOn}T12:00:00Z` : null);
  return told ? new Date(told) : clock.now();
}

const sourcesOf = new WeakMap<ImportTools, Map<string, string>>();

async function sourceOf({ source }: ArchivedLine, tools: ImportTools) {
  const { store, clock } = tools;
  const conversation = source?.place ?? null;
  const name = source?.url ?? tools.name;
  const key = JSON.stringify([conversation, name]);
  const known = sourcesOf.get(tools) ?? new Map<string, string>();
  sourcesOf.set(tools, known);
  const url = archiveAddress(name);
  const sourceId = known.get(key) ?? (await added()) ?? (await there());
  known.set(key, sourceId);
  return { sourceId, name };

  async function added(): Promise<string | undefined> {
    const now = clock.now();
    const fresh = await store.add({
      ...{ conversation, url, title: source?.title ?? name, siteUrl: null, folders: [] },
      ...{ reach: conversation === null ? "workspace" : (source?.reach ?? "channel") },
      ...{ kind: "archive", takeLast: 0, createdBy: "import", createdAt: now, nextPollAt: now },
    });
    if (fresh) await store.stop(fresh.id, { state: "paused", reason: "Imported, and not polled." });
    return fresh?.id;
  }

  async function there(): Promise<string> {
    const all = await store.list(conversation);
    const one = all.find((each) => each.url === url);
    if (!one) throw new Error(`No source for ${url}`);
    return one.id;
  }
}
