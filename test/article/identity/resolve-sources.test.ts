import { describe, expect, it } from "vitest";
import { entityName } from "../../../src/article/identity/name-speaker.ts";
import { resolveSources } from "../../../src/article/identity/resolve-sources.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { readSpeakerContext } from "../../support/read-speaker-context.ts";

/** Who is meant by the last mention whose phrase this is. */
function meant(text: string, source: string) {
  const { analysis, phrase } = readSpeakerContext(text);
  const last = analysis.mentions.findLastIndex((_, index) => phrase(index) === source);
  const identity = resolveSources(analysis, [last]).get(last);
  if (!identity || identity.unknown) return null;
  return identity.entity === -1 ? source : entityName(analysis, identity.entity);
}

describe("resolveSources", () => {
  it.each([
    ["a surname to the full name", "Lopez left.", "Lopez", "Maria Lopez"],
    ["“she” to the woman", "She left.", "She", "Maria Lopez"],
    ["“he” to the man", "He left.", "He", "Tom Reed"],
    ["“he” to whose tally follows", "Tre Gaines (22 points) won. He left.", "He", "Tre Gaines"],
    [
      "“she” to whom the sentence before was about",
      "Ann Berg watched. She left.",
      "She",
      "Ann Berg",
    ],
    ["“who” to the name before it", "Ann Berg, who left early", "who", "Ann Berg"],
    ["“she” not past a woman without a name", "A spokeswoman left. “No,” she said.", "she", "she"],
    ["“she” past a man without a name", "A spokesman left. “No,” she said.", "she", "Maria Lopez"],
    ["a phrase to itself", "A senior official left.", "A senior official", "A senior official"],
    ["“they” to nobody", "They left.", "They", null],
    ["“I” to nobody", "I left.", "I", null],
  ])("takes %s", (_, text, source, expected) => {
    expect(meant(text, source)).toBe(expected);
  });

  it.each([
    ["Ann Berg left early. According to her, “the road is safe.”", "Ann Berg"],
    ["Tom Reed left early. According to him, “the road is safe.”", "Tom Reed"],
    ["Ann Berg left early. According to her brother, “the road is safe.”", "her brother"],
  ])("gives what is told “according to” somebody to whoever that is: %s", (text, speaker) => {
    const [quotation] = parseArticle({ id: "a", text }).quotations;
    expect(quotation?.speaker).toBe(speaker);
  });

  it("takes “he” for nobody where no man has been named", () => {
    const { analysis } = readSpeakerContext("");
    expect(resolveSources(analysis, []).size).toBe(0);
  });
});

describe("a description", () => {
  it.each([
    ["a rank spelled out", "Sgt Will Cashin left. It rained, the sergeant said", "the sergeant"],
    ["an office", "Father Will Cashin left. It rained, the priest said", "the priest"],
    [
      "never whose sister she is",
      "Will Cashin, the mayor, left. Papers named Ann Berg, the mayor's elder sister. It rained, the mayor said",
      "the mayor",
    ],
  ])("means whoever bears it: %s", (_, text, phrase) => {
    expect(meant(text, phrase)).toBe("Will Cashin");
  });
});
