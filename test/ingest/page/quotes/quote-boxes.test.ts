import { describe, expect, it } from "vitest";
import { MORE, SECOND, speakersOf, story, textOf, WORDS } from "../../../support/pier-page.ts";

const BOXES: readonly (readonly [string, string])[] = [
  [
    "lines of its own",
    `<div class="pullquote"><p class="pullquote__text">“${WORDS}”</p><p class="pullquote__author">Tomas Rill, baker</p></div>`,
  ],
  [
    "spans side by side",
    `<div class="quote"><span class="quote__text">“${WORDS}”</span><span class="quote__name">Tomas Rill</span><span class="quote__role">baker</span></div>`,
  ],
  [
    "a credit beside a block quote",
    `<div class="story__quote"><blockquote><p>“${WORDS}”</p></blockquote><p class="quote-credit">Tomas Rill</p><p class="quote-credit-title">baker</p></div>`,
  ],
  [
    "an aside",
    `<aside class="element element-pullquote"><blockquote><p>${WORDS.slice(0, -1)}</p><footer><cite>Tomas Rill, baker</cite></footer></blockquote></aside>`,
  ],
  [
    "a mark drawn by itself",
    `<div class="c-quote"><div class="c-quote__mark">“</div><div class="c-quote__text">${WORDS}</div><div class="c-quote__attribution"><b>Tomas Rill</b><i>baker</i></div></div>`,
  ],
];

describe("a box with a quotation", () => {
  it.each(BOXES)("is signed by the name below it, set in %s", (_, html) => {
    const [[words, speaker] = []] = speakersOf(`<p>Some left early.</p>${html}<p>${MORE}</p>`);
    expect([words?.replace(/\.$/, ""), speaker]).toEqual([WORDS.slice(0, -1), "Tomas Rill"]);
    expect(textOf(html)).toContain("— Tomas Rill, baker");
  });

  it.each([
    `<div class="pull-quote">“${WORDS}”</div>`,
    `<aside class="c-pullquote"><p>${WORDS}</p></aside>`,
    `<figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p></blockquote></figure>`,
    `<h2 class="pullquote">${WORDS}</h2>`,
    `<p class="pull-quote">“${WORDS}”</p>`,
    `<div class="snippet"><q>${WORDS}</q></div>`,
  ])("is left out where it is pulled and nobody signs it: %s", (html) => {
    expect(textOf(html)).toBe(story());
  });

  it("stays where the line before leads into it", () => {
    const html = `<p>Tomas Rill wrote:</p><figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p></blockquote></figure>`;
    expect(speakersOf(html)).toEqual([[WORDS, "Tomas Rill"]]);
  });

  it("goes where it says again what the article says, whatever its marks and its end", () => {
    const pulled = SECOND.slice(1, SECOND.indexOf(",”"));
    for (const words of [pulled, `${pulled}.`, `“${pulled}!”`]) {
      const html = `<div class="pullquote"><p>${words}</p><p class="pullquote__author">Ines Duarte</p></div>`;
      expect(textOf(html)).toBe(story());
    }
  });

  it.each([
    `<div class="stock-quote"><span class="ticker">PIER 12.30 up by two points</span> <span class="company-name">Pier Group</span></div>`,
    `<div class="quote"><span>12.30</span><span class="name">Pier Group</span></div>`,
  ])("is none where it is a price: %s", (html) => {
    expect(textOf(`<p>${MORE}</p>${html}`)).not.toContain("—");
  });
});
