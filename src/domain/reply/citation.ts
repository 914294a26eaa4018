import type { Place, QuoteBlock } from "../reply.ts";
import type { Span } from "../span.ts";
import { longDate } from "../wording.ts";

/** The words as others may quote them: with who said them, who printed them, when and where. */
export function citationOf(quote: QuoteBlock): string {
  const isReported = quote.speech === "reported";
  const words = isReported ? `${quote.text} (reported, not word for word)` : `“${quote.text}”`;
  const origin = [quote.speaker ?? "unattributed", quote.role, originOf(quote), quote.source.url];
  return `${words} — ${origin.filter(Boolean).join(", ")}`;
}

/** Who printed it and when; where that is not known what it is shown with. */
export function originOf({ place, source }: Pick<QuoteBlock, "place" | "source">): string {
  const known = [place?.outlet, place?.publishedOn && longDate(place.publishedOn)].filter(Boolean);
  return known.length > 0 ? known.join(", ") : source.label;
}

/** A letter of a script that the pictures' font has not. */
const UNDRAWN = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}])\p{L}/u;

/** Whether it is in letters that can be drawn. */
export function isDrawable(quote: QuoteBlock): boolean {
  const { text, speaker, role } = quote;
  return ![text, speaker, role, originOf(quote)].some((each) => each && UNDRAWN.test(each));
}

interface Reference extends Span {
  readonly articleId: string;
}

/** Names one quotation, short enough for a button. */
export function referenceTo({ articleId, start, end }: Place): string {
  return `${articleId}@${start}-${end}`;
}

/** `null` for anything that is not one of ours. */
export function readReference(text: string): Reference | null {
  const [, articleId, start, end] = /^(.+)@(\d{1,9})-(\d{1,9})$/s.exec(text) ?? [];
  return articleId === undefined ? null : { articleId, start: Number(start), end: Number(end) };
}
