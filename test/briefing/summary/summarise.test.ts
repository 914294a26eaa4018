import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarise } from "../../../src/briefing/summary/summarise.ts";
import { type ArticleSketch, articleFrom } from "../../support/articles.ts";
import { seedArticle } from "../../support/seed-article.ts";

const summaryOf = (sketch: ArticleSketch, sentences: number) => {
  const article = articleFrom(sketch);
  return summarise(article, sentences).map(({ start, end }) => article.text.slice(start, end));
};

const LEAD = "The harbour of Malmö will close for two years while its walls are rebuilt.";
const SECOND = "Traders along the harbour fear that closing it will cost them customers.";

describe("a summary", () => {
  const THIRD = "The city expects the works to cost 40 million crowns in all.";
  const LATER = [
    "Ships will moor at the northern quay of Malmö instead, the city's traders hope.",
    "The harbour walls of Malmö were built by traders two hundred years ago.",
  ];

  it("goes on as the article does where that can be read", () => {
    const text = [LEAD, SECOND, THIRD, ...LATER].join(" ");
    expect(summaryOf({ text }, 3)).toEqual([LEAD, SECOND, THIRD]);
  });

  it.each([
    "What is happening at the harbour in your own city these days?",
    "closing the harbour for customers of all its traders was wrong from the start.",
    "The traders of the harbour put up a sign that reads as follows:",
    "Courier News examines how the traders of the harbour will do without it.",
    "Traders wrote of the harbour at pic.twitter.com/abcdef that it closes.",
  ])("leaves out what is no sentence of the news: %s", (line) => {
    const summary = summaryOf({ text: [LEAD, line, SECOND, THIRD, ...LATER].join("\n\n") }, 3);
    expect(summary).toHaveLength(3);
    expect(summary).not.toContain(line);
  });

  it("opens with what an expletive introduces", () => {
    const opening = "It all began with a letter that traders of the harbour wrote to the city.";
    expect(summaryOf({ title: "Traders of Malmö", text: `${opening} ${SECOND}` }, 2)).toEqual([
      opening,
      SECOND,
    ]);
  });

  it("takes words in marks with the sentence that says whose they are", () => {
    const said = "He is calling the walls of the harbour “a danger to everybody”, in a letter.";
    const text = `${LEAD} Mayor Lars Holm presented the plan to the traders. ${said}`;
    const summary = summaryOf({ text }, 3);
    expect(summary.includes(said)).toBe(summary.length === 3);
    expect(summaryOf({ text: `${LEAD}\n\n“Nej.”\n\n${said}` }, 3)).toEqual([LEAD]);
  });

  it("gives sentences of the article in its order", () => {
    const article = seedArticle();
    const spans = summarise(article, 3);
    expect(spans).toHaveLength(3);
    expect(spans.map(({ start }) => start)).toEqual(
      spans.map(({ start }) => start).sort((one, other) => one - other),
    );
    for (const span of spans) expect(article.sentences).toContainEqual(span);
  });

  it("opens with the lead of an ordinary story", () => {
    expect(summaryOf({ text: `${LEAD} ${SECOND}` }, 1)).toEqual([LEAD]);
  });

  it.each([
    "He said that the closing of the harbour would cost traders customers.",
    "This will cost the traders along the harbour customers and time.",
    "But traders along the harbour fear closing will cost them customers.",
    "However, traders along the harbour fear that closing costs customers.",
    "Their customers will have to walk around the closed harbour instead.",
  ])("has no sentence that points back without the one before it: %s", (dependent) => {
    const unreadable = "“Short.”";
    const text = `${LEAD}\n\n${unreadable}\n\n${dependent}`;
    expect(summaryOf({ text }, 3)).toEqual([LEAD]);
    expect(summaryOf({ text: `${LEAD} ${dependent}` }, 2)).toEqual([LEAD, dependent]);
  });

  it.each([
    [
      "de",
      "Der Hafen von Malmö wird für zwei Jahre geschlossen.",
      "Er soll bis dahin erneuert werden, sagte die Stadt.",
    ],
    [
      "fr",
      "Le port de Malmö fermera pendant deux longues années.",
      "Il sera entièrement rénové pendant cette longue période.",
    ],
    [
      "es",
      "El puerto de Malmö cerrará durante dos largos años.",
      "Además será renovado completamente durante ese largo tiempo.",
    ],
  ])("knows what points back in other languages: %s", (language, lead, dependent) => {
    const text = `${lead}\n\n“Nej.”\n\n${dependent}`;
    const summaryIn = (all: string) => {
      const article = { ...articleFrom({ text: all }), language };
      return summarise(article, 3).map(({ start, end }) => all.slice(start, end));
    };
    expect(summaryIn(text)).toEqual([lead]);
    expect(summaryIn(`${lead} ${dependent}`)).toEqual([lead, dependent]);
  });

  it("has no quotation without the name of its speaker", () => {
    const text = `${LEAD}\n\n"Closing the harbour will ruin traders and customers alike," she said.\n\n"Traders will be paid for customers lost to the closing," Anna Berg said.`;
    const quotations = [
      {
        words: "Closing the harbour will ruin traders and customers alike,",
        speaker: "Eva Lind",
        by: "she",
      },
      {
        words: "Traders will be paid for customers lost to the closing,",
        speaker: "Anna Berg",
        by: "Anna Berg",
      },
    ];
    const summary = summaryOf({ text, quotations }, 3);
    expect(summary).toHaveLength(2);
    expect(summary[1]).toContain("Anna Berg said");
  });

  it("has “…”, she said, after the sentence that names her", () => {
    const named = "Eva Lind, the mayor of Malmö, told traders along the harbour of the plan.";
    const said = '"Closing the harbour will ruin nobody at all," she said.';
    const words = "Closing the harbour will ruin nobody at all,";
    const quotations = [{ words, speaker: "Eva Lind", by: "she", confidence: 0.95 }];
    expect(summaryOf({ text: `${LEAD} ${named} ${said}`, quotations }, 3)).toEqual([
      LEAD,
      named,
      said,
    ]);
  });

  it("has a quotation of two sentences in one, where there is room for both", () => {
    const spoken =
      'Anna Berg said: "Traders of the harbour will be paid for it. Nobody will lose a customer."';
    const words = "Traders of the harbour will be paid for it. Nobody will lose a customer.";
    const quotations = [{ words, speaker: "Anna Berg", by: "Anna Berg", confidence: 0.95 }];
    const article = { text: `${LEAD} ${spoken}`, quotations };
    expect(summaryOf(article, 3)).toEqual([LEAD, spoken]);
    expect(summaryOf(article, 2)).toEqual([LEAD]);
  });

  it.each([
    "Ships bound for the north have been moored elsewhere, the city has said.",
    "The city is to close the berths for two whole years.",
  ])("does not take what reports for a scene: %s", (first) => {
    const title = "Malmö harbour walls are rebuilt";
    const text = `${first} Nobody knows more. The harbour walls of Malmö are rebuilt by traders.`;
    expect(summaryOf({ title, text }, 1)).toEqual([first]);
  });

  it("has no quotation whose speaker is unsure", () => {
    const text = `${LEAD}\n\n"Traders will be paid for customers lost to the closing," Anna Berg said.`;
    const words = "Traders will be paid for customers lost to the closing,";
    const quotation = { words, speaker: "Anna Berg", by: "Anna Berg", confidence: 0.3 };
    expect(summaryOf({ text, quotations: [quotation] }, 2)).toEqual([LEAD]);
  });

  it("has no half of a quotation, even one that the parser missed", () => {
    const text = `${LEAD} Anna Berg said: "Traders will be paid for customers lost. Nobody along the harbour will lose money by the closing."`;
    expect(summaryOf({ text }, 3)).toEqual([LEAD]);
  });

  it("has no sentence that opens with a mark and was not read as somebody's words", () => {
    const text = `${LEAD}\n\n"Traders will lose money for two years," said a man at the closing.`;
    expect(summaryOf({ text }, 2)).toEqual([LEAD]);
  });

  it("is shorter rather than worse, and empty for an empty text", () => {
    expect(summaryOf({ text: LEAD }, 5)).toEqual([LEAD]);
    expect(summaryOf({ text: "" }, 3)).toEqual([]);
  });

  it("never has more than asked for, nor anything twice, on any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 800 }),
        fc.integer({ min: 1, max: 6 }),
        (text, most) => {
          const spans = summarise(articleFrom({ text }), most);
          expect(spans.length).toBeLessThanOrEqual(most);
          expect(new Set(spans.map(({ start }) => start)).size).toBe(spans.length);
        },
      ),
    );
  });
});
