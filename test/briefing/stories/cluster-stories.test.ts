import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterStories } from "../../../src/briefing/stories/cluster-stories.ts";

const text = (title: string, body: string, publishedOn?: string) => ({
  title,
  text: body,
  publishedOn,
});

const HARBOUR = text(
  "Malmö closes its harbour for two years",
  "The harbour of Malmö will close for two years while its walls are rebuilt, Mayor Anna Berg said.",
);
const HARBOUR_AGAIN = text(
  "Harbour traders in Malmö fear closure",
  "Traders fear that closing the harbour of Malmö while walls are rebuilt will cost them customers.",
);
const BANK = text(
  "Riksbank leaves interest rates alone",
  "The Riksbank left its interest rate at two per cent on Thursday as inflation slowed.",
);

const NEWS = [
  "Rescue workers arrived",
  "Hospitals were full",
  "Aid was flown in",
  "Schools stayed shut",
  "Bridges had fallen",
  "Phones were dead",
  "Families slept outside",
  "The army sent tents",
];

const titles = (stories: ReturnType<typeof clusterStories>) =>
  stories.map((story) => story.map(({ title }) => title));

describe("stories", () => {
  it("are of articles that tell of the same event, in the order given", () => {
    expect(titles(clusterStories([HARBOUR, BANK, HARBOUR_AGAIN]))).toEqual([
      [HARBOUR.title, HARBOUR_AGAIN.title],
      [BANK.title],
    ]);
  });

  it("of one kind are told apart by what they do not share", () => {
    const quakes = (place: string, province: string, size: string) =>
      NEWS.map((news) =>
        text(
          `Earthquake shakes ${place} in ${province}`,
          `An earthquake of magnitude ${size} shook ${place} in ${province} province. ${news}, ${place} police said.`,
        ),
      );
    const stories = clusterStories([
      ...quakes("Bam", "Kerman", "6.6"),
      ...quakes("Meulaboh", "Aceh", "7.1"),
    ]);
    expect(stories.map(({ length }) => length)).toEqual([8, 8]);
    expect(new Set(stories[0]?.map(({ title }) => title)).size).toBe(1);
  });

  it("end where nothing is printed for days: the same words later are the next event", () => {
    const first = { ...HARBOUR, publishedOn: "2025-11-03" };
    const soon = { ...HARBOUR_AGAIN, publishedOn: "2025-11-06" };
    const later = { ...HARBOUR, publishedOn: "2025-12-20" };
    expect(clusterStories([later, first, soon])).toEqual([[later], [first, soon]]);
  });

  it("keep an undated article", () => {
    const dated = { ...HARBOUR, publishedOn: "2025-11-03" };
    const far = { ...HARBOUR, publishedOn: "2025-12-20" };
    expect(clusterStories([dated, far, HARBOUR_AGAIN]).flat()).toHaveLength(3);
  });

  it("are none of no articles", () => {
    expect(clusterStories([])).toEqual([]);
  });

  it("have each text once, whatever is in it", () => {
    const words = fc.array(fc.constantFrom("quake", "Iran", "7", "Bam", "ship", "the", "😀", ""), {
      maxLength: 12,
    });
    const texts = fc.array(fc.tuple(words, words), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (pairs) => {
        const given = pairs.map(([title, body]) => text(title.join(" "), body.join(" ")));
        const stories = clusterStories(given);
        expect(stories.every(({ length }) => length > 0)).toBe(true);
        expect(new Set(stories.flat())).toEqual(new Set(given));
        expect(stories.flat()).toHaveLength(given.length);
      }),
    );
  });
});
