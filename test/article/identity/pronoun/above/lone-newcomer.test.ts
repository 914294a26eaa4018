import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../../src/domain/article.ts";

/** Who is shown for the last words in marks. */
function shownLast(text: string): string | null {
  const last = parseArticle({ id: "a", text }).quotations.findLast(({ type }) => type === "direct");
  return last && last.confidence >= ATTRIBUTION_THRESHOLD ? last.speaker : null;
}

const BYSTANDER =
  "The depot closed on Monday. “We are ready,” said Tom Reed, the manager. He had been there for a year.\n\n";
const WORDS = "“I waited for six hours,” he said.";

const PEOPLE = [
  "actor",
  "baker",
  "waiter",
  "cricketer",
  "farmer",
  "grocer",
  "hatter",
  "lecturer",
  "plumber",
  "ranger",
  "sculptor",
  "vicar",
];

describe("somebody without a name whom the sentence before presents", () => {
  const frames: ((one: string, a: string) => string)[] = [
    (one) => `For ${one}, it was a long day.`,
    (one) => `To ${one} the plan is an insult.`,
    (one) => `It was a long day for ${one}.`,
    (_, a) => `The news came as no surprise to ${a} across the road.`,
    (_, a) => `Among those waiting was ${a} from Denby.`,
    (_, a) => `Then there is ${a} from Denby.`,
    (_, a) => `At the gate stood ${a} in uniform.`,
    (_, a) => `The queue was led by ${a} in shorts.`,
    (_, a) => `That view is not shared by ${a} across the road.`,
    (_, a) => `The Echo met ${a} at the gate.`,
    (_, a) => `I spoke to ${a} at the gate.`,
    (one) => `The delay cost ${one} his stall.`,
    (one) => `It took ${one} four hours to reach the gate.`,
    (one) => `The reaction of ${one} was short.`,
  ];
  const cells = frames.flatMap((frame) =>
    PEOPLE.flatMap((who) => {
      const a = `${/^[aeiou]/.test(who) ? "an" : "a"} ${who}`;
      return ["\n\n", " "].map((join) => [frame(`one ${who}`, a), join, who] as const);
    }),
  );

  it.each(cells)("is the “he” behind it: %s", (sentence, join, who) => {
    expect(shownLast(`${BYSTANDER}${sentence}${join}${WORDS}`)).toMatch(new RegExp(`\\b${who}\\b`));
  });

  it("is shown without what stands behind", () => {
    for (const sentence of [
      "The delay cost one baker his stall.",
      "It took one baker four hours to reach the gate.",
      "To one baker the plan is an insult.",
    ])
      expect(shownLast(`${BYSTANDER}${sentence} ${WORDS}`)).toBe("one baker");
  });
});

describe("somebody whom the sentence before only tells of", () => {
  it.each([
    "The council will also hire a doctor.",
    "The film tells the story of a butcher.",
    "Police arrested a fan.",
    "The plan lets a landlord evict a tenant.",
    "The club has a new owner, and it needs a coach.",
  ])("is not shown for it: %s", (sentence) => {
    const shown = shownLast(`${BYSTANDER}${sentence}\n\n“It will be done by May,” he said.`);
    expect(shown === null || shown === "Tom Reed").toBe(true);
  });
});

describe("somebody without a name behind the place of what happened", () => {
  const places = [
    "In the Harker café in Harrogate",
    "At the Low farm in Denby",
    "Outside Denby",
    "At the shop in Denby",
  ];
  const doings = ["was asked which blend she drank", "shook her head", "was less sure"];

  it.each(places.flatMap((place) => doings.map((does) => `${place} a waitress ${does}.`)))(
    "is the “she” behind it: %s",
    (sentence) => {
      const text = `Its owner, Ida Vane, said that it would close. “I have tried,” she said.\n\n${sentence} “Coffee would be fine,” she said.`;
      expect(shownLast(text)).toBe("a waitress");
    },
  );
});
