import type { Analysis } from "../../analyse-text.ts";
import { branchAt } from "../../grammar/phrases.ts";
import { DETERMINER, ROLE, TITLE } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { isOfThing } from "../../people/phrase/named-thing.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import { hasClass, hasShape, spanOf, startOf, textOf } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** Tokens: "the minister" is said of many. */
const LEAST_TOLD = 4;
const MOST_TOLD = 14;
/** "The minister, who has waited since", "the judge who jailed" */
const OF_A_CLAUSE = /,| (?:who|whose|whom|which|that) /u;
/** In a text of any length, only so many places are looked at. */
const MOST_PLACES = 20;

/**
 * "Denmark's envoy to Salvik accused them", and paragraphs later "Denmark's envoy to Salvik, Tom Low, said":
 * the person whose name alone follows the very same words; or -1.
 */
export function namedLater(analysis: Analysis, index: number): number {
  const { text, words, mentions, grammar } = analysis;
  const { kind, lead, head, last: phraseEnd } = itemAt(mentions, index);
  if (kind !== "nominal" || !hasClass(words, head, ROLE | TITLE)) return -1;
  const headed = inHeadline(analysis, { lead, head });
  if (headed !== -1) return headed;
  const whole = branchAt(grammar, head).last;
  const ends = (whole > phraseEnd ? [phraseEnd, whole] : [phraseEnd]).filter(
    (last) => last - 1 === head || !isOffice(words, last - 1),
  );
  for (const last of ends) {
    if (last - lead < LEAST_TOLD || last - lead > MOST_TOLD) continue;
    const { start, end } = spanOf(words, lead, last);
    const told = text.slice(start + 1, end);
    const own = OF_A_CLAUSE.test(told) ? start + 1 : -1;
    const entity = bearerOf(analysis, { told, own });
    if (entity !== -1) return entity;
  }
  return -1;
}

/** "A spokesman for the Home Secretary, Ann Low": she may be the minister. */
function isOffice(words: Words, token: number): boolean {
  return hasShape(words, token, CAPITAL) && hasClass(words, token, ROLE | TITLE);
}

/** Tokens of what a headline calls somebody: "Dayton Rovers boss". */
const MOST_HEADED = 4;
/** "Dayton boss": the body has "Dayton manager Tom Low". */
const BOSSES = ["boss", "manager", "coach", "head coach"];

/** Who alone bears the office, "Dayton manager Tom Low", that the article opens with as "Dayton boss"; or -1. */
function inHeadline(analysis: Analysis, { lead, head }: Pick<Mention, "lead" | "head">): number {
  const { text, words, paragraphOf } = analysis;
  if (paragraphOf[lead] !== 0 || head === lead || head - lead >= MOST_HEADED) return -1;
  if (!hasShape(words, lead, CAPITAL) || hasClass(words, lead, DETERMINER | ROLE | TITLE))
    return -1;
  const { start, end } = spanOf(words, lead, head);
  const of = text.slice(start, end);
  const office = textOf(words, head);
  const offices = BOSSES.includes(office) ? BOSSES : [office];
  const bearers = offices.map((told) => bearerOf(analysis, { told: `${of} ${told}`, own: start }));
  const [only, other] = new Set(bearers.filter((entity) => entity !== -1));
  return other === undefined ? (only ?? -1) : -1;
}

/**
 * Of the words without their first letter, which may open a sentence, but not at their own place: the name behind
 * "the minister, who has waited since Ann Low left" is in what is told of him.
 */
function bearerOf(analysis: Analysis, { told, own }: { told: string; own: number }): number {
  const { text } = analysis;
  let entity = -1;
  let at = text.indexOf(told);
  for (let places = 0; at !== -1 && places < MOST_PLACES; places++) {
    const bearer = at === own ? -1 : bearerAt(analysis, at + told.length);
    if (bearer !== -1 && entity !== -1 && bearer !== entity) return -1;
    if (bearer !== -1) entity = bearer;
    at = text.indexOf(told, at + 1);
  }
  return entity;
}

/** Whose name stands at the place, behind a comma or none. */
function bearerAt({ text, words, names, entities, grammar }: Analysis, offset: number): number {
  const from = offset + (/^,?\s/.exec(text.slice(offset, offset + 2))?.[0].length ?? 0);
  if (from === offset) return -1;
  const index = firstWhere(names, ({ opening }) => startOf(words, opening) >= from);
  const name = names[index];
  if (!name || startOf(words, name.opening) !== from) return -1;
  if (isOfThing(grammar, { head: -1, last: name.opening - 1 }, name)) return -1;
  return entities.entityOf[index] ?? -1;
}
