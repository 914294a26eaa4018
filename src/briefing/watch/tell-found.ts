import { partsOfBlocks, weightOfBlocks } from "../../domain/reply/message-size.ts";
import type { Block, Ping, Reply } from "../../domain/reply.ts";
import type { EarlierPost, ToldHits, Watch, WatchHit } from "../../domain/watch/watch.ts";
import type { Answers } from "../asking/view.ts";
import type { MessageRoom } from "../edition/edition-pages.ts";
import { alsoPrinted } from "./also-printed.ts";
import type { WatchRule } from "./read-watched.ts";
import {
  blockOf,
  type FoundArticle,
  MOST_SHOWN,
  moreNote,
  shortly,
  showFound,
} from "./show-found.ts";

interface TellingTools {
  readonly archive: Pick<Answers, "article">;
  readonly ruleOf: (expression: string) => WatchRule | null;
  readonly most: MessageRoom;
}

/** One message of all that a conversation's watches found; an article is told once. */
export async function tellFound(hits: readonly WatchHit[], tools: TellingTools): Promise<ToldHits> {
  const groups = [...Map.groupBy(hits, ({ articleId }) => articleId).values()];
  const watches = [...new Map(hits.map(({ watch }) => [watch.id, watch])).values()];
  const found: FoundArticle[] = [];
  const missing = new Set<string>();
  let looked = 0;
  for (const group of groups) {
    if (found.length === MOST_SHOWN) break;
    looked += 1;
    const note = watches.length > 1 ? whichFound(group) : null;
    const one = await findTold(group, note, tools);
    if (one) found.push(one);
    else for (const { articleId } of group) missing.add(articleId);
  }
  if (found.length === 0) return { message: null, missing };
  const { blocks, left } = showFound(found, tools.most);
  const missed = groups[looked]?.[0] ?? hits[0];
  const more = moreNote(groups.length - looked + left, missed?.watch.expression ?? "");
  const pings = pingsOf(watches);
  const message = messageOf([...blocks, ...more], watches);
  return { message: { ...message, ...(pings.length > 0 && { pings }) }, missing };
}

/** The message of those that has the words already, as it is to say so. */
export async function findReprinted(
  hit: WatchHit,
  posts: readonly EarlierPost[],
  tools: TellingTools,
): Promise<EarlierPost | null> {
  const found = await findTold([hit], null, tools);
  if (!found) return null;
  const block = blockOf(found);
  for (const { key, shown } of posts) {
    const blocks = alsoPrinted(shown.blocks, block, found.article);
    if (blocks === null) continue;
    // Where there is no room left the post stays as it is: it tells of the words all the same.
    return { key, shown: fits(blocks, shown, tools.most) ? { ...shown, blocks } : shown };
  }
  return null;
}

function fits(blocks: readonly Block[], { title }: Reply, most: MessageRoom): boolean {
  const weight = weightOfBlocks(blocks) + 2 * (title?.length ?? 0);
  return weight <= most.weight && partsOfBlocks(blocks) <= most.parts;
}

async function findTold(
  [first]: readonly WatchHit[],
  note: string | null,
  { archive, ruleOf }: TellingTools,
): Promise<FoundArticle | null> {
  if (!first) return null;
  const { conversation, expression } = first.watch;
  const article = await archive.article({ conversation, isWide: true }, first.articleId);
  const read = ruleOf(expression);
  return article && read && { article, rule: read.rule, note };
}

function pingsOf(watches: readonly Watch[]): readonly Ping[] {
  const all = watches.flatMap(({ pings }) => pings);
  return [...new Map(all.map((ping) => [`${ping.kind} ${ping.id}`, ping])).values()];
}

function whichFound(hits: readonly WatchHit[]): string {
  const which = hits.map(({ watch }) => `watch ${watch.id} (${shortly(watch.expression)})`);
  return `Found by ${which.join(", ")}.`;
}

function messageOf(blocks: readonly Block[], watches: readonly Watch[]): Reply {
  const [only] = watches;
  if (!only || watches.length > 1) {
    return { title: "Found by the watches here", blocks, buttons: [], audience: "everyone" };
  }
  const text = `Watch ${only.id}. /watch pause ${only.id} keeps it quiet.`;
  return {
    title: `Watch: ${shortly(only.expression)}`,
    blocks: [...blocks, { kind: "note", text }],
    buttons: [],
    audience: "everyone",
  };
}
