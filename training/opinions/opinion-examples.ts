import { type Analysis, analyseText } from "../../src/article/analyse-text.ts";
import { type Case, opinionTraits } from "../../src/article/opinion/opinion-traits.ts";
import { eachCase, quoteIn, shownAs } from "../../src/article/opinion/second-opinion.ts";
import { readStatements } from "../../src/article/read-statements.ts";
import type { Readers } from "../../src/article/reader/reader-model.ts";
import { itemAt, itemOrNone } from "../../src/article/text/lookup.ts";
import type { GoldDocument, GoldQuote } from "../gold-document.ts";
import { isRightSpeaker } from "../judge-speaker.ts";
import type { TreeExample } from "../learners/boosted-trees.ts";
import { goldFor } from "../speaker-examples.ts";

/** Each answer of either reader to a quotation that is annotated, and whether it is right. */
export function opinionExamples(document: GoldDocument, reader: Readers): readonly TreeExample[] {
  const analysis = analyseText(document.text);
  const { statements, identities, around, speakers } = readStatements(analysis, { reader: null });
  const told = statements.map((statement, index) => ({
    statement,
    speaker: itemAt(speakers, index),
  }));
  const examples: TreeExample[] = [];
  eachCase(analysis, told, { identities, around, reader }, ({ statement, speaker }, asked) => {
    const quotation = itemOrNone(analysis.quoted, quoteIn(analysis, statement));
    const gold = quotation && goldFor(document, quotation);
    if (asked && gold) examples.push(...examplesOf(analysis, asked, gold));
    return speaker;
  });
  return examples;
}

function examplesOf(analysis: Analysis, asked: Case, gold: GoldQuote): readonly TreeExample[] {
  return opinionTraits(analysis, asked).flatMap((traits, at) => {
    const answer = itemAt(asked.answers, at);
    const { name } = answer.isFirst ? asked.speaker : shownAs(analysis, answer);
    const isRight = isRightSpeaker(gold, name ?? "");
    return isRight === null ? [] : [{ traits, isRight, counts: 1 }];
  });
}
