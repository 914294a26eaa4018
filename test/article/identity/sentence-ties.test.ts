import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import {
  LATER,
  OTHER,
  STRANGER,
  sentenceTies,
} from "../../../src/article/identity/sentence-ties.ts";
import { readStatements } from "../../../src/article/read-statements.ts";
import { textOf } from "../../../src/article/text/token.ts";

/** Of the last quotation, were this person its speaker. */
function tiesOf(text: string, who: string) {
  const analysis = analyseText(text);
  const { words, entities } = analysis;
  const statement = readStatements(analysis).statements.findLast(({ type }) => type === "direct");
  const entity = entities.list.findIndex(({ first, last }) => textOf(words, first, last) === who);
  if (!statement || entity === -1) throw new Error(`nothing said, or no ${who}`);
  return sentenceTies(analysis, statement, { entity, probability: 1, unknown: false });
}

const SAME = 1;
const PHRASE = 3;
const NO_RIVAL = 6;

describe("whom the sentences around the words are about", () => {
  it.each([
    ["whoever is meant", "Ben Berg wept", SAME],
    ["another who may be meant", "Paul Kim wept", OTHER],
    ["a woman, who is no he", "Ann Low wept", NO_RIVAL],
    ["somebody without a name", "A nurse wept", PHRASE],
    ["somebody by where he is from, who may be either", "The Australian wept", STRANGER],
  ])("the sentence before opens with %s", (_, before, tie) => {
    const text = `Ben Berg and Paul Kim opened the clinic. ${before}. “It came late,” he said.`;
    expect(tiesOf(text, "Ben Berg").before).toBe(tie);
  });

  it("passes over quotations that stand alone on the way back", () => {
    const text =
      "Paul Kim met Ben Berg. Paul Kim wept.\n\n“It came late.”\n\n“It came too late,” Berg said.";
    expect(tiesOf(text, "Ben Berg")).toMatchObject({ before: OTHER, subject: SAME });
  });

  it.each([
    ["their own sentence", "Paul Kim left. “It came late,” said Ben Berg.", 0],
    ["the one before", "“It came late,” said Ben Berg. “We have waited for years.”", 1],
  ])("the words have their source in %s", (_, text, back) => {
    expect(tiesOf(text, "Ben Berg").back).toBe(back);
  });

  it("the words have no source before a sentence that follows on theirs", () => {
    const analysis = analyseText(
      "“It came late. We waited for years.”\n\nBen Berg wept on Monday.",
    );
    const [statement] = readStatements(analysis).statements;
    if (!statement) throw new Error("nothing said");
    const berg = { entity: 0, probability: 1, unknown: false };
    expect(sentenceTies(analysis, { ...statement, source: 0 }, berg).back).toBe(LATER);
  });

  it("whoever opens the sentence after speaks in it", () => {
    const text = "“It came late,” said Ben Berg. Paul Kim said that it had not.";
    expect(tiesOf(text, "Ben Berg")).toMatchObject({ after: OTHER, speaksAfter: 1 });
  });
});
