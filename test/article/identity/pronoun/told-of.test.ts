import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../src/domain/article.ts";

const PAIRS = [
  ["Joe Madden", "Owen Lyle", "he", "him"],
  ["Priya Nair", "Rachel Lyle", "she", "her"],
  ["Kwame Boateng", "Marek Nowak", "he", "him"],
] as const;

/** Who is shown for the last words in marks. */
function lastShown(text: string): string | null {
  const spoken = parseArticle({ id: "a", text }).quotations.filter(
    ({ type }) => type !== "indirect",
  );
  const { speaker, confidence } = spoken.at(-1) ?? { speaker: null, confidence: 0 };
  return confidence >= ATTRIBUTION_THRESHOLD ? speaker : null;
}

describe("whoever is asked or told of another", () => {
  const TOLD = [
    "I put it to HIM that OTHER had the unions. HE gave a shrug. “One has the tune,” HE said.",
    "I asked HIM about OTHER. “Ask somebody else,” HE said.",
    "We talked for an hour. I asked what HE made of OTHER. “Not much,” HE said.",
    "When I mention OTHER, HE winces. “A friend,” HE says.",
    "I show HIM a tweet from OTHER. HE reads it twice. “Rubbish,” HE says.",
    "It was put to HIM that OTHER was behind it. “Nonsense,” HE said.",
    "We remind HIM that OTHER won in June. “By nine votes,” HE says.",
  ];

  it.each(
    TOLD.flatMap((report) =>
      PAIRS.map(([name, other, he, him]) => {
        const told = report.replaceAll("HIM", him).replaceAll("OTHER", other);
        const said = told.replaceAll(/\bHE\b/g, (_, at: number) =>
          /(?:^|[.”] )$/.test(told.slice(0, at)) && !told.slice(0, at).endsWith(",” ")
            ? he.charAt(0).toUpperCase() + he.slice(1)
            : he,
        );
        return [`I met ${name} in Durham. ${said}`, name] as const;
      }),
    ),
  )("answers: %s", (text, name) => {
    expect(lastShown(text)).toBe(name);
  });
});

describe("whoever stands behind an opening clause or is called by name", () => {
  it.each([
    "When this was repeated to her, Ana Orr shook her head. “They told me,” she said.",
    "Ana Orr recalled that the bishop once told her: “It moves, Ana.” “He would be here,” she added.",
  ])("may be who was told: %s", (text) => {
    expect(lastShown(`It rained in Dayton. ${text}`)).toBe("Ana Orr");
  });
});

describe("whoever asks", () => {
  const ASKERS = ["A pupil", "A woman with a pram", "One voter", "Tom Reed"];
  it.each(
    ASKERS.flatMap((asker) => PAIRS.map(([name, , he, him]) => [asker, name, he, him] as const)),
  )("does not answer: %s, %s", (asker, name, he, him) => {
    const text = `${name} was in Wigan. ${asker} asked ${him} whether ${he} would stay. “Of course,” ${he} said.`;
    expect(lastShown(text)).not.toBe(asker);
  });
});
