import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { asRead } from "../../../src/article/text/as-read.ts";
import { tokenize } from "../../../src/article/text/tokenize.ts";

const saidIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type === "direct")
    .map(({ speaker, start, end }) => [text.slice(start, end), speaker]);

/** The bytes of UTF-8 as one who takes each for a letter of Windows shows them. */
const misread = (text: string) =>
  new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

const FORENAMES = [
  "François",
  "José",
  "Raphaël",
  "Zoë",
  "Óscar",
  "Özlem",
  "Björn",
  "Siân",
  "Ángel",
];

describe("a word with damage in it", () => {
  it.each(FORENAMES)("stays one word and one name: %s", (name) => {
    const once = misread(name);
    // Where the sign of a letter is a mark, it is damaged anew into more than one.
    const twice = /^[\p{L}\p{ASCII}\u00a0-\u00ff]*$/u.test(once) ? misread(once) : once;
    const lost = name.replace(/(?<=.)[^ -~]/u, "\ufffd");
    for (const damaged of [once, twice, lost]) {
      const { starts, ends } = tokenize(`a ${damaged} b`);
      expect([...starts].map((start, at) => [start, ends[at]])).toHaveLength(3);
      const text = `“We stay,” French President ${damaged} Low said Friday. “Go,” Low said.`;
      expect(saidIn(text)).toEqual([
        ["We stay,", `${damaged} Low`],
        ["Go,", `${damaged} Low`],
      ]);
    }
  });

  it.each(["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060"])(
    "is the word that the reader sees, without %j",
    (unseen) => {
      for (const name of [
        `Doug ${unseen}Reed`,
        `Doug${unseen} Reed`,
        `Do${unseen}ug Re${unseen}ed`,
      ]) {
        const text = `“We stay,” spokesman ${name} said Friday. “Go,” Reed said.`;
        expect(saidIn(text)).toEqual([
          ["We stay,", "Doug Reed"],
          ["Go,", "Doug Reed"],
        ]);
      }
    },
  );

  it.each([
    ["a mark of money", "Â£5 left", ["Â", "£", "5", "left"]],
    ["a mark behind a word", "Low© left", ["Low", "©", "left"]],
    ["a lost mark before a word", "\ufffdGo\ufffd, left", ["\ufffd", "Go", "\ufffd", ",", "left"]],
    ["a soft hyphen between words", "Low \u00ad left", ["Low", "left"]],
  ])("is not made of %s", (_, text, expected) => {
    const { starts, ends } = tokenize(text);
    expect([...starts].map((start, at) => text.slice(start, ends[at]))).toEqual(expected);
  });
});

describe("a damaged mark", () => {
  it("is read for what it was, each character in its place", () => {
    const plain = "“We stay,” said Ann Low — who didn’t go. “Go… now,” Low’s lawyer said.";
    const damaged = misread(plain);
    expect(asRead(damaged)).toHaveLength(damaged.length);
    expect(saidIn(damaged)).toEqual([
      ["We stay,", "Ann Low"],
      [misread("Go… now,"), "Low’s lawyer"],
    ]);
    expect(saidIn("“We stay,” said Ann Low. “Go,” said Tom Reed\ufffds lawyer.")[1]).toEqual([
      "Go,",
      "Tom Reed’s lawyer",
    ]);
  });

  it("moves nothing, whatever stands around it", () => {
    const signs = [..."aLs t’“”—…Ãâ€™œ\u009d\ufffd\u00ad.,\n"];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs) }), (text) => {
        expect(asRead(text)).toHaveLength(text.length);
      }),
    );
  });
});
