import { describe, expect, it } from "vitest";
import { analyseText } from "../../../../src/article/analyse-text.ts";
import { isPlainlySaid } from "../../../../src/article/identity/plain/plainly-said.ts";
import { UNKNOWN } from "../../../../src/article/identity/rules.ts";
import { readStatements } from "../../../../src/article/read-statements.ts";

/** Of what is said last in a text. */
function isPlain(text: string): boolean {
  const analysis = analyseText(text, 0);
  const { statements, identities } = readStatements(analysis);
  const last = statements.findLast(({ type }) => type !== "indirect");
  if (!last) return false;
  return isPlainlySaid(analysis, last, identities.get(last.source) ?? UNKNOWN);
}

describe("a sentence that leaves no doubt who speaks", () => {
  it.each([
    "The doors were opened. One of them cried out: “It is upside down!”",
    "Ann Low said that her late father, himself a headmaster, used to warn her: “A school is a prison.”",
    "Tom Reed was criticised over the price of the mine, which one shareholder called “a paddock with a view”.",
    "Low spoke until a man in the second row told him that he had “seen enough charts”.",
    "Low knew of it, which his partner described as “a thing of the past”.",
    "When Reed came in, some 300 voters began to chant: “Go home!”",
    "Low said it was late, to which a source close to Reed replied: “At least she came.”",
    "Reed left. Ann Low’s older brother put it another way: “The bank is still thinking.”",
    "Low left. “Closed means they closed it,” a woman who was combing her hair explained.",
    "Reed spoke. “But that is all there is!” shouted a voter, and the crowd laughed.",
  ])("has a phrase for the subject of its verb of speech: %s", (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    [
      "a paper, which is somebody's",
      "In May a filing argued that it would leave “thousands” without work.",
    ],
    ["a bare noun of a headline", "Officials say plan is “dead”"],
    [
      "“the board” of whom the article has told",
      "Low described what the board has said as “vague”.",
    ],
    ["whoever nobody is", "It is sad for a voter to claim that the vote was “rigged”."],
  ])("has none where it is %s", (_, text) => {
    expect(isPlain(text)).toBe(false);
  });

  it.each([
    "A member of 40 years, who did not want a name, said that he would have liked “a golfer”.\n\n“I have nothing against her,” he said.",
    "A cook told Channel 6 nobody moved at first. “We get them all the time,” she said.",
    "One of them, a retired railwayman, said he had been against it.\n\n“Let him come back first,” he said.",
    "A neighbour remembered him as “a lovely man”.\n\n“He took my mirror off twice,” she said.",
    "Police said a pastor had been arrested after he told a crowd that the drops were “the mark of the beast”.",
  ])("or a pronoun for whoever has just said something: %s", (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    "A nurse said that the driver had left. “I saw the road,” he said.",
    "A nurse did not say that it was late. “I saw the road,” he said.",
    "A nurse asked whether it was late. “I saw the road,” he said.",
    "“Is it late?” said a nurse.\n\n“I saw the road,” he said.",
    "A nurse said that it was late. “It is,” he replied.",
    "One questioner said that the army was weak. “You are right, it is,” he said.",
  ])("but not where another may answer: %s", (text) => {
    expect(isPlain(text)).toBe(false);
  });
});
