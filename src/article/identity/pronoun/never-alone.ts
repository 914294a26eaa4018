import type { Analysis } from "../../analyse-text.ts";
import { MODIFIER } from "../../grammar/label-words.ts";
import { roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { THE } from "../../lexicon/single-words.ts";
import { isNounish } from "../../people/noun-phrase.ts";
import { OPEN_BRACKET } from "../../text/characters.ts";
import { itemAt } from "../../text/lookup.ts";
import { codeOf, endsWith, hashOf } from "../../text/token.ts";

/** Places that name it, which are looked at. */
const MOST_PLACES = 4;

/** "The Incredible Hulk", "the Onyx Hotel": no name of a person, where no role stands between. */
export function isAlwaysThe({ words, names, entities }: Analysis, entity: number): boolean {
  const { occurrences } = itemAt(entities.list, entity);
  return occurrences.slice(0, MOST_PLACES).every((occurrence) => {
    const { opening, first } = itemAt(names, occurrence);
    return opening === first && hashOf(words, opening - 1) === THE;
  });
}

/** "Patriots coach Ann Low", but "the Patriots swarmed": of one word in the plural once is enough. */
export function isTeam({ words, names, entities }: Analysis, entity: number): boolean {
  const { occurrences, first, last: end } = itemAt(entities.list, entity);
  if (end - first > 1 || !endsWith(words, first, "s") || endsWith(words, first, "ss")) return false;
  return occurrences.slice(0, MOST_PLACES).some((occurrence) => {
    const { opening, last } = itemAt(names, occurrence);
    return hashOf(words, opening - 1) === THE && !isNounish(words, last);
  });
}

/** "Lib Dem plans", "the Lib Dem vote": no name of a person, where nothing else is said of it. */
export function isAlwaysBeforeNoun(
  { words, names, entities, grammar }: Analysis,
  entity: number,
): boolean {
  const { occurrences } = itemAt(entities.list, entity);
  return occurrences.slice(0, MOST_PLACES).every((occurrence) => {
    const { last } = itemAt(names, occurrence);
    // "Tre Low (22 points)" is no kind of points.
    if (codeOf(words, last) === OPEN_BRACKET) return false;
    return roleAt(grammar, unitAt(grammar, last - 1)) === MODIFIER;
  });
}
