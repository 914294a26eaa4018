import { describe, expect, it } from "vitest";
import { analyseText } from "../../../../src/article/analyse-text.ts";
import { entityName } from "../../../../src/article/identity/name-speaker.ts";
import {
  bestAntecedent,
  type MeantJudge,
  pronounRankers,
} from "../../../../src/article/identity/pronoun/best-antecedent.ts";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { itemAt } from "../../../../src/article/text/lookup.ts";

const speakerOf = (text: string) =>
  parseArticle({ id: "a", text }).quotations.findLast(({ type }) => type === "direct")?.speaker;

/** Whom the last "he" means after Ian Orr has spoken, to models that hold everybody else likelier. */
function meantIn(text: string): string {
  const analysis = analyseText(text);
  const mention = analysis.mentions.length - 1;
  const lastSpeaker = itemAt(analysis.mentions, 0).entity;
  const judge: MeantJudge = ({ ranks, antecedents }) => [
    ...ranks.map((rank) => (itemAt(antecedents, rank).entity === lastSpeaker ? 0 : 1)),
    0,
  ];
  const reference = { mention, lastSpeaker, lastSource: 0, lastPhrase: -1 };
  const { entity } = bestAntecedent(analysis, reference, pronounRankers(undefined, judge));
  return entityName(analysis, entity);
}

const OPENING = "Hamish Marchand scored fifty. Ian Orr said the team was ready.";
const SPEAKS = ["said", "insisted", "argued"];

describe("who goes on", () => {
  it.each(SPEAKS)(
    "is who told the report before, whoever its first clause is about: %s",
    (verb) => {
      const text = `${OPENING} Marchand was out for two, but Orr ${verb} the pitch was good.`;
      expect(speakerOf(`${text} “It came to small things,” he said.`)).toBe("Ian Orr");
    },
  );

  it("is who spoke last where “he” only adds, whoever the models prefer", () => {
    const met = "Ian Orr said no. In the hall they met Hamish Marchand.";
    expect(meantIn(`${met} “It came to small things,” he added.`)).toBe("Ian Orr");
    expect(meantIn(`${met} “It came to small things,” he said.`)).toBe("Hamish Marchand");
  });

  it("is whoever “he” was in the paragraph before, where nobody else has come up", () => {
    const text = "Envoy Ian Orr met Serge Marchand. Orr said Marchand had left.";
    const words = "“It was an insult,” he added.\n\n“It was a personal act,” he said.";
    expect(speakerOf(`${text}\n\n${words}`)).toBe("Ian Orr");
  });

  it("is whom the second clause is about, behind a list of rivals", () => {
    const text =
      "Ian Orr scored in Denby. The win took his side to within six points of leaders Marston and Orr is sure that they can close the gap.";
    expect(speakerOf(`${text} He added: “It came to small things.”`)).toBe("Ian Orr");
  });
});
