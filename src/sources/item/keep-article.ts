import { compareRevisions } from "../../domain/correction/compare-revisions.ts";
import { wordsOf } from "../../ingest/text/content-hash.ts";
import { bandsOf, isCopy, minHash } from "../../ingest/text/min-hash.ts";
import type { ArticleFound, CopySearch } from "../../ports/source-store.ts";
import type { PollTools } from "../fetch/poll-tools.ts";

/**
 * Chosen by hand: a wire story is printed again within days, and what is similar later is a form
 * letter.
 */
const COPIED_WITHIN_MS = 7 * 86_400_000;
/** Chosen by hand: shorter texts are similar by chance. */
const FEWEST_WORDS_TO_COMPARE = 40;

type Tools = Pick<PollTools, "store" | "clock" | "parse" | "readKept">;
type Found = Omit<ArticleFound, "copySearch" | "seenAt">;

/**
 * Keeps an article in its newest wording; resolves to what is to be said about the change, if
 * anything.
 */
export async function keepArticle(given: Found, tools: Tools): Promise<string | null> {
  const { store, clock } = tools;
  const { title } = given;
  const found = { ...given, text: storable(given.text), title: title && storable(title) };
  const before = await store.article(found);
  const seenAt = clock.now();
  const copySearch = copySearchOf(found.text, seenAt);
  const became = await store.keepArticle({ ...found, copySearch, seenAt });
  if (became !== "same") await tools.readKept(found);
  switch (became) {
    case "copy":
      return "a copy of an article that was there already.";
    case "new":
    case "same":
      return null;
    case "revised":
      return describeRevision(before?.text ?? "", found.text, tools);
  }
}

/**
 * Removes characters that no store keeps as they are, because the article would look changed at
 * each poll.
 */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

function copySearchOf(text: string, now: Date): CopySearch | null {
  if (wordsOf(text).length < FEWEST_WORDS_TO_COMPARE) return null;
  const signature = minHash(text);
  return {
    bands: bandsOf(signature),
    since: new Date(now.getTime() - COPIED_WITHIN_MS),
    isCopyOf: (other) => isCopy(signature, minHash(other)),
  };
}

/** "changed since: 1 quotation changed, 2 added." */
async function describeRevision(before: string, after: string, { parse }: Tools): Promise<string> {
  const one = await parse({ id: "revision", text: before });
  const other = await parse({ id: "revision", text: after });
  const { changed, vanished, added } = compareRevisions(one, other);
  const told = [
    [changed.length, "changed"],
    [vanished.length, "vanished"],
    [added.length, "added"],
  ].flatMap(([count = 0, what]) => (Number(count) > 0 ? [`${count} ${what}`] : []));
  return told.length > 0
    ? `changed since; of its quotations: ${told.join(", ")}.`
    : "changed since; its quotations are the same.";
}
