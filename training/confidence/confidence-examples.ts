import { type Analysis, analyseText } from "../../src/article/analyse-text.ts";
import type { Identity } from "../../src/article/identity/rules.ts";
import { confidenceTraits } from "../../src/article/identity/weigh-speaker.ts";
import type { Mention } from "../../src/article/people/find-mentions.ts";
import { type Models, readStatements } from "../../src/article/read-statements.ts";
import type { Statement } from "../../src/article/statement/statement.ts";
import { countsOf, type GoldDocument, type GoldQuote } from "../gold-document.ts";
import { isRightSpeaker } from "../judge-speaker.ts";
import type { TreeExample } from "../learners/boosted-trees.ts";

const UNTRAINED = { values: new Int8Array(0), scale: 1 };
/** Answers for other kinds of news count so often: there are three of politics to one of them. */
const OTHER_NEWS = 2;

/** Each answer whose quotation is annotated, and whether its speaker is right. */
export function confidenceExamples(document: GoldDocument, models: Models): readonly TreeExample[] {
  const analysis = analyseText(document.text);
  const { statements, identities, around, speakers } = readStatements(analysis, {
    ...models,
    confidence: UNTRAINED,
    reader: null,
  });
  const examples: TreeExample[] = [];
  statements.forEach((statement, index) => {
    const identity = identities.get(statement.source);
    const name = speakers[index]?.name;
    const gold = goldOf(document, analysis, statement);
    const right = name && gold ? isRightSpeaker(gold, name) : null;
    if (!identity || right === null || isUnresolved(document, gold, identity)) return;
    examples.push({
      traits: confidenceTraits(analysis, statement, {
        identity,
        neighbours: around.get(statement),
      }),
      isRight: right,
      counts: countsOf(document, OTHER_NEWS),
    });
  });
  return examples;
}

/** The political corpus takes "the mayor" for a speaker of its own, whoever it means. */
function isUnresolved(
  { isWhole }: GoldDocument,
  gold: GoldQuote | undefined,
  { entity }: Identity,
): boolean {
  return isWhole && gold?.speaker_kind === "nominal" && entity !== -1;
}

function goldOf(
  { quotes }: GoldDocument,
  analysis: Analysis,
  statement: Statement,
): GoldQuote | undefined {
  const spoken = analysis.mentions[statement.source] as Mention | undefined;
  if (!spoken) return undefined;
  return quotes.find((quote) => {
    const shared = Math.min(quote.end, statement.end) - Math.max(quote.start, statement.start);
    const joint = Math.max(quote.end, statement.end) - Math.min(quote.start, statement.start);
    const isMixed = quote.type === "mixed" && shared > 0.9 * (statement.end - statement.start);
    return shared > 0.5 * joint || isMixed || isPieceOf(quote, statement);
  });
}

/** Of other news only the words in marks are annotated, of politics the clause around them. */
function isPieceOf({ type, start, end }: GoldQuote, { inner }: Statement): boolean {
  return type === "mixed" && inner.some((piece) => piece.start < end && piece.end > start);
}
