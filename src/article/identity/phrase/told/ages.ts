import type { Analysis } from "../../../analyse-text.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import type { Entity } from "../../../people/gather-entities.ts";
import { isDigit } from "../../../text/characters.ts";
import { hashWord } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { codeOf, endOf, hashOf, startOf, textOf } from "../../../text/token.ts";
import { OTHER, SAME, UNTOLD } from "./agreement.ts";

type Range = readonly [from: number, to: number];

/** Whom a word means by age. The bounds are generous. */
const AGES: ReadonlyMap<number, Range> = new Map(
  (
    [
      ["teen", 10, 19],
      ["teenager", 10, 19],
      ["youngster", 5, 25],
      ["schoolboy", 4, 19],
      ["schoolgirl", 4, 19],
      ["toddler", 1, 4],
      ["pensioner", 55, 120],
      ["sexagenarian", 60, 69],
      ["septuagenarian", 70, 79],
      ["octogenarian", 80, 89],
      ["nonagenarian", 90, 99],
      ["centenarian", 100, 120],
    ] as const
  ).map(([word, from, to]) => [hashWord(word), [from, to]]),
);

/** "The 17-year-old", "the teenager" of "17-year-old Ann Low" or of "Tom Reed, 54": whether he may be meant. */
export function agreesInAge(analysis: Analysis, entity: Entity, mention: Mention): number {
  const asked = rangeOf(analysis, mention);
  if (!asked) return UNTOLD;
  const age = ageOf(analysis, entity, mention.lead);
  if (age === 0) return UNTOLD;
  return age >= asked[0] && age <= asked[1] ? SAME : OTHER;
}

/** "The 23-year-old": too young to have trained a team or run a firm, where nothing says so. */
export function isYoung(analysis: Analysis, mention: Mention): boolean {
  const [, upper] = rangeOf(analysis, mention) ?? [0, 120];
  return upper < LEAST_IN_OFFICE;
}

/** Years. */
const LEAST_IN_OFFICE = 30;

function rangeOf({ words }: Analysis, { lead, head }: Mention): Range | undefined {
  for (let token = lead; token <= head; token++) {
    const age = isDigit(codeOf(words, token)) ? YEARS_OLD.exec(textOf(words, token)) : null;
    if (age) return [Number(age[1]), Number(age[1])];
  }
  return AGES.get(hashOf(words, head));
}

const YEARS_OLD = /^(\d{1,3})-years?-old$/i;

/** Places that name somebody, which are looked at. */
const MOST_PLACES = 12;
/** Characters beside a name. */
const LONGEST = 60;

function ageOf({ text, words, names, quoteOf }: Analysis, entity: Entity, before: number): number {
  for (const occurrence of entity.occurrences.slice(0, MOST_PLACES)) {
    const { opening, first, last } = itemAt(names, occurrence);
    if (first >= before) return 0;
    if (quoteOf[first] !== -1) continue;
    const at = startOf(words, opening);
    const told =
      AGE_BEFORE.exec(text.slice(Math.max(0, at - LONGEST), startOf(words, first))) ??
      AGE_BEHIND.exec(text.slice(endOf(words, last - 1), endOf(words, last - 1) + LONGEST));
    if (told) return Number(told[1]);
  }
  return 0;
}

/** "17-year-old Dutch rookie Ann Low" */
const AGE_BEFORE = /\b(\d{1,3})-year-old (?:[\p{L}-]+ ){0,5}$/u;
/** "Tom Reed, 54,", "Tom Reed (54)", "Tom Reed, aged 54", "Tom Reed, who is 54" */
const AGE_BEHIND =
  /^(?:,? \(|, (?:aged? |who is |who was )?)(\d{1,3})(?=[,;)]|\.?(?:\s|$))(?! (?:per|%|[a-z]*illion))/u;
