import { type Analysis, paragraphAt, sentenceAt } from "../analyse-text.ts";
import { HUMAN, kindOfHead } from "../grammar/noun-kinds.ts";
import { isOfOtherCareer } from "../identity/phrase/told/other-career.ts";
import { roleWordsOf } from "../identity/phrase/told/roles-told.ts";
import { agreesInWhatIsTold, isToldOtherwise } from "../identity/phrase/told/told-otherwise.ts";
import { isCalling, isTrait } from "../identity/phrase/trait/traits.ts";
import { ROLE } from "../lexicon/word-classes.ts";
import { determinerOf } from "../speaker/rival-traits.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { hasClass, hashOf, hasShape } from "../text/token.ts";
import { CAPITAL } from "../text/tokenize.ts";
import { asTrait } from "../weights/decision-trees.ts";
import type { Answer } from "./answers-for.ts";

/** Of as many traits of somebody who may be meant by a description. */
const NONE: readonly number[] = Array(17).fill(0);

/** Where the first reader answers with a description, whether somebody named is whom it means. */
export function describedBy(
  analysis: Analysis,
  first: Answer | undefined,
): (answer: Answer) => readonly number[] {
  const phrase = first && first.who < 0 ? itemAt(analysis.mentions, first.mention) : undefined;
  if (!first || phrase?.kind !== "nominal") return () => NONE;
  const { entities, words, grammar } = analysis;
  const near = namedBefore(analysis, first.mention);
  const of = [
    1 + determinerOf(analysis, phrase),
    Number(hasClass(words, phrase.head, ROLE)),
    Number(isTrait(words, phrase)) + 2 * Number(isCalling(words, phrase.head)),
    kindOfHead(grammar, phrase.head) === HUMAN ? 1 : 0,
    capitalsIn(analysis, phrase),
  ];
  return ({ who, chance }) => {
    const entity = itemOrNone(entities.list, who);
    if (!entity) return [...of, ...NONE.slice(of.length)];
    const own = near.get(who);
    const last = own?.last ?? -1;
    const roles = roleWordsOf(analysis, entity, { before: phrase.lead });
    return [
      ...of,
      roles.has(hashOf(words, phrase.head)) ? 1 : 0,
      wordsOf(analysis, phrase).filter((word) => roles.has(word)).length,
      agreesInWhatIsTold(analysis, entity, phrase),
      Number(isToldOtherwise(analysis, first.mention, who)),
      Number(isOfOtherCareer(analysis, first.mention, who)),
      last === -1 ? 20 : asTrait(sentenceAt(analysis, phrase.lead) - sentenceAt(analysis, last)),
      last === -1 ? 20 : asTrait(paragraphAt(analysis, phrase.lead) - paragraphAt(analysis, last)),
      Math.min(9, own?.times ?? 0),
      ...rivalsOf(near, who),
      asTrait(100 * (first.chance + chance)),
    ];
  };
}

function capitalsIn({ words }: Analysis, { lead, head }: { lead: number; head: number }): number {
  let count = 0;
  for (let token = lead + 1; token < head; token++) if (hasShape(words, token, CAPITAL)) count++;
  return Math.min(4, count);
}

function wordsOf({ words }: Analysis, { lead, head }: { lead: number; head: number }): number[] {
  const own: number[] = [];
  for (let token = lead + 1; token <= head; token++) own.push(hashOf(words, token));
  return own;
}

interface Near {
  times: number;
  /** The head of the mention nearest to the description. */
  readonly last: number;
  readonly isLone: boolean;
}

/** Mentions looked back over for who may be meant. */
const MOST_MENTIONS = 150;

/** Whoever is named before a description, by entity, the latest first. */
function namedBefore({ mentions, entities }: Analysis, phrase: number): ReadonlyMap<number, Near> {
  const near = new Map<number, Near>();
  for (let index = phrase - 1; index >= Math.max(0, phrase - MOST_MENTIONS); index--) {
    const { kind, entity, head } = itemAt(mentions, index);
    if (kind !== "name" || entity === -1) continue;
    const known = near.get(entity);
    if (known) known.times++;
    else near.set(entity, { times: 1, last: head, isLone: itemAt(entities.list, entity).lone });
  }
  return near;
}

/** People by full name before the phrase, those named oftener than this one, and those named since. */
function rivalsOf(near: ReadonlyMap<number, Near>, who: number): readonly number[] {
  const own = near.get(who) ?? { times: 0, last: -1 };
  const others = [...near].filter(([one, { isLone }]) => one !== who && !isLone);
  const oftener = others.filter(([, { times }]) => times > own.times).length;
  const since = others.filter(([, { last }]) => last > own.last).length;
  return [others.length, oftener, since].map((count) => Math.min(9, count));
}
