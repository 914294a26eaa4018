import { describe, expect, it } from "vitest";
import { limits } from "../../../src/app/platforms.ts";
import { UNTITLED } from "../../../src/article/headline/derive-title.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createComposeEdition } from "../../../src/briefing/edition/compose-edition.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import type { Article } from "../../../src/domain/article.ts";
import type { Edition } from "../../../src/domain/digest.ts";
import {
  type EditionSettings,
  USUAL_EDITION,
} from "../../../src/domain/edition/edition-settings.ts";
import { partsOfBlocks, weightOfBlocks } from "../../../src/domain/reply/message-size.ts";
import { articleFrom } from "../../support/articles.ts";
import { ROOM } from "../../support/digests/digests.ts";
import { seedArticle } from "../../support/seed-article.ts";

const now = new Date("2025-11-20T08:00:00Z");
const toldAt = new Date("2025-11-19T08:30:00Z");
const compose = (
  articles: readonly Article[],
  told: readonly string[] = [],
  late: string | null = null,
  settings: Partial<EditionSettings> = {},
) =>
  createComposeEdition(limits, () => createLibrary(articles))({
    conversation: ROOM,
    now,
    told: new Map(told.map((id) => [id, toldAt])),
    late,
    settings: { ...USUAL_EDITION, ...settings },
    timezone: "America/New_York",
  });

const EVENTS = [
  "harbour crane traders dock",
  "school teacher pupil classroom",
  "tram driver railway platform",
  "hospital nurse ward patient",
  "museum painting curator gallery",
  "bakery flour oven bread",
  "glacier ice climber summit",
  "library novel reader shelf",
  "vineyard grape cellar barrel",
  "airport runway pilot cargo",
  "theatre actor stage curtain",
  "orchard apple ladder cider",
];

const word = (index: number) => `Word${String.fromCharCode(97 + (index % 26))}${index}`;

/** Each tells of an event of its own. */
const story = (index: number, length = 1): Article => {
  const [one, two, three, four] = (EVENTS[index % EVENTS.length] ?? "").split(" ");
  const clause = `The ${one} had the ${two} on a ${three} with its ${four}, `;
  return articleFrom({
    id: `story-${index}`,
    title: `No ${index}`,
    publishedOn: `2025-11-${String(index + 1).padStart(2, "0")}`,
    url: `https://news.example.org/${index}`,
    text: `${clause.repeat(length)}it was said. The ${two} and the ${four} are for the ${three} of the ${one}.`,
  });
};

