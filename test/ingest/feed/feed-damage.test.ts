import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFeed } from "../../../src/ingest/feed/parse-feed.ts";
import { decodeMarkup } from "../../../src/ingest/text/decode-markup.ts";

const rss = (item: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title><item>${item}<link>https://quay.example/1</link></item></channel></rss>`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const firstOf = (text: string) => parseFeed(text).items[0];

const WORDS = ["pier", "Bread", "ünter", "council", "2026", "dearer", "“we", "late”", "it’s"];
const word = fc.constantFrom(...WORDS);

describe("a feed's title", () => {
  /** What people write about, and what no program writes to style a title. */
  const TAG_LIKE = [
    "<select>",
    "<marquee>",
    "</harbour>",
    "a<b",
    "c>d",
    "vector<int>",
    "<3",
    "<press@quay.example>",
    "R&D",
    "<",
    "->",
  ];

  it.each([
    ["escaped", (title: string) => `<title>${escaped(title)}</title>`],
    ["in CDATA", (title: string) => `<title><![CDATA[${title}]]></title>`],
  ])("keeps each of its words that look like a tag, %s", (_, dress) => {
    const words = fc.array(fc.oneof(word, fc.constantFrom(...TAG_LIKE)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (said) => {
        const title = ["Board", ...said, "shut"].join(" ");
        expect(firstOf(rss(dress(title)))?.title).toBe(title);
      }),
    );
  });

  it("has the words within tags that style it, and none of the tags", () => {
    const styled = fc.record({
      tag: fc.constantFrom("b", "em", "i", "sup"),
      said: word,
      plain: word,
    });
    fc.assert(
      fc.property(fc.array(styled, { minLength: 1, maxLength: 6 }), (parts) => {
        const html = parts
          .map(({ tag, said, plain }) => `${plain} <${tag}>${said}</${tag}>`)
          .join(" ");
        const text = parts.map(({ said, plain }) => `${plain} ${said}`).join(" ");
        expect(firstOf(rss(`<title>${escaped(html)}</title>`))?.title).toBe(text);
      }),
    );
  });
});

describe("bytes that are no UTF-8 in a feed that says it is", () => {
  it("cost their own mark alone, wherever they stand and however few other marks there are", () => {
    const stray = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0x80, max: 0xff }) });
    fc.assert(
      fc.property(fc.array(word, { minLength: 8, maxLength: 80 }), stray, (words, { at, byte }) => {
        const said = ["“Nobody’s", ...words, "told”"];
        const place = at % said.length;
        const text = rss(`<title>Vote</title><description>${said.join(" ")}</description>`);
        const before = Buffer.from(text.slice(0, text.indexOf("<description>") + 13));
        const bytes = Buffer.concat([
          before,
          Buffer.from(
            said
              .slice(0, place)
              .map((one) => `${one} `)
              .join(""),
          ),
          Buffer.from([byte, 0x20]),
          Buffer.from(`${said.slice(place).join(" ")}</description></item></channel></rss>`),
        ]);
        const read = firstOf(decodeMarkup(bytes, "text/xml"))?.summary ?? "";
        expect(read.split(" ").filter((one) => !one.includes("\ufffd"))).toEqual(said);
      }),
    );
  });
});

describe("control characters in a feed", () => {
  const CONTROLS = ["\u0000", "\u0007", "\u0008", "\u001b", "\u0085", "\u009f"];

  it("are nobody's words, however they are written", () => {
    const written = fc
      .constantFrom(...CONTROLS)
      .chain((control) =>
        fc.constantFrom(
          control,
          `&#${control.charCodeAt(0)};`,
          `&#x${control.charCodeAt(0).toString(16)};`,
        ),
      );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, written), { minLength: 1, maxLength: 8 }), (parts) => {
        const told = parts.map(([said, control]) => said + control).join(" ");
        const item = firstOf(rss(`<title>${told}</title><description>${told}</description>`));
        for (const text of [item?.title ?? "", item?.summary ?? ""]) {
          expect(text).not.toMatch(/(?!\s)\p{Cc}/u);
          expect(text.replaceAll(/\s+/g, "")).toContain(parts[0]?.[0]);
        }
      }),
    );
  });
});

describe("a feed of elements without end", () => {
  it("is read as far as anyone reads it, and what follows them still is", () => {
    const before = "<title>The pier is shut</title>";
    const item = `${before}${"<category>c</category>".repeat(60_000)}`;
    const feed = parseFeed(
      rss(item).replace("</channel>", "<item><title>Next</title></item></channel>"),
    );
    expect(feed.items.map(({ title }) => title)).toEqual(["The pier is shut", "Next"]);
  });
});
