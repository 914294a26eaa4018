import type { Reprint } from "../reply.ts";
import { count } from "../wording.ts";

/** Of text that may lead somewhere. */
export interface LinkedPiece {
  readonly text: string;
  readonly url: string | null;
}

/** Chosen by hand: what stays on two lines. */
const MOST_NAMED = 5;

/** "Also in 7 outlets: Daily Blare, Evening Post (there: “We won”) and 5 more". */
export function reprintPieces(alsoIn: readonly Reprint[] = []): readonly LinkedPiece[] {
  if (alsoIn.length === 0) return [];
  const named = alsoIn.slice(0, MOST_NAMED);
  const more = alsoIn.length - named.length;
  return [
    words(`Also in ${count(alsoIn.length, "outlet")}: `),
    ...named.flatMap(({ label, url, differs }, index) => [
      ...(index === 0 ? [] : [words(", ")]),
      { text: label, url },
      ...(differs === null ? [] : [words(` (${differs})`)]),
    ]),
    ...(more > 0 ? [words(` and ${more} more`)] : []),
  ];
}

function words(text: string): LinkedPiece {
  return { text, url: null };
}
