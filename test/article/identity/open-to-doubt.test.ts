import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { isOpenToDoubt } from "../../../src/article/identity/open-to-doubt.ts";
import { sentenceTies } from "../../../src/article/identity/sentence-ties.ts";
import { readStatements } from "../../../src/article/read-statements.ts";
import { itemAt } from "../../../src/article/text/lookup.ts";
import { textOf } from "../../../src/article/text/token.ts";

/** Of the last words in marks, were they Ben Berg's, as the mention says that is written so. */
function isDoubted(text: string, written: string, chance = 0.9): boolean {
  const analysis = analyseText(text);
  const { words, entities, mentions } = analysis;
  const found = readStatements(analysis).statements.findLast(({ type }) => type === "direct");
  const source = mentions.findLastIndex(({ lead, last }) => textOf(words, lead, last) === written);
  const entity = entities.list.findIndex(
    ({ first, last }) => textOf(words, first, last) === "Ben Berg",
  );
  if (!found) throw new Error("nothing said");
  const statement = { ...found, source };
  const identity = { entity, probability: 1, unknown: false };
  const ties = sentenceTies(analysis, statement, identity);
  const mention = itemAt(mentions, source);
  return isOpenToDoubt(analysis, statement, { mention, identity, ties, chance });
}

const HE = "“It came too late for me,” he said.";

describe("what is never more than likely", () => {
  it.each([
    ["another who may be meant", `Ben Berg left. Paul Kim wept. ${HE}`],
    ["a stranger", `Ben Berg met Paul Kim. The Australian wept. ${HE}`],
  ])("whom “he” means, where the sentence before opens with %s", (_, text) => {
    expect(isDoubted(text, "he")).toBe(true);
    expect(isDoubted(text, "he", 0.96)).toBe(false);
  });

  it("but not who says a quotation over several paragraphs", () => {
    const text = "Ben Berg said: “It came too late.\n\n“We lost the pier.\n\n“We lost the boats.”";
    expect(isDoubted(text, "Ben Berg")).toBe(false);
    expect(isDoubted(text.replace("late.", "late.”"), "Ben Berg")).toBe(true);
  });

  it.each([
    ["himself", `Paul Kim left. Ben Berg wept. ${HE}`],
    ["a woman", `Ben Berg left. Ann Low wept. ${HE}`],
    ["somebody without a name", `Ben Berg left. A nurse wept. ${HE}`],
  ])("but not where it opens with %s", (_, text) => {
    expect(isDoubted(text, "he")).toBe(false);
  });

  it("whom only the sentence after the words names", () => {
    const text = "The clinic opened. “It came late. We waited.” Ben Berg said that it would close.";
    expect(isDoubted(text, "Ben Berg")).toBe(true);
  });

  it("but not whom their own sentence names", () => {
    expect(isDoubted("The clinic opened. “It came late,” Ben Berg said.", "Ben Berg")).toBe(false);
  });
});
