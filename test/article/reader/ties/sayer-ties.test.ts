import { describe, expect, it } from "vitest";
import { type Analysis, analyseText } from "../../../../src/article/analyse-text.ts";
import { layOutItems } from "../../../../src/article/reader/lay-out-items.ts";
import { listNamed, type Named } from "../../../../src/article/reader/list-named.ts";
import { type Sayer, sayerOf, sayerTies } from "../../../../src/article/reader/ties/sayer-ties.ts";
import { wordsTold } from "../../../../src/article/reader/ties/word-ties.ts";

interface Read {
  readonly analysis: Analysis;
  readonly named: readonly Named[];
  readonly sayer: Sayer;
}

/** What the grammar says of the last quotation. */
function read(text: string): Read {
  const analysis = analyseText(text);
  const named = listNamed(analysis, layOutItems(analysis));
  const quote = analysis.quoted.length - 1;
  const first = analysis.quoteOf.indexOf(quote);
  const last = analysis.quoteOf.lastIndexOf(quote) + 1;
  const before = named.filter(({ mention }) => headOf(analysis, mention) < first).length;
  return { analysis, named, sayer: sayerOf(analysis, named, { first, last, before }) };
}

function headOf({ mentions }: Analysis, mention: number): number {
  return mentions[mention]?.head ?? -1;
}

function printed({ text, words, mentions }: Analysis, mention: number): string | undefined {
  const one = mentions[mention];
  return one && text.slice(words.starts[one.lead], words.ends[one.last - 1]);
}

/** Of those of that name or description the ties, the last first. */
function tiesOf({ analysis, named, sayer }: Read, name: string): readonly number[] | undefined {
  const one = named.findLast(({ mention }) => printed(analysis, mention) === name);
  return one && sayerTies(analysis, sayer, wordsTold(analysis, named), one);
}

describe("the subject that tells most of who gives a quotation", () => {
  it.each([
    ["“It is late,” said Ana Low.", "Ana Low"],
    ["Ana Low said that the pier was “late”.", "Ana Low"],
    ["Ana Low said the pier, which the council calls “late”, was shut.", "the council"],
    ["Tom Reed told a friend of Ana Low that it was “late”.", "Tom Reed"],
    ["Ana Low shut the pier. “It is late.”", "Ana Low"],
    ["“It is late.” Ana Low shut the pier.", "Ana Low"],
  ])("%s", (text, subject) => {
    const { analysis, sayer } = read(text);
    expect(printed(analysis, sayer.decisive?.mention ?? -1)).toBe(subject);
  });

  it("is none in another paragraph", () => {
    expect(read("Ana Low shut the pier.\n\n“It is late.”").sayer.decisive).toBeUndefined();
  });
});

describe("whom a pronoun that says it may mean", () => {
  it.each([
    ["she", ["Ana Low", "Eve Orr"]],
    ["he", ["Tom Reed"]],
    ["they", ["the council", "Ana Low", "Tom Reed", "Eve Orr"]],
  ])("is ranked by nearness among those who agree with it: %s", (pronoun, nearest) => {
    const text = `Eve Orr met Tom Reed and Ana Low at the council. “It is late,” ${pronoun} said.`;
    const { analysis, named, sayer } = read(text);
    const ranked = nearest.map((name) => {
      const one = named.find(({ mention }) => printed(analysis, mention) === name);
      return one && sayer.ranks.get(one.who);
    });
    expect(ranked.every((rank) => rank !== undefined)).toBe(true);
    const names = ranked.slice(nearest[0] === "the council" ? 1 : 0);
    expect(names).toEqual(names.toSorted());
    expect(sayer.ranks.size).toBe(nearest.length);
  });
});

describe("the ties of somebody to a quotation", () => {
  it("part the subject from whoever hears it and whoever is in another sentence", () => {
    const found = read("Eve Orr left. A friend of Ana Low told Tom Reed that it was “late”.");
    const own = ["A friend of Ana Low", "Tom Reed", "Eve Orr"].map(
      (name) => tiesOf(found, name)?.[0],
    );
    expect(own).not.toContain(undefined);
    expect(new Set(own).size).toBe(own.length);
  });

  it("tell of whom the article tells the like of a description, wherever it does", () => {
    const text =
      "Ana Low, a striker, won.\n\nTom Reed lost.\n\nAna Low left.\n\n“It is late,” said the striker.";
    const found = read(text);
    const [ana, tom] = ["Ana Low", "Tom Reed"].map((name) => tiesOf(found, name)?.at(-1) ?? 0);
    expect(ana).toBeGreaterThan(tom ?? 0);
  });

  it("do not change with who else is told of", () => {
    const alone = tiesOf(read("Ana Low left. “It is late,” she said."), "Ana Low");
    const beside = tiesOf(read("Tom Reed met Ana Low. “It is late,” she said."), "Ana Low");
    expect(beside?.[4]).toBe(alone?.[4]);
  });
});
