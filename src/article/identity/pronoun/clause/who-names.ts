import type { Analysis } from "../../../analyse-text.ts";
import { nearestSubject } from "../../../grammar/clause/nearest-subject.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { RELATIVE_CLAUSE } from "../../../grammar/label-words.ts";
import { isVerbAt, tokenOf } from "../../../grammar/phrases.ts";
import { headAt, roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { WHAT, WHO } from "../../../lexicon/single-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { namedOver } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import type { Reference } from "../sentence-topic.ts";
import { mayBeHe } from "./may-be-he.ts";

/** Words that "what he called" may hang on, up to the clause of whoever says it. Chosen by hand. */
const MOST_STEPS = 8;

/**
 * "Reed will look into generals whom the lieutenant had named as members of what he called a “council”", "the lieutenant,
 * who accused the mayor of what he called": he is who names or accuses somebody in that clause; or -1.
 */
export function whoNames(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, grammar } = analysis;
  const { first } = itemAt(mentions, mention);
  if (hashOf(words, first - 1) !== WHAT) return -1;
  let unit = headAt(grammar, unitAt(grammar, first));
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    const isClause = isVerbAt(grammar, unit) && roleAt(grammar, unit) === RELATIVE_CLAUSE;
    const verb = tokenOf(grammar, unit);
    if (isClause && verb < first) {
      const isNaming = hasClass(words, verb, SPEECH) || isAmong(words, verb, NAMING);
      const namer = isNaming ? namedOver(analysis, namerBy(analysis, unit)) : -1;
      return mayBeHe(analysis, namer, genderOfPronoun(words, first)) ? namer : -1;
    }
    unit = headAt(grammar, unit);
  }
  return -1;
}

/** The head of "the lieutenant" in "whom the lieutenant had named", and in "the lieutenant, who named". */
function namerBy({ grammar, words }: Analysis, unit: number): number {
  const own = nearestSubject(grammar, unit);
  const isOther = own !== -1 && hashOf(words, tokenOf(grammar, own)) !== WHO;
  return isOther ? tokenOf(grammar, own) : subjectOf(grammar, tokenOf(grammar, unit));
}

const NAMING = hashedWords(
  "named listed identified accused blamed denounced condemned criticised criticized",
);
