import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import type { Article } from "../../src/domain/article.ts";
import { articleFrom, type QuotationSketch } from "../support/articles.ts";
import { botOver, buttonLabelled, quotesIn, section, wordsOf } from "../support/ask.ts";
import { seedArticle } from "../support/seed-article.ts";

describe("/quote tisch on the seed article", () => {
  const { ask } = botOver([seedArticle()]);

  it("says who she is and that she is not quoted directly", async () => {
    const reply = await ask("/quote tisch");
    expect(reply.title).toBe("Jessica Tisch, New York City Police Commissioner");
    expect(wordsOf(reply)).toContain("Jessica Tisch is not quoted directly");
    expect(section(reply, /own words/)).toEqual([]);
  });

  it("gives what she is reported to have confirmed, marked as reported", async () => {
    const reported = quotesIn(section(await ask("/quote tisch"), /^Reported/));
    expect(reported).toEqual([
      expect.objectContaining({
        speech: "reported",
        speaker: "Jessica Tisch",
        context: "who has confirmed",
        text: "that she plans to stay on in her position leading the New York Police Department",
      }),
    ]);
  });

  it("shows Mamdani's quotations that name her as his, never as hers", async () => {
    const reply = await ask("/quote tisch");
    const about = quotesIn(section(reply, /^About Jessica Tisch/));
    expect(about.length).toBeGreaterThanOrEqual(2);
    expect(new Set(about.map(({ speaker }) => speaker))).toEqual(new Set(["Zohran Mamdani"]));
    const hers = quotesIn(reply.blocks).filter(({ speaker }) => speaker === "Jessica Tisch");
    expect(hers.every(({ speech }) => speech === "reported")).toBe(true);
  });

  it.each(["/quote Tisch", "/quote JESSICA", "quote tìsch", "/quote tsich", "/quote jesica tish"])(
    "finds her by %s",
    async (typed) => {
      expect((await ask(typed)).title).toContain("Jessica Tisch");
    },
  );

  it("finds her by her role", async () => {
    expect((await ask("/quote the commissioner")).title).toContain("Jessica Tisch");
  });

  it("says so when only a slip of the finger was followed", async () => {
    expect(wordsOf(await ask("/quote tsich"))).toContain('Nobody is called "tsich"');
    expect(wordsOf(await ask("/quote tisch"))).not.toContain("Nobody is called");
  });
});

