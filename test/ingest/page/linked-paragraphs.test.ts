import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/ingest/page/extract-article.ts";

/** Long enough for Readability to leave out what is mostly links. */
const BEFORE = [
  "The harbour board will close the old ferry pier in April, after engineers found that four of its main timbers had rotted through.",
  "“We could not let another winter pass over those timbers,” said Ines Duarte, the harbour master, at a meeting on Monday evening.",
  "The closure will last for nine weeks, and passengers for the island will be taken by bus to Gorse Point, further along the coast.",
];
const AFTER = [
  "The board expects the repair to cost two million crowns, of which the county has promised to pay one third in the autumn.",
  "A public hearing on the timetable of the buses will be held in the library of Gorse Point, and it will be shown on the web.",
];

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");

const page = (inside: string, after = "") =>
  `<!doctype html><html><head><title>Pier shut</title></head><body><nav><a href="/">Home</a></nav>
   <article><h1>Pier shut</h1>${paragraphs(BEFORE)}${inside}${paragraphs(AFTER)}${after}</article></body></html>`;

function textOf(html: string): string {
  const extraction = extractArticle(html, "https://pier.example/a");
  return extraction.status === "article" ? extraction.article.text : extraction.reason;
}

const story = (...inside: string[]) => [...BEFORE, ...inside, ...AFTER].join("\n\n");

const LINKED =
  "“Nobody told us a word about it until the very last day,” said Tomas Rill, who has sold bread beside the pier for years.";
const TOLD =
  "The board of the harbour had known since the autumn that the four main timbers were rotten, engineers say.";

describe("a paragraph of the article inside a link", () => {
  it.each([
    ["in a box of its own", (text: string) => `<div><p><a href="/x">${text}</a></p></div>`],
    ["that is a box of its own", (text: string) => `<div><a href="/x">${text}</a></div>`],
    [
      "in bold",
      (text: string) => `<div class="par"><p><a href="/x"><strong>${text}</strong></a></p></div>`,
    ],
    ["around its paragraph", (text: string) => `<div><a href="/x"><p>${text}</p></a></div>`],
    [
      "over most of it",
      (text: string) => `<div><p><a href="/x">${text.slice(0, 90)}</a>${text.slice(90)}</p></div>`,
    ],
    ["in the article's own column", (text: string) => `<p><a href="/x">${text}</a></p>`],
    ["of a section", (text: string) => `<section><a href="/x">${text}</a></section>`],
  ])("is kept: %s", (_, html) => {
    for (const text of [LINKED, TOLD]) expect(textOf(page(html(text)))).toBe(story(text));
    expect(textOf(page(html(LINKED) + html(TOLD)))).toBe(story(LINKED, TOLD));
  });

  it("is kept at the article's end where it quotes", () => {
    const html = page("", `<p><a href="/x">${LINKED}</a></p>`);
    expect(textOf(html)).toBe(`${story()}\n\n${LINKED}`);
  });

  it.each([
    ["a card", `<div><a href="/1"><h3>Ferry fares rise</h3><p>${TOLD}</p></a></div>`],
    [
      "a headline",
      '<div><a href="/1">Ferry fares rise again as the council meets for a second night</a></div>',
    ],
    [
      "a list",
      `<ul><li><a href="/1">${TOLD}</a></li><li><a href="/2">Storm shuts pier</a></li></ul>`,
    ],
    [
      "a menu in a table",
      '<table><tr><td><a href="/">Home</a> <a href="/a">Archive</a></td></tr></table>',
    ],
    [
      "teasers",
      Array.from({ length: 5 }, (_, at) => `<div><a href="/${at}">${TOLD} ${at}.</a></div>`).join(
        "",
      ),
    ],
  ])("is none in %s", (_, html) => {
    expect(textOf(page(html))).toBe(story());
  });

  it.each([
    [
      "in a list",
      '<ul><li><a href="/1">Fares rise</a></li><li><a href="/2">Storm shuts pier</a></li></ul>',
    ],
    [
      "in a table",
      '<table><tr><td><a href="/">Home</a></td><td><a href="/a">Archive</a></td></tr></table>',
    ],
  ])("is none of a menu %s, on a short page too", (_, html) => {
    expect(textOf(`<article><p>${BEFORE[0]}</p>${html}<p>${BEFORE[1]}</p></article>`)).toBe(
      BEFORE.slice(0, 2).join("\n\n"),
    );
  });

  it("is one of a list that a sentence leads into", () => {
    const list = '<ul><li><a href="/1">Gorse Point</a></li><li><a href="/2">Saltmere</a></li></ul>';
    const lead = "The buses will stop on weekdays at these two towns:";
    const text = textOf(
      `<article><p>${BEFORE[0]}</p><p>${lead}</p>${list}<p>${BEFORE[1]}</p></article>`,
    );
    expect(text).toBe([BEFORE[0], lead, "Gorse Point", "Saltmere", BEFORE[1]].join("\n\n"));
  });

  it("is none in the menu of a page that is a table", () => {
    const cells = `<td><a href="/">Home</a> <a href="/a">Archive</a></td><td>${[...BEFORE, ...AFTER].join("<p>")}</td>`;
    const html = `<table><tr>${cells}<td><a href="/b">Older</a></td></tr></table>`;
    expect(textOf(html)).toBe(story());
  });
});
