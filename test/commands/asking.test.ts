import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { articleFrom } from "../support/articles.ts";
import { botOver, buttonLabelled, quotesIn, section, wordsOf } from "../support/ask.ts";

const article = (id: string, publishedOn: string, title: string, text: string) =>
  parseArticle({ id, publishedOn, title, text, url: `https://${id}.example/${publishedOn}` });

const { ask, press } = botOver([
  article(
    "blare",
    "2025-11-18",
    "Ferries to run all winter",
    "Harbour Minister Ann Lee spoke on Tuesday in Saltwick.\n\n“We are going to keep the ferries running all winter,” Lee said.\n\nBo Kim, a councillor, said that the boats are old. “The minister has forgotten the night buses,” Kim said.",
  ),
  article(
    "post",
    "2025-11-19",
    "Boats stay",
    "“We are going to keep the ferries running all winter,” Harbour Minister Ann Lee said on Tuesday.\n\n“Rent control is next,” said Zoe Lee, a lawyer for tenants. The harbour was closed, the NYPD said.",
  ),
  article(
    "gazette",
    "2024-05-02",
    "Rent control vote set",
    "“Rent control is coming to Saltwick,” Mayor-elect Ann Lee said. “The landlords know it.”",
  ),
]);

const texts = (reply: Reply) => quotesIn(reply.blocks).map(({ text }) => text);

describe("what people naturally type", () => {
  it.each([
    ["/quote ann lee ferries", ["We are going to keep the ferries running all winter,"]],
    [
      "/quote ferries ann lee since monday",
      ["We are going to keep the ferries running all winter,"],
    ],
    ["/quote ann lee on rent control in 2024", ["Rent control is coming to Saltwick,"]],
    ["/quote ann lee rent before 2025", ["Rent control is coming to Saltwick,"]],
    ["/quote what did kim say about buses?", ["The minister has forgotten the night buses,"]],
    ["/quote kim “night buses”", ["The minister has forgotten the night buses,"]],
    ["/quote kim what:own-words", ["The minister has forgotten the night buses,"]],
    ["/quote about landlords until:2024-12-31", ["The landlords know it."]],
    ["/quote in:gazette ann lee", ["Rent control is coming to Saltwick,"]],
    ["/quote ann lee rent in the gazette", ["Rent control is coming to Saltwick,"]],
    ['/quote ann lee until:"last year" "rent control"', ["Rent control is coming to Saltwick,"]],
  ])("is answered: %s", async (typed, expected) => {
    expect(texts(await ask(typed))).toEqual(expect.arrayContaining(expected));
  });

  it("may be days alone", async () => {
    const reply = await ask("/quote may 2024");
    expect(reply.title).toBe("2 quotations from 1 May 2024 to 31 May 2024");
  });

  it("is told what mends it where the days cannot be read", async () => {
    expect(wordsOf(await ask("/quote kim since:whenever"))).toContain("Write yesterday, monday");
  });
});

describe("a quotation that two outlets print", () => {
  it("is shown once, with the other one named", async () => {
    const quotes = quotesIn(section(await ask("/quote ann lee ferries"), /own words/));
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.alsoIn).toMatchObject([{ label: "blare.example", differs: null }]);
    expect(quotes[0]?.marks).toHaveLength(1);
  });
});

describe("a name of several people", () => {
  it("is answered with the likeliest, and the others can be chosen", async () => {
    const reply = await ask("/quote lee");
    expect(reply.title).toBe("Ann Lee, Harbour Minister");
    expect(wordsOf(reply)).toContain("Mayor-elect until 2 May 2024");
    expect((await press(buttonLabelled(reply, "Zoe Lee"))).title).toContain("Zoe Lee");
  });
});

