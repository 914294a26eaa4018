import type { Analysis } from "../analyse-text.ts";
import { POST_NOMINALS } from "../lexicon/titles.ts";
import type { Mention } from "../people/find-mentions.ts";
import { firstWhere, itemAt, itemOrNone } from "../text/lookup.ts";
import { hasShape, isAmong } from "../text/token.ts";
import { CAPITAL } from "../text/tokenize.ts";

/** The mention that begins at the token. */
export function mentionFrom(analysis: Analysis, token: number): Mention | undefined {
  return itemOrNone(analysis.mentions, indexFrom(analysis, token));
}

/** Its number, or -1. */
export function indexFrom({ mentions }: Analysis, token: number): number {
  const index = firstWhere(mentions, ({ lead }) => lead >= token);
  return mentions[index]?.lead === token ? index : -1;
}

/** The mention that the head decides; a phrase whose words it is among is the next best. */
export function mentionOver({ mentions, words }: Analysis, token: number): number {
  if (token === -1) return -1;
  // "Peter Low MP said": the letters are the head, and the name has them.
  const isLetters = isAmong(words, token, POST_NOMINALS) && hasShape(words, token - 1, CAPITAL);
  const head = isLetters ? token - 1 : token;
  let over = -1;
  for (let at = firstWhere(mentions, ({ last }) => last > head); at < mentions.length; at++) {
    const mention = itemAt(mentions, at);
    if (mention.lead > head) break;
    if (mention.head === head || isOffice(mention, head)) return at;
    if (over === -1 && mention.kind !== "name") over = at;
  }
  return over;
}

/** "Chairman of the committee Peter Ainsworth": whichever the grammar takes for the head. */
function isOffice({ kind, lead, first }: Mention, head: number): boolean {
  return kind === "name" && head >= lead && head < first;
}

/** Two mentions, or one, of the same. */
export function isOne({ mentions }: Analysis, one: number, other: number): boolean {
  const entity = mentions[one]?.entity ?? -1;
  return one === other || (entity !== -1 && entity === mentions[other]?.entity);
}