describe("/quote", () => {
  const seed = seedArticle();

  it("shows own words before reported speech before words of others", async () => {
    const headings = await allHeadings([seed], "/quote mamdani");
    expect(headings).toEqual([
      "In their own words",
      "Reported, not word for word",
      "About Zohran Mamdani, said by others",
    ]);
  });

  it("says what each name rests on: the cue as printed, or the quotation before", async () => {
    const contexts = (await allQuotes([seed], "/quote mamdani")).map(({ context }) => context);
    expect(contexts).toContain("Mamdani said");
    expect(contexts).toContain("he said");
    expect(contexts).toContain("carries on from the quotation before");
  });

  it("says where and when it was said, in the article's own terms", async () => {
    const { ask } = botOver([seed]);
    const reported = await allQuotes([seed], "/quote mamdani");
    expect(reported.map(({ context }) => context)).toContain(
      "Mamdani said in a post on X Wednesday, 19 November 2025",
    );
    const about = quotesIn((await ask("/quote tisch")).blocks);
    expect(about.map(({ context }) => context)).toContain("Mamdani told PIX 11");
  });

  it("gives the place in the article, linked to the words where it has an address", async () => {
    const { ask } = botOver([{ ...seed, url: "https://example.org/a" }]);
    const quotes = quotesIn((await ask("/quote mamdani about fear")).blocks);
    const first = quotes.find(({ text }) => text.startsWith("People are living"));
    expect(first?.source.label).toMatch(/19 November 2025, paragraph \d+$/);
    expect(first?.source.url).toBe(
      "https://example.org/a#:~:text=People%20are%20living%20in%20fear%2C",
    );
  });

  it("keeps a quotation with the one it carries on when only a topic is asked for", async () => {
    const { ask } = botOver([seed]);
    const texts = quotesIn((await ask("/quote mamdani about immigration")).blocks);
    expect(texts.map(({ text }) => text)).toContain("That can never even be entertained.");
  });

  it("offers two people who fit as a choice, and the choice asks", async () => {
    const { ask, press } = botOver([seed]);
    const choice = await ask("/quote the mayor");
    expect(wordsOf(choice)).toContain("Zohran Mamdani");
    expect(wordsOf(choice)).toContain("Eric Adams");
    const chosen = await press(buttonLabelled(choice, "Eric Adams"));
    expect(chosen.title).toBe("Eric Adams, Mayor");
  });

  it("answers a name nobody has with the nearest names", async () => {
    const { ask } = botOver([seed]);
    const reply = await ask("/quote tischman");
    expect(reply.title).toBe('Nobody here is "tischman"');
    expect(wordsOf(reply)).toContain("Jessica Tisch");
  });

  it("lists who is quoted, most first, when nobody is named", async () => {
    const { ask } = botOver([seed]);
    const list = (await ask("/quote")).blocks.find(({ kind }) => kind === "list");
    expect(list?.kind === "list" && list.items.map(({ text }) => text)).toEqual([
      "Zohran Mamdani, New York City Mayor-elect",
      "Conservative leaders",
      "Jessica Tisch, New York City Police Commissioner",
    ]);
  });

  it("shows what anyone said on a topic, each with its speaker", async () => {
    const { ask } = botOver([seed]);
    const [only, ...others] = quotesIn((await ask("/quote about grocery")).blocks);
    expect(only).toMatchObject({ speaker: "Conservative leaders", speech: "reported" });
    expect(others).toEqual([]);
  });
});

describe("where and when", () => {
  const told = (sentence: string, quotation: Partial<QuotationSketch>) =>
    articleFrom({
      text: sentence,
      people: [{ name: "Anna Berg" }],
      quotations: [
        { words: "We will rebuild it,", speaker: "Anna Berg", by: "Anna Berg", ...quotation },
      ],
    });

  it.each([
    ['"We will rebuild it," Anna Berg said.', { cue: "said" }, "Anna Berg said"],
    ['"We will rebuild it," Anna Berg insisted.', { cue: "insisted" }, "Anna Berg insisted"],
    [
      '"We will rebuild it," Anna Berg said on Monday.',
      { cue: "said", saidOn: "2025-11-17" },
      "Anna Berg said, 17 November 2025",
    ],
    [
      '"We will rebuild it," Anna Berg told the Daily News.',
      { cue: "told", occasion: "Daily News" },
      "Anna Berg told Daily News",
    ],
    [
      '"We will rebuild it," Anna Berg said during the debate.',
      { cue: "said", occasion: "the debate" },
      "Anna Berg said during the debate",
    ],
    [
      '"We will rebuild it," Anna Berg said, a Daily News reporter wrote.',
      { cue: "said", occasion: "Daily News" },
      "Anna Berg said (Daily News)",
    ],
  ])("%s", async (sentence, quotation, context) => {
    const [quote] = quotesIn(
      (await botOver([told(sentence, quotation)]).ask("/quote berg")).blocks,
    );
    expect(quote?.context).toBe(context);
  });

  it("long titles are cut at a word, the words themselves never", async () => {
    const long = { ...seedArticle(), title: "Mamdani and the police of the city ".repeat(5) };
    const [quote] = quotesIn((await botOver([long]).ask("/quote mamdani")).blocks);
    expect(quote?.source.label).toMatch(/^Mamdani and the police .*[a-z]…, 19 November 2025/);
    expect(long.text).toContain(quote?.text);
  });
});