describe("nothing found", () => {
  it.each([
    ["/quote kim since:yesterday", "Looked through 1 article since 19 November 2025"],
    ["/quote kim in:gazette", "Looked through 1 article of “gazette”"],
    ["/quote kim in:nowhere", "There is no article here of “nowhere”"],
    ["/quote kim bananas", "Looked through 3 articles from 2 May 2024 to 19 November 2025"],
    ["/quote about bananas", "Looked through 3 articles"],
    ["/search bananas", "Looked through 3 articles"],
    ["/search ferries until:2024-12-31", "until 31 December 2024"],
    ["/quote banana", "Looked through 3 articles"],
    ["/article bananas", "Looked through 3 articles"],
    ["/articles on:2023-01-01", "There is no article here on 1 January 2023"],
  ])("says what was looked through: %s", async (typed, reach) => {
    expect(wordsOf(await ask(typed))).toContain(reach);
  });

  it("offers the same without what narrowed it down", async () => {
    const reply = await ask("/quote kim buses in:gazette");
    const wider = await press(buttonLabelled(reply, 'About "buses", whenever and wherever'));
    expect(texts(wider)).toEqual(["The minister has forgotten the night buses,"]);
    const topic = await press(
      buttonLabelled(await ask("/quote landlords"), 'Quotations about "landlords"'),
    );
    expect(texts(topic)).toContain("The landlords know it.");
  });
});

describe("/articles", () => {
  const many = Array.from({ length: 450 }, (_, index) =>
    articleFrom({ id: `a${index}`, title: `Title ${index}`, text: "It rained.", quotations: [] }),
  );

  it("goes on to the last, however many there are", async () => {
    const bot = botOver(many);
    const second = await bot.ask("/articles after:200");
    expect(wordsOf(second)).toContain("450 articles");
    expect(wordsOf(second)).toContain("201. Title");
    const last = await bot.press(buttonLabelled(second, "Those before these"));
    expect(wordsOf(last)).toContain("401. Title");
    expect(last.buttons.map(({ label }) => label)).not.toContain("Those before these");
  });
});

describe("/quote of what is misspelt", () => {
  it.each([
    ["Marisol Quintana", "Marisol Quintina"],
    ["Marisol Quintana", "Marisoll Quintana"],
  ])(
    "takes a whole name for a name, and not for one with a topic: %s as %s",
    async (name, typed) => {
      const of = botOver([
        article("dawn", "2025-11-20", "Sluice", `“The sluice leaks,” said ${name}, an engineer.`),
      ]);
      const reply = await of.ask(`/quote ${typed}`);
      expect(wordsOf(reply)).toContain(`Nobody is called "${typed}"; this is the nearest name.`);
      expect(texts(reply)).toEqual(["The sluice leaks,"]);
    },
  );

  it("offers the nearest topic that somebody spoke about", async () => {
    const reply = await ask("/quote kim nihgt");
    expect(wordsOf(reply)).toContain('The nearest here: "night".');
    const said = ["The minister has forgotten the night buses,"];
    expect(texts(await press(buttonLabelled(reply, 'About "night"')))).toEqual(said);
    const anyone = await ask("/quote about nihgt");
    expect(texts(await press(buttonLabelled(anyone, 'About "night"')))).toEqual(said);
  });
});

