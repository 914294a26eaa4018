import { type Analysis, analyseText } from "../src/article/analyse-text.ts";
import { findAttributions } from "../src/article/attribution/find-attributions.ts";
import { entityName } from "../src/article/identity/name-speaker.ts";
import type { Models } from "../src/article/read-statements.ts";
import { namedBeside } from "../src/article/speaker/apposition.ts";
import { linearChances } from "../src/article/speaker/linear-chances.ts";
import { rankSpeakers } from "../src/article/speaker/rank-speakers.ts";
import { type Rivals, rivalTraits } from "../src/article/speaker/rival-traits.ts";
import { speakerContext } from "../src/article/speaker/speaker-context.ts";
import { itemAt } from "../src/article/text/lookup.ts";
import { countsOf, type GoldDocument, type GoldQuote } from "./gold-document.ts";
import { isRightSpeaker } from "./judge-speaker.ts";
import type { RivalExample } from "./learners/boosted-trees.ts";
import { goldFor, rightMentions } from "./speaker-examples.ts";

/** Other kinds of news count so often: there are three quotations of politics to one of them. */
const OTHER_NEWS = 2;

/**
 * Each quotation with those that the linear model, which has not seen the article, holds likeliest:
 * which of them said it, or that none did. Who spoke before is as that model has it.
 */
export function rivalExamples(document: GoldDocument, models: Models): readonly RivalExample[] {
  const analysis = analyseText(document.text);
  const attributions = findAttributions(analysis.unquoted, models.attributions);
  const examples: RivalExample[] = [];
  rankSpeakers(speakerContext(analysis, attributions), models.speaker, (rivals) => {
    const gold = goldFor(document, itemAt(analysis.quoted, rivals.utterance.quote));
    const right = gold && rightAmong(analysis, rivals, gold);
    if (right)
      examples.push({
        candidates: rivalTraits(rivals),
        right,
        counts: countsOf(document, OTHER_NEWS),
      });
    return linearChances(rivals);
  });
  return examples;
}

/** The annotated mention and every name of the speaker; nobody, at the end, where none of them is. */
function rightAmong(
  analysis: Analysis,
  { context, mentions, utterance }: Rivals,
  gold: GoldQuote,
): Uint8Array | undefined {
  const marked = rightMentions(context, mentions, { gold, utterance });
  const named = mentions.map((index) => isNamed(analysis, index, gold));
  const right = mentions.map((_, at) => marked[at] === 1 || named[at] === true);
  const isAny = right.includes(true);
  if (!isAny && named.includes(null)) return undefined;
  return Uint8Array.from([...right, !isAny], Number);
}

/** Null where the annotation is unsure. */
function isNamed(analysis: Analysis, index: number, gold: GoldQuote): boolean | null {
  const { kind, entity } = itemAt(analysis.mentions, namedBeside(analysis, index));
  return kind === "name" && entity !== -1
    ? isRightSpeaker(gold, entityName(analysis, entity))
    : false;
}
