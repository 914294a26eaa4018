import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../../src/ingest/page/html-to-text.ts";
import {
  FIRST,
  MORE,
  SECOND,
  speakersOf,
  story,
  THIRD,
  textOf,
  WORDS,
} from "../../../support/pier-page.ts";

const INTRODUCTIONS = [
  "In a letter to the county, Tomas Rill wrote:",
  "Tomas Rill said:",
  "In a statement, Tomas Rill said",
  "Asked about it, Tomas Rill answered in writing:",
  "Her deputy, Tomas Rill, wrote in an email:",
];

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["a cite", `<blockquote><p>${WORDS}</p><cite>Tomas Rill, baker</cite></blockquote>`],
  ["a cite in its paragraph", `<blockquote><p>${WORDS} <cite>Tomas Rill</cite></p></blockquote>`],
  ["a dash and a cite", `<blockquote>${WORDS} — <cite>Tomas Rill</cite></blockquote>`],
  [
    "a footer",
    `<blockquote><p>${WORDS}</p><footer>— Tomas Rill, <cite>Letters</cite></footer></blockquote>`,
  ],
  ["a line with a dash", `<blockquote><p>${WORDS}</p><p>– Tomas Rill, baker</p></blockquote>`],
  ["a line break and a dash", `<blockquote>${WORDS}<br>— Tomas Rill, baker</blockquote>`],
  [
    "a caption",
    `<figure><blockquote><p>${WORDS}</p></blockquote><figcaption>Tomas Rill, baker</figcaption></figure>`,
  ],
  [
    "a cite in a figure",
    `<figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p><cite>Tomas Rill</cite></blockquote></figure>`,
  ],
  [
    "a line named for it",
    `<blockquote><p>${WORDS}</p><p class="author">Tomas Rill</p></blockquote>`,
  ],
  [
    "a name, an address and a day",
    `<blockquote class="twitter-tweet"><p>${WORDS}</p>&mdash; Tomas Rill (@trill) <a href="/1">March 3, 2020</a></blockquote>`,
  ],
  [
    "a line below that is named for it",
    `<blockquote><p>${WORDS}</p></blockquote>\n<p class="quote-source">Tomas Rill, baker</p>`,
  ],
  [
    "marks of its own",
    `<blockquote><p>“${WORDS}”</p><footer>Tomas Rill, baker</footer></blockquote>`,
  ],
];