describe("a speaker who is not sure", () => {
  const unsure = articleFrom({
    text: '"We will close the bridge," she said.\n\nAnna Berg met Carl Dahl. "Berg lied to us all," a voice said.',
    people: [{ name: "Anna Berg", aliases: ["Berg"] }, { name: "Carl Dahl" }],
    quotations: [
      { words: "We will close the bridge,", speaker: "Anna Berg", by: "she", confidence: 0.4 },
      { words: "Berg lied to us all,", speaker: "Carl Dahl", by: "a voice", confidence: 0.3 },
    ],
  });

  it("is never shown as the speaker's words", async () => {
    const reply = await botOver([unsure]).ask("/quote anna berg");
    expect(quotesIn(reply.blocks).map(({ text }) => text)).not.toContain(
      "We will close the bridge,",
    );
    expect(wordsOf(reply)).toContain("not quoted directly");
  });

  it("is shown as unattributed where the words name someone else", async () => {
    const about = quotesIn(section(await botOver([unsure]).ask("/quote berg"), /^About/));
    expect(about).toMatchObject([{ text: "Berg lied to us all,", speaker: null, role: null }]);
  });
});

describe("mixed reports", () => {
  const mixed = articleFrom({
    text: 'Anna Berg said that the plan was "a disgrace to the whole town" and "unwise".',
    people: [{ name: "Anna Berg" }],
    quotations: [
      {
        words: 'that the plan was "a disgrace to the whole town" and "unwise"',
        type: "mixed",
        inner: ["a disgrace to the whole town", "unwise"],
        speaker: "Anna Berg",
        by: "Anna Berg",
        cue: "said",
      },
    ],
  });

  it("give own words only where they are quoted, and the report around them, once", async () => {
    const reply = await botOver([mixed]).ask("/quote berg");
    expect(quotesIn(section(reply, /own words/))).toMatchObject([
      {
        text: "a disgrace to the whole town",
        speech: "own words",
        context: expect.stringContaining('as part of: that the plan was "a disgrace'),
      },
    ]);
    expect(quotesIn(section(reply, /^Reported/))).toEqual([]);
  });
});

async function allPages(articles: readonly Article[], typed: string) {
  const { ask, press } = botOver(articles);
  const pages = [await ask(typed)];
  for (;;) {
    const next = pages.at(-1)?.buttons.find(({ label }) => label === "Next");
    if (!next) return pages;
    pages.push(await press(next.value));
  }
}

async function allHeadings(articles: readonly Article[], typed: string) {
  const pages = await allPages(articles, typed);
  return pages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "heading" ? [block.text] : []));
}

async function allQuotes(articles: readonly Article[], typed: string) {
  return (await allPages(articles, typed)).flatMap(({ blocks }) => quotesIn(blocks));
}

describe("someone quoted very often", () => {
  it("is shown by the newest quotations, and the answer says that there are more", async () => {
    const articles = Array.from({ length: 101 }, (_, index) =>
      articleFrom({
        id: `day-${index}`,
        text: `"We will rebuild it ${index}," Anna Berg said.`,
        publishedOn: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
        people: [{ name: "Anna Berg" }],
        quotations: [
          {
            words: `We will rebuild it ${index},`,
            speaker: "Anna Berg",
            by: "Anna Berg",
            cue: "said",
          },
        ],
      }),
    );
    const quotes = await allQuotes(articles, "/quote berg");
    expect(quotes).toHaveLength(50);
    expect(quotes[0]?.text).toBe("We will rebuild it 100,");
    const { press, ask } = botOver(articles);
    let page = await ask("/quote berg");
    while (page.buttons.some(({ label }) => label === "Next")) {
      page = await press(buttonLabelled(page, "Next"));
    }
    expect(wordsOf(page)).toContain("There are more; these are the newest.");
  });
});

describe("what someone denied", () => {
  it("is shown with the word that denies it, and never as their own words", async () => {
    const denied = parseArticle({
      id: "denial",
      text: "Governor Joe Smith spoke in Boston on Monday.\n\nSmith denied that he had taken donations from the harbour company.\n\nSmith denied “stealing the cash of the city” in March.",
    });
    const quotes = await allQuotes([denied], "/quote smith");
    expect(quotes.map(({ text }) => text)).toContain(
      "denied that he had taken donations from the harbour company",
    );
    expect(quotes.filter(({ speech }) => speech === "own words")).toEqual([]);
    for (const { text } of quotes) expect(text).toMatch(/^denied/);
  });
});
