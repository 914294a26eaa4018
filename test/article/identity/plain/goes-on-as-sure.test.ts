import { describe, expect, it } from "vitest";
import { analyseText } from "../../../../src/article/analyse-text.ts";
import { goOnAsSure } from "../../../../src/article/identity/plain/goes-on-as-sure.ts";
import { readStatements } from "../../../../src/article/read-statements.ts";

/** How sure the last words become, where the models hold them for a guess and those before for certain. */
function sureOf(text: string): number {
  const analysis = analyseText(text, 0);
  const { statements, speakers } = readStatements(analysis);
  const said = statements.flatMap((statement, at) => {
    const speaker = speakers[at];
    const probability = at === statements.length - 1 ? 0.4 : 0.95;
    return speaker ? [{ statement, speaker: { ...speaker, probability } }] : [];
  });
  return goOnAsSure(analysis, said).at(-1)?.speaker.probability ?? 0;
}

describe("words that go on from a tail", () => {
  it.each([
    "“We waited for hours,” a nurse said. “Nobody came.” Reed left.",
    "“We waited for hours,” said Mr. Low, the mayor of Dayton. “Nobody came.” Reed left.",
    "“We waited for hours,” Low told the Echo on Friday. “Nobody came.” Reed left.",
  ])("are as sure in the same paragraph: %s", (text) => {
    expect(sureOf(text)).toBe(0.95);
  });

  it("are as sure where the marks carry them over", () => {
    expect(
      sureOf("“We waited for hours,” Low said. “We left.\n\n“Nobody came.”\n\nReed left."),
    ).toBe(0.95);
  });

  it.each(["said in a statement", "said", "told the Echo on Friday", "wrote"])(
    "are sure enough alone in the next paragraph: Low %s",
    (verb) => {
      const text = `“We have waited for hours,” Ann Low ${verb}.\n\n“We shall ask the board to act.”\n\nReed left.`;
      expect(sureOf(text)).toBeGreaterThan(0.7);
    },
  );

  it.each(["A police spokesman said", "Asking for help, a nurse said", "Ann Low told the Echo"])(
    "are sure enough alone below words that are led in: %s",
    (lead) => {
      const text = `${lead}: “We have waited for hours for somebody to come.”\n\n“We shall ask the board to act on it.”\n\nReed left.`;
      expect(sureOf(text)).toBeGreaterThan(0.7);
    },
  );

  it.each([
    [
      "the words before break off",
      "A nurse said: “If we could just –”\n\n“We asked the board.”\n\nReed left.",
    ],
    [
      "their marks are others",
      "A nurse said: “We have waited.”\n\n‘We asked the whole board.’\n\nReed left.",
    ],
    [
      "they ask",
      "“We have waited for hours,” Ann Low said.\n\n“Did the board not act?”\n\nReed left.",
    ],
    [
      "the words before ask",
      "“Have we waited for hours?” Ann Low said.\n\n“We asked the board.”\n\nReed left.",
    ],
    [
      "the words before answer",
      "“We have waited for hours,” Ann Low replied.\n\n“We asked the board.”\n\nReed left.",
    ],
    [
      "a report stands between",
      "“We have waited,” Ann Low said. Reed smiled.\n\n“We asked the board.”\n\nReed left.",
    ],
  ])("are no surer where %s", (_, text) => {
    expect(sureOf(text)).toBe(0.4);
  });
});