describe("a block quote", () => {
  it.each(SIGNATURES)("is the words of whoever signs it with %s", (_, html) => {
    expect(speakersOf(html)).toEqual([[WORDS, "Tomas Rill"]]);
    expect(textOf(html)).toContain(`“${WORDS}”\n\n`);
    expect(htmlToText(html)).toContain(`“${WORDS}”\n\n`);
  });

  it.each(INTRODUCTIONS)("is the words of whoever is said to say them: %s", (introduction) => {
    for (const words of [`<p>${WORDS}</p>`, WORDS, `<div><p><em>${WORDS}</em></p></div>`]) {
      const html = `<p>${introduction}</p><div><blockquote>${words}</blockquote></div>`;
      expect(speakersOf(html)).toEqual([[WORDS, "Tomas Rill"]]);
      expect(textOf(html)).toBe(story(`${introduction}\n\n“${WORDS}”`));
    }
  });

  it.each([
    "Tomas Rill wrote to the board on Monday.",
    "Asked about it, Tomas Rill sent the county a letter.",
    "Tomas Rill posted a picture of his shop after the meeting.",
  ])("is the words of whoever speaks of himself in it, told of before: %s", (sentence) => {
    const html = `<p>${sentence}</p><blockquote><p>I sell bread, and ${WORDS.toLowerCase()}</p></blockquote>`;
    expect(speakersOf(html)).toEqual([[`I sell bread, and ${WORDS.toLowerCase()}`, "Tomas Rill"]]);
  });

  it("has single marks within its own", () => {
    const html = (open: string, close: string) =>
      `<p>Tomas Rill wrote:</p><blockquote><p>We asked ${open}why${close}, and a 5" nail fell.</p></blockquote>`;
    const text = story("Tomas Rill wrote:", '“We asked ‘why’, and a 5" nail fell.”');
    expect(textOf(html("“", "”"))).toBe(text);
    expect(textOf(html('"', '"'))).toBe(text);
  });

  it("is one quotation where each of its paragraphs has its own marks", () => {
    const html = `<p>Tomas Rill wrote:</p><blockquote><p>“${WORDS}”</p><p>"${MORE}"</p></blockquote>`;
    expect(textOf(html)).toBe(story("Tomas Rill wrote:", `“${WORDS}`, `“${MORE}”`));
  });

  it("goes on through a list that its words lead into", () => {
    const html = `<p>Tomas Rill wrote:</p><blockquote><p>${WORDS}</p><ul><li>No bus.</li><li>No boat.</li></ul></blockquote>`;
    expect(textOf(html)).toBe(story("Tomas Rill wrote:", `“${WORDS}`, "“No bus.", "“No boat.”"));
  });

  it("is signed by each line of name and office that it ends with", () => {
    const html = `<blockquote><p>${WORDS}</p><p class="author">Tomas Rill</p><p class="author-role">Baker</p></blockquote>`;
    expect(textOf(html)).toBe(story(`“${WORDS}”`, "— Tomas Rill, Baker"));
  });

  it("is one quotation over its paragraphs", () => {
    const html = `<p>Tomas Rill wrote:</p><blockquote><p>${WORDS}</p><p>${MORE}</p></blockquote>`;
    expect(textOf(html)).toBe(story(`Tomas Rill wrote:\n\n“${WORDS}\n\n“${MORE}”`));
    expect(speakersOf(html)).toEqual([
      [WORDS, "Tomas Rill"],
      [MORE, "Tomas Rill"],
    ]);
  });

  it.each([
    [
      "nobody is said to have said",
      `<p>The law is old.</p><blockquote><p>${WORDS}</p></blockquote>`,
    ],
    [
      "has marks of its own",
      `<p>Rill wrote:</p><blockquote><p>“${WORDS}” and so on it went.</p></blockquote>`,
    ],
    [
      "ends with a title",
      `<blockquote><p>${WORDS.slice(0, -1)} in <cite>The Gull</cite></p></blockquote>`,
    ],
    [
      "follows on somebody quoted in the sentence before",
      `<p>“It is shut,” said Rill in his letter.</p><blockquote><p>We ${WORDS}</p></blockquote>`,
    ],
    ["is a list", `<p>He brought:</p><blockquote><ul><li>${WORDS}</li></ul></blockquote>`],
  ])("is left as it is where it %s", (_, html) => {
    expect(textOf(html)).not.toContain(`“${WORDS.slice(0, -1)}.\n`);
    expect(textOf(html).match(/“/g)?.length).toBe(html.includes("“") ? 2 : 1);
  });

  it("takes none of what follows where it is never closed", () => {
    const html = `<p>Tomas Rill wrote:</p><blockquote><p>${WORDS}</p>`;
    expect(textOf(html)).toBe(story(`Tomas Rill wrote:\n\n${WORDS}`));
  });

  it("is how the page is laid out where it holds the article", () => {
    const lines = Array.from({ length: 13 }, (_, day) => `${FIRST} That was day ${day}.`);
    const html = `<p>News:</p><blockquote><p>${lines.join("</p><p>")}</p></blockquote>`;
    expect(htmlToText(html)).toBe(["News:", ...lines].join("\n\n"));
  });

  it("goes with the name beneath it where it says again what the article says", () => {
    const pulled = "We could not let another winter pass over those timbers";
    const html = `<blockquote><p>${pulled}.</p><cite>Ines Duarte</cite></blockquote>`;
    expect(textOf(html.replace(".<", "<").replace("</p><cite>", "</p><cite>— "))).toBe(
      [FIRST, SECOND, THIRD].join("\n\n"),
    );
  });
});

describe("words in <q>", () => {
  it.each([
    ["<q>Nobody told us</q>, said Tomas Rill.", "“Nobody told us”, said Tomas Rill."],
    [
      "Rill said: <q cite='/a'> It is <b>late</b>. </q> He left.",
      "Rill said: “It is late.” He left.",
    ],
    ["<q>He said <q>no</q> to me</q>, said Rill.", "“He said ‘no’ to me”, said Rill."],
    ["<q>“Nobody told us”</q>, said Rill.", "“Nobody told us”, said Rill."],
    ["“<q>Nobody told us</q>”, said Rill.", "“Nobody told us”, said Rill."],
    ["<q></q> Rill <q> </q> left.", "Rill left."],
    ["<q>Nobody told us, said Rill.", "Nobody told us, said Rill."],
  ])("stand in the marks that a browser shows: %s", (html, text) => {
    expect(htmlToText(`<p>${html}</p>`)).toBe(text);
  });

  it("are no quotation where they run over a paragraph's end", () => {
    expect(htmlToText("<q>One.<p>Two.</p></q>")).toBe("One.\n\nTwo.");
  });
});