describe("/search", () => {
  it.each([
    ['"rent control" -landlords by:zoe', ["Rent control is next,"]],
    [
      "buses OR landlords",
      ["The minister has forgotten the night buses,", "The landlords know it."],
    ],
    ["ferries in:post", ["We are going to keep the ferries running all winter,"]],
    ["rent since:2025-01-01", ["Rent control is next,"]],
    ["landl", ["The landlords know it."]],
  ])("reads its language: %s", async (words, expected) => {
    expect(texts(await ask(`/search ${words}`))).toEqual(expected);
  });

  it("names headlines that have the words, and articles that have them apart", async () => {
    expect(wordsOf(await ask("/search ferries run"))).toContain(
      "Ferries to run all winter 18 November",
    );
    expect(wordsOf(await ask("/search ferries buses"))).toContain("No sentence has all of these");
  });

  it.each([
    [
      "what the article has, which tells a day of its own",
      "“The minister has forgotten the night buses,” Kim said. Harbour Minister Ann Lee spoke on Tuesday in Saltwick.",
      "The minister has forgotten the night buses,",
    ],
    [
      "a sentence of it that an article has",
      "Nobody has said this in any of the papers. Rent control is coming to Saltwick. Nor was this ever printed anywhere.",
      "Rent control is coming to Saltwick,",
    ],
    [
      "what was cut off in the middle of a word",
      "“We are going to keep the ferries running all winter,” Lee said. Bo Kim, a councillor, said that the boa",
      "We are going to keep the ferries running all winter,",
    ],
  ])("finds of a pasted text %s", async (_, pasted, expected) => {
    expect(wordsOf(await ask(`/search ${pasted}`))).toContain(expected);
  });

  it("tells the days and the outlet that the words name where it finds nothing", async () => {
    const days = wordsOf(await ask("/search zebras on 19 november 2025"));
    expect(days).toContain("Looked through 1 article on 19 November 2025");
    expect(wordsOf(await ask("/search zebras in:gazette"))).toContain("1 article of “gazette”");
  });

  it.each(["ferries", "minister", "forgotten", "landlords", "councillor", "tenants", "winter"])(
    "offers the word that was meant where one slipped: %s",
    async (word) => {
      for (let at = 2; at < word.length - 1; at += 1) {
        const [before, after] = [word.slice(0, at), word.slice(at + 1)];
        const letter = word.charAt(at);
        const twice = before + letter + letter + after;
        const swapped = before + after.charAt(0) + letter + after.slice(1);
        for (const typed of [before + after, twice, swapped, `${before}q${after}`]) {
          const reply = await ask(`/search ${typed}`);
          const stem = word.replace(/s$/, "");
          expect([typed, wordsOf(reply).toLowerCase()].join(": ")).toContain(stem);
        }
      }
    },
  );

  it("offers what finds something, with the rest as it was typed, and where it was looked", async () => {
    const reply = await ask('/search "rent contrlo" -ferries by:lee in:gazette');
    expect(wordsOf(reply)).toContain('The nearest here: "rent control" -ferries by:lee.');
    const offered = await press(buttonLabelled(reply, '"rent control" -ferries by:lee'));
    expect(texts(offered)).toEqual(["Rent control is coming to Saltwick,"]);

    const elsewhere = await ask("/search harbuor in:gazette");
    const found = await press(buttonLabelled(elsewhere, "harbour"));
    expect(wordsOf(found)).toContain("The harbour was closed");
    expect(wordsOf(await ask("/search contrlo zebras"))).not.toContain("nearest");
  });

  it.each([
    ["rent in the gazette", ["Rent control is coming to Saltwick,"]],
    ["rent in the post since 2025", ["Rent control is next,"]],
  ])(
    "looks in an outlet that is named in the words, where there is one: %s",
    async (words, said) => {
      expect(texts(await ask(`/search ${words}`))).toEqual(said);
    },
  );

  it("looks for what is no outlet as for other words", async () => {
    expect(wordsOf(await ask("/search spoke in saltwick"))).toContain(
      "spoke on Tuesday in Saltwick",
    );
  });

  it("takes four hundred characters as they were pasted", async () => {
    const pasted = `He said: “The minister (${"has forgotten, ".repeat(24)}`.slice(0, 400);
    expect(wordsOf(await ask(`/search ${pasted}`))).toMatch(/Looked through|passage/);
  });
});

it("/speakers tells people from organisations", async () => {
  const reply = await ask("/speakers");
  expect(section(reply, /^People/)).toHaveLength(1);
  expect(JSON.stringify(section(reply, /^Organisations/))).toContain("NYPD");
  expect(wordsOf(await ask("/speakers organisations"))).not.toContain("Ann Lee");
});
