import type { Article } from "../domain/article.ts";
import { compareRevisions } from "../domain/compare-revisions.ts";
import { wordsOf } from "../ingest/content-hash.ts";
import { bandsOf, isCopy, minHash } from "../ingest/min-hash.ts";
import type { ArticleFound } from "../ports/source-store.ts";
import type { PollTools } from "./poll-tools.ts";

/** A wire story is printed again within days; what is alike later is a form letter. */
const COPIED_WITHIN_MS = 7 * 86_400_000;
/** Shorter texts are alike by chance. */
const FEWEST_WORDS_TO_COMPARE = 40;

type Found = Omit<ArticleFound, "copyOf" | "bands" | "seenAt">;

/** Keeps an article in its newest wording; what is to be said of that, if anything. */
export async function keepArticle(given: Found, tools: PollTools): Promise<string | null> {
  const { store, clock } = tools;
  const { title } = given;
  const found = { ...given, text: storable(given.text), title: title && storable(title) };
  const before = await store.article(found.id);
  const { bands, copyOf } = await findOriginal(found, tools);
  const kept = await store.keepArticle({ ...found, bands, copyOf, seenAt: clock.now() });
  switch (kept) {
    case "new":
      return copyOf === null ? null : "a copy of an article that was there already.";
    case "same":
      return null;
    case "revised":
      return describeRevision(before?.text ?? "", found.text, tools);
  }
}

/** What no store keeps as it is would look changed at each poll. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

async function findOriginal({ id, text }: Found, { store, clock }: PollTools) {
  if (wordsOf(text).length < FEWEST_WORDS_TO_COMPARE) return { bands: [], copyOf: null };
  const signature = minHash(text);
  const bands = bandsOf(signature);
  const since = new Date(clock.now().getTime() - COPIED_WITHIN_MS);
  const likely = await store.likelyCopies(bands, since);
  const original = likely.find((one) => one.id !== id && isCopy(signature, minHash(one.text)));
  return { bands, copyOf: original ? (original.copyOf ?? original.id) : null };
}

/** "changed since: 1 quotation changed, 2 added." */
function describeRevision(before: string, after: string, { parse }: PollTools): string {
  const [one, other] = [before, after].map((text): Article => parse({ id: "revision", text }));
  if (!one || !other) return "changed since.";
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