const headlines = (edition: Edition | null) =>
  (edition?.messages ?? [])
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("an edition", () => {
  it("has headline, two sentences, and the strongest quotation with speaker and role", async () => {
    const edition = await compose([{ ...seedArticle(), title: "Mamdani and the police" }]);
    const blocks = edition?.messages[0]?.blocks ?? [];
    expect(blocks.map(({ kind }) => kind)).toEqual([
      "heading",
      "passage",
      "passage",
      "quote",
      "note",
    ]);
    expect(blocks[3]).toMatchObject({
      speech: "own words",
      speaker: "Zohran Mamdani",
      role: "New York City Mayor-elect",
    });
    expect(edition?.messages[0]).toMatchObject({ audience: "everyone", buttons: [] });
  });

  it("links each part to its place", async () => {
    const edition = await compose([story(1)]);
    const passage = edition?.messages[0]?.blocks[1];
    expect(passage).toMatchObject({
      source: { label: "news.example.org, 2 November 2025, paragraph 1" },
    });
    expect(passage?.kind === "passage" && passage.source.url).toContain(
      "https://news.example.org/1#:~:text=",
    );
  });

  it("tells the newest first, and nothing that was told before", async () => {
    const edition = await compose([story(1), story(3), story(2)], ["story-3"]);
    expect(headlines(edition)).toEqual(["No 2", "No 1"]);
    expect(edition?.articleIds).toEqual(["story-2", "story-1"]);
  });

  it("is none when there is nothing new", async () => {
    expect(await compose([story(1)], ["story-1"])).toBeNull();
    expect(await compose([])).toBeNull();
  });

  it("says that it is late, once, at its head", async () => {
    const late = "Two hours late: the bot was not running at 08:30.";
    const edition = await compose(
      Array.from({ length: 8 }, (_, index) => story(index, 8)),
      [],
      late,
    );
    expect(edition?.messages[0]?.blocks[0]).toEqual({ kind: "note", text: late });
    expect(JSON.stringify(edition?.messages).split(late)).toHaveLength(2);
  });

  it("keeps every message within the limits and no story is torn apart", async () => {
    const articles = Array.from({ length: 20 }, (_, index) => story(index, 1 + (index % 9)));
    const edition = await compose(articles, [], "Late. ".repeat(100));
    for (const { title, blocks } of edition?.messages ?? []) {
      expect(partsOfBlocks(blocks)).toBeLessThan(limits.parts);
      expect(weightOfBlocks(blocks) + (title?.length ?? 0)).toBeLessThanOrEqual(limits.weight);
      const first = blocks.find(({ kind }) => kind !== "note");
      expect(first?.kind).toBe("heading");
    }
  });

  it("drops what does not fit as a whole and cuts nothing", async () => {
    const article = story(1, 60);
    const edition = await compose([article]);
    for (const block of edition?.messages[0]?.blocks ?? []) {
      if (block.kind !== "passage") continue;
      expect(article.sentences.map(({ start, end }) => article.text.slice(start, end))).toContain(
        block.text,
      );
    }
    expect(headlines(edition)).toEqual(["No 1"]);
  });

  it("lists what is beyond the first stories instead of flooding the channel", async () => {
    const edition = await compose(
      Array.from({ length: 30 }, (_, index) => ({
        ...articleFrom({
          id: `one-${index}`,
          title: `No ${word(index)}`,
          text: `${word(index)} ${word(index + 50)} ${word(index + 90)}.`,
        }),
        publishedOn: null,
      })),
    );
    expect(edition?.messages.length).toBeLessThanOrEqual(2);
    expect(edition?.articleIds).toHaveLength(30);
    const listed = (edition?.messages ?? [])
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(listed).toHaveLength(6);
    const behind = edition?.more?.blocks.filter(({ kind }) => kind === "heading") ?? [];
    expect(behind).toHaveLength(20);
    expect(edition?.messages.at(-1)?.blocks.at(-1)).toMatchObject({
      text: expect.stringContaining("More news: /articles"),
    });
  });

  it("has no quotation of a speaker who is unsure", async () => {
    const text = `The council met on Monday in the city hall. "We never agreed on any plan for the harbour," Berg said.`;
    const unsure = articleFrom({
      text,
      people: [{ name: "Anna Berg", aliases: ["Berg"] }],
      quotations: [
        {
          words: "We never agreed on any plan for the harbour,",
          speaker: "Anna Berg",
          by: "Berg",
          confidence: 0.4,
        },
      ],
    });
    expect(JSON.stringify(await compose([unsure]))).not.toContain("never agreed");
  });

  it("tells a story once, with a link to everyone who tells it", async () => {
    const here = story(1);
    const there = { ...here, id: "there", title: "The same elsewhere", url: "https://b.example/1" };
    const edition = await compose([here, there, story(2)]);
    expect(headlines(edition)).toEqual(["No 1", "No 2"]);
    const items = edition?.messages[0]?.blocks.flatMap((block) =>
      block.kind === "list" ? block.items : [],
    );
    expect(items).toEqual([
      {
        text: "The same elsewhere",
        detail: "b.example, 2 November 2025",
        url: "https://b.example/1",
      },
    ]);
    expect(edition?.articleIds).toContain("there");
  });

  it("joins no two events by having found a headline for neither", async () => {
    const told = (id: string, text: string) => ({
      ...articleFrom({ id, publishedOn: "2025-11-19", text }),
      title: UNTITLED,
    });
    const edition = await compose([
      told("fire", "Flames took the old grain store beside the canal at Denby late on Friday."),
      told("host", "A singer from Corby is to present the county's film awards in February."),
      told("climb", "Two brothers were stuck for two nights on the north face of Mount Erl."),
    ]);
    expect(headlines(edition)).toHaveLength(3);
  });

  it("counts who printed the same text among the outlets that tell it", async () => {
    const copies = ["a", "b"].map((site) => ({ url: `https://${site}.example/1`, siteName: null }));
    const edition = await compose([story(7), { ...story(1), copies }]);
    expect(headlines(edition)[0]).toBe("No 1");
    expect(edition?.account.chosen[0]?.why).toContain("3 sources");
  });

  it("opens with what most outlets tell, before what is newer", async () => {
    const told = ["a", "b", "c"].map((outlet) => ({
      ...story(1),
      id: outlet,
      url: `https://${outlet}.example/1`,
    }));
    expect(headlines(await compose([story(7), ...told]))[0]).toBe("No 1");
  });

  it("tells of a story that runs on after the others, only what is new, and since when", async () => {
    const known = story(1);
    const news = "Two inspectors from the capital shut the whole quay on Tuesday night.";
    const next = articleFrom({
      id: "next",
      title: "The next turn",
      publishedOn: "2025-11-03",
      text: `${known.text} ${news}`,
    });
    const edition = await compose(
      [known, next, { ...story(4), publishedOn: "2025-11-03" }],
      ["story-1"],
    );
    expect(headlines(edition)).toEqual(["No 4", "The next turn"]);
    const blocks = edition?.messages[0]?.blocks ?? [];
    const at = blocks.findIndex((block) => "text" in block && block.text === "The next turn");
    expect(blocks.slice(at + 1, at + 4)).toMatchObject([
      { kind: "note", text: "New since Wed 19 Nov 2025, 03:30" },
      { kind: "passage", text: news },
      { kind: "note" },
    ]);
    expect(edition?.articleIds).toEqual(expect.not.arrayContaining(["story-1"]));
  });

  it("leaves out a story of which everything was told, and says so in its account", async () => {
    const reprint = { ...story(1), id: "reprint", title: "No 1, again", publishedOn: "2025-11-03" };
    const edition = await compose([story(1), reprint, story(4)], ["story-1"]);
    expect(headlines(edition)).toEqual(["No 4"]);
    expect(edition?.account.leftOut).toEqual([
      { title: "No 1, again", why: "says nothing that was not told Wed 19 Nov 2025, 03:30" },
    ]);
    expect(await compose([story(1), reprint], ["story-1"])).toBeNull();
  });

  it("does not repeat under a headline what the headline was cut from", async () => {
    const lead = "The city council agreed on a plan for the harbour on Monday.";
    const derived = {
      ...articleFrom({
        title: lead.slice(0, -1),
        text: `${lead} Traders along the old harbour fear that they will lose customers.`,
      }),
      titleDerived: true,
    };
    const blocks = (await compose([derived]))?.messages[0]?.blocks ?? [];
    expect(blocks.flatMap((block) => (block.kind === "passage" ? [block.text] : []))).toEqual([
      "Traders along the old harbour fear that they will lose customers.",
    ]);
  });

  it("links to its article where nothing stands under the headline", async () => {
    const only = "The city council agreed on a plan for the harbour";
    const url = "https://news.example.org/plan";
    const sketch = { title: only, text: `${only}.`, url, publishedOn: "2025-11-19" };
    const edition = await compose([articleFrom(sketch)]);
    const blocks = edition?.messages[0]?.blocks ?? [];
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "list", "note"]);
    expect(JSON.stringify(blocks)).toContain(url);
  });

  it("does not repeat the first sentence where it stands for a headline", async () => {
    const [first, second] = [
      "The city council agreed on a plan for the harbour on Monday.",
      "Traders along the old harbour fear that they will lose customers.",
    ];
    const untitled = articleFrom({ title: UNTITLED, text: `${first} ${second}` });
    const blocks = (await compose([{ ...untitled, titleDerived: true }]))?.messages[0]?.blocks;
    expect(JSON.stringify(blocks).split(first)).toHaveLength(2);
    expect(JSON.stringify(blocks)).toContain(second);
  });

  it("says nothing under a headline that points at the sentence it was cut from", async () => {
    const lead = "The city council agreed on a plan for the harbour on Monday.";
    const pointing = "It paid off once more for the traders along the old quay of the harbour.";
    const derived = articleFrom({ title: lead.slice(0, -1), text: `${lead} ${pointing}` });
    const edition = await compose([{ ...derived, titleDerived: true }]);
    expect(JSON.stringify(edition?.messages)).not.toContain("paid off");
  });

  it("tells a story by the article that gives the whole name", async () => {
    const bare = "Wyatt was put on the injured list of the Corby Rovers on Monday.";
    const whole = "The Corby Rovers put striker Dane Wyatt on their injured list on Monday.";
    const day = { publishedOn: "2025-11-19" };
    const pieces = [
      { ...day, id: "bare", text: bare, url: "https://one.example/1" },
      { ...day, id: "whole", text: whole, url: "https://two.example/1" },
    ].map(parseArticle);
    for (const articles of [pieces, pieces.toReversed()]) {
      const [heading] = headlines(await compose(articles));
      expect(heading).toContain("Dane Wyatt");
    }
  });

  it("rather has a headline that breaks off than a surname that nobody explains", async () => {
    const whole = "Striker Dane Wyatt scored four goals and Keenan Ratley three for Corby Rovers";
    const day = { publishedOn: "2025-11-19" };
    const pieces = [
      parseArticle({ ...day, id: "bare", text: "Wyatt scored four goals for Corby Rovers." }),
      parseArticle({
        ...day,
        id: "whole",
        text: `${whole} on Monday as they secured the fifth seed in the cup of the county.`,
      }),
    ];
    for (const articles of [pieces, pieces.toReversed()]) {
      expect(headlines(await compose(articles))[0]).toContain("Dane Wyatt");
    }
  });

  it("tells a story by a headline that does not break off", async () => {
    const opening = "Thieves, two of them disguised as nurses, took the silver of the old";
    const pieces = [
      { id: "long", title: "Thieves - two of them…, officials said", titleDerived: true },
      { id: "short", title: "Thieves take the silver of Corby", titleDerived: true },
    ].map(({ titleDerived, ...sketch }) => ({
      ...articleFrom({ ...sketch, text: `${opening} Corby museum on Monday, officials said.` }),
      titleDerived,
    }));
    for (const articles of [pieces, pieces.toReversed()]) {
      expect(headlines(await compose(articles))[0]).toBe("Thieves take the silver of Corby");
    }
  });

  it("tells nothing that is a week older than the newest", async () => {
    expect(headlines(await compose([story(10), story(2)]))).toEqual(["No 10"]);
  });

  it("gives three stories where three are asked for, in one message", async () => {
    const edition = await compose(
      [1, 2, 3, 4, 5].map((index) => story(index, 4)),
      [],
      null,
      {
        length: "short",
      },
    );
    expect(edition?.messages).toHaveLength(1);
    expect(headlines(edition).filter((headline) => headline.startsWith("No "))).toHaveLength(3);
  });

  it.each([
    ["short", 3, 1],
    ["usual", 6, 2],
    ["long", 10, 4],
  ] as const)(
    "is %s with %d stories in %d messages at most, whatever is quoted and linked",
    async (length, stories, messages) => {
      const weighty = EVENTS.map((_, index) => ({
        ...story(index, 1 + (index % 5)),
        publishedOn: "2025-11-19",
      }));
      const reprints = weighty.flatMap((one, index) =>
        [1, 2, 3, 4].map((copy) => ({
          ...one,
          id: `${one.id}-${copy}`,
          url: `https://paper${copy}.example/${"path/".repeat(index)}${index}`,
        })),
      );
      const edition = await compose([...weighty, ...reprints], [], "Late. ".repeat(30), { length });
      const own = headlines(edition).filter((headline) => headline.startsWith("No "));
      expect(own).toHaveLength(stories);
      expect(edition?.messages.length).toBeLessThanOrEqual(messages);
    },
  );

  it("puts what matters before what entertains, and lists what matters far less", async () => {
    const game = articleFrom({
      id: "game",
      title: "Corby beat Denby",
      url: "https://a.example/sport/1",
      publishedOn: "2025-11-19",
      text: "Corby beat Denby by two goals to nil on a wet Tuesday at the Dell.",
    });
    const vote = articleFrom({
      id: "vote",
      title: "Minister resigns over harbour bill",
      url: "https://a.example/politics/2",
      publishedOn: "2025-11-19",
      text: "The harbour minister resigned on Tuesday after parliament threw out her bill.",
    });
    expect(headlines(await compose([game, vote]))[0]).toBe(vote.title);
    const without = await compose([game, vote], [], null, { without: ["sport"] });
    expect(JSON.stringify(without)).not.toContain("Denby");
  });

  it("says of an opinion that it is one", async () => {
    const column = articleFrom({
      title: "We should all row more",
      url: "https://a.example/opinion/row",
      text: "Rowing is the best of all the ways to cross the Wend before breakfast.",
    });
    expect((await compose([column]))?.messages[0]?.blocks[1]).toEqual({
      kind: "note",
      text: "Opinion",
    });
  });

  it("says of a correction only what became of words, not what stands in their place now", async () => {
    const lead = "The fire on the quay did damage of 40 million pounds, the council said.";
    const next = "Two of the crew were slightly hurt by smoke on the old quay.";
    const before = articleFrom({ title: "Fire on the quay", text: `${lead} ${next}` });
    const after = articleFrom({
      title: "Fire on the quay",
      text: `Nobody knows yet who lit it. ${lead.replace("40", "14")}`,
    });
    const replacedAt = new Date("2025-11-19T20:00:00Z");
    const composed = createComposeEdition(limits, () => createLibrary([after]), {
      findReworded: async () => [{ article: after, earlier: [{ article: before, replacedAt }] }],
    });
    const told = new Map([[after.id, toldAt]]);
    const where = { conversation: ROOM, timezone: "UTC", settings: USUAL_EDITION };
    const edition = await composed({ ...where, now, late: null, told });
    const changed =
      "The fire on the quay did damage of [40 → 14] million pounds, the council said.";
    expect(edition?.messages[0]?.blocks[1]).toMatchObject({
      items: [{ detail: `${changed} (19 November 2025)` }],
    });
  });

  it("says each thing that was corrected since it was told, once", async () => {
    const before = articleFrom({
      title: "Fire costs 40 million",
      text: "The fire on the quay did damage of 40 million pounds, the council said. Forty families lost their work.",
    });
    const after = {
      ...before,
      title: "Fire costs 14 million",
      text: before.text.replace("40", "14").replace("Forty", "Sixty"),
    };
    const replacedAt = new Date("2025-11-19T20:00:00Z");
    const composed = createComposeEdition(limits, () => createLibrary([after]), {
      findReworded: async () => [{ article: after, earlier: [{ article: before, replacedAt }] }],
    });
    const request = { conversation: ROOM, now, late: null, settings: USUAL_EDITION };
    const edition = await composed({
      ...request,
      told: new Map([[after.id, toldAt]]),
      timezone: "UTC",
    });
    expect(edition?.messages[0]?.blocks.slice(0, 2)).toMatchObject([
      { kind: "heading", text: "Corrected since" },
      {
        items: [
          {
            text: after.title,
            detail:
              "Fire costs [40 → 14] million; [Forty → Sixty] families lost their work. (19 November 2025)",
          },
        ],
      },
    ]);
    expect(edition?.articleIds).toEqual([after.id]);
    const again = { ...request, told: new Map([[after.id, now]]), timezone: "UTC" };
    expect(await composed(again)).toBeNull();
  });
});
