import { describe, expect, it } from "vitest";
import { parseFeed } from "../../../src/ingest/feed/parse-feed.ts";

const rss = (inside: string, root = "<rss version='2.0'>") =>
  `<?xml version="1.0"?>${root}<channel><title>The Example</title><link>https://example.org/</link>${inside}</channel></rss>`;

const ITEM = {
  id: "tag:1",
  url: "https://example.org/vote",
  title: "Vote in June",
  publishedOn: "2025-11-19",
  summary: "The council & the mayor agree.",
  content: "First.\n\nSecond.",
};

const KINDS: readonly (readonly [string, string])[] = [
  [
    "RSS 2.0",
    rss(
      `<item><media:title>Picture</media:title><title>Vote in June</title><guid isPermaLink="false">tag:1</guid>
       <atom:link rel="self" href="https://example.org/self"/><link>/vote</link><pubDate>Wed, 19 Nov 2025 23:00:00 EST</pubDate>
       <description>&lt;p&gt;The council &amp;amp; the mayor agree.&lt;/p&gt;</description>
       <content:encoded><![CDATA[<p>First.</p><script>alert(1)</script><p>Second.</p>]]></content:encoded></item>`,
      `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">`,
    ),
  ],
  [
    "RDF",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://purl.org/rss/1.0/">
     <channel rdf:about="https://example.org/"><title>The Example</title><link>https://example.org/</link></channel>
     <item rdf:about="tag:1"><title>Vote in June</title><link>https://example.org/vote</link><dc:date>2025-11-19T08:00:00+01:00</dc:date>
     <description>The council &amp; the mayor agree.</description><content:encoded>&lt;p&gt;First.&lt;p&gt;Second.</content:encoded></item></rdf:RDF>`,
  ],
  [
    "Atom 1.0",
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/"><title>The Example</title><link href="https://example.org/"/>
     <entry><id>tag:1</id><link rel="edit" href="/edit"/><link href="../vote"/><title type="html">Vote in &lt;b&gt;June&lt;/b&gt;</title>
     <published>2025-11-19T08:00:00Z</published><updated>2025-11-30T08:00:00Z</updated><summary>The council &amp; the mayor agree.</summary>
     <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First.</p><p>Se<i>cond</i>.</p></div></content></entry></feed>`,
  ],
  [
    "a prefixed Atom 0.3",
    `<a:feed xmlns:a="http://purl.org/atom/ns#" xmlns:dc="x"><a:title>The Example</a:title><a:link rel="alternate" href="https://example.org/"/>
     <a:entry><dc:title>Other</dc:title><a:id>tag:1</a:id><a:title>Vote in June</a:title><a:link rel="alternate" href="https://example.org/vote"/>
     <a:issued>2025-11-19</a:issued><a:summary>The council &amp; the mayor agree.</a:summary>
     <a:content mode="base64">${Buffer.from("<p>First.</p><p>Second.</p>").toString("base64")}</a:content></a:entry></a:feed>`,
  ],
  [
    "a JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Example",
      home_page_url: "https://example.org/",
      items: [
        {
          id: "tag:1",
          url: "https://example.org/vote",
          title: "Vote in June",
          date_published: "2025-11-19T08:00:00Z",
          summary: "The council & the mayor agree.",
          content_html: "<p>First.</p><p>Second.</p>",
          tags: [["unknown"]],
        },
      ],
    }),
  ],
];

describe("a feed", () => {
  it.each(KINDS)("is read alike as %s", (_, text) => {
    expect(parseFeed(text)).toMatchObject({
      title: "The Example",
      url: "https://example.org/",
      items: [ITEM],
    });
  });

  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const titled = (title: string) =>
    parseFeed(rss(`<item><title>${title}</title></item>`)).items[0]?.title;

  it.each([
    "How the <label> element works",
    "Why x<y is not z>w: a judge decides",
    "</quay>: why we left the project",
    "Write to <desk@quay.example> by Friday",
    "Crew <nameless> wins the race",
    "list<string> evening at the museum",
    "When to use <b> and when <strong>",
    "5 < 6 & 7 > 3",
  ])("has each word of a title that speaks of tags: %s", (title) => {
    expect(titled(escaped(title))).toBe(title);
    expect(titled(`<![CDATA[${title}]]>`)).toBe(title);
    expect(parseFeed(JSON.stringify({ items: [{ title }] })).items[0]?.title).toBe(title);
  });

  it.each([
    ["The <b>pier</b> is <i class='x'>shut</i>", "The pier is shut"],
    ["The pier<br/>is shut", "The pier is shut"],
    ['The <a href="/x">pier</a> is shut', "The pier is shut"],
    ["The pier<script>alert(1)</script> is shut", "The pier is shut"],
    ["<p>The pier&nbsp;is shut</p>", "The pier is shut"],
  ])("has a title without the markup that styles it: %s", (written, title) => {
    expect(titled(escaped(written))).toBe(title);
  });

  it("has no control characters, however they are written", () => {
    const controls = "\u0001\b\u0018\u001b\u007f\u0085&#8;&#x1b;";
    const text = `The ${controls}pier ${controls} is${controls} shut`;
    const { items } = parseFeed(
      rss(`<item><title>${text}</title><description>${text}</description></item>`),
    );
    expect(items).toMatchObject([{ title: "The pier is shut", summary: "The pier is shut" }]);
    const json = { items: [{ title: "Pi\ber", content_text: "The pi\ber\nis shut" }] };
    expect(parseFeed(JSON.stringify(json)).items).toMatchObject([
      { title: "Pier", content: "The pier\nis shut" },
    ]);
  });

  it("is read as CDF", () => {
    const cdf = `<CHANNEL HREF="https://example.org/"><TITLE>The Example</TITLE>
      <ITEM HREF="/vote" LASTMOD="2025-11-19T08:00"><TITLE>Vote in June</TITLE><ABSTRACT>Agreed.</ABSTRACT></ITEM></CHANNEL>`;
    expect(parseFeed(cdf).items).toEqual([
      { ...ITEM, id: null, summary: "Agreed.", content: null },
    ]);
  });

  it.each([
    ["a channel missing", "<rss><item><title>Vote in June</title></item></rss>"],
    ["a tag never closed", rss("<item><title>Vote in June<br></title></item>").slice(0, -9)],
    ["a tag that closes nothing", rss("</b><item><title>Vote in June</title></item>")],
    ["a bare ampersand", rss("<item><title>Vote in June</title><link>/?a&b</link></item>")],
    ["a mark and blanks before it", `\ufeff\n  ${rss("<item><title>Vote in June</title></item>")}`],
    ["names in capitals", "<RSS><CHANNEL><ITEM><TITLE>Vote in June</TITLE></ITEM></CHANNEL></RSS>"],
    ["entities of HTML", rss("<item><title>Vote&nbsp;in June</title></item>")],
  ])("is read with %s", (_, text) => {
    expect(parseFeed(text).items.map(({ title }) => title)).toEqual(["Vote in June"]);
  });

  it("has its link from the guid only where that is one", () => {
    const items = `<item><guid>https://example.org/1</guid></item><item><guid isPermaLink="false">https://example.org/2</guid></item>
      <item><guid>javascript:alert(1)</guid></item><item><link>javascript:alert(1)</link></item>`;
    expect(parseFeed(rss(items)).items.map(({ url }) => url)).toEqual([
      "https://example.org/1",
      null,
      null,
      null,
    ]);
  });

  it("has its link from the one for readers, wherever the address stands", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom">
      <entry><link rel="enclosure">https://example.org/a.mp3</link><link rel="alternate">https://example.org/a</link></entry>
      <entry><link rel="enclosure">https://example.org/b.mp3</link><link href="https://example.org/b"/></entry>
      <entry><id>https://example.org/c</id></entry></feed>`;
    expect(parseFeed(text).items.map(({ url }) => url)).toEqual([
      "https://example.org/a",
      "https://example.org/b",
      "https://example.org/c",
    ]);
  });

  it("keeps angle brackets that XHTML writes out as text", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;b&gt;Example&lt;/b&gt;</title>
      <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">On the &lt;marquee&gt; <i>tag</i></div></title></entry></feed>`;
    expect(parseFeed(text)).toMatchObject({
      title: "The Example",
      items: [{ title: "On the <marquee> tag" }],
    });
  });

  it("unpacks what Atom sends as bytes", () => {
    const packed = Buffer.from("<p>The quay is <i>shut</i>.</p>").toString("base64");
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary type="application/octet-stream">
      ${packed}</summary><content type="application/xhtml+xml">Reopened.</content></entry></feed>`;
    expect(parseFeed(text).items[0]).toMatchObject({
      summary: "The quay is shut.",
      content: "Reopened.",
    });
  });

  it("has a film's summary from what stands beside the film", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry>
      <title>Vote</title><media:group><media:title>V</media:title><media:description>The mayor speaks.</media:description></media:group></entry></feed>`;
    expect(parseFeed(text).items[0]?.summary).toBe("The mayor speaks.");
  });

  it("takes Atom's plain text at its word", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="text">Is 5 &lt; 6 &amp; &lt;b&gt; bold?</title></entry></feed>`;
    expect(parseFeed(text).items[0]?.title).toBe("Is 5 < 6 & <b> bold?");
  });

  it.each([
    [
      "an entity bomb",
      `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(1e4)}"><!ENTITY c "${"&b;".repeat(1e4)}">]>`,
    ],
    ["an outside entity", '<!DOCTYPE r [<!ENTITY c SYSTEM "file:///etc/passwd">]>'],
    [
      "an outside entity after a trick",
      `<!-- > --><!DOCTYPE r [<!-- ]> --><!ENTITY x "]>"><!ENTITY c SYSTEM "file:///etc/passwd">]>`,
    ],
  ])("never takes %s at its word", (_, doctype) => {
    const text = rss("<item><title>Vote &c; in June</title></item>").replace(
      "<rss",
      `${doctype}<rss`,
    );
    expect(parseFeed(text).items[0]?.title).toBe("Vote &c; in June");
  });

  it("never takes an entity declared further down at its word", () => {
    const text = rss(`<!DOCTYPE r [<!ENTITY c "declared">]><item><title>Vote &c;</title></item>`);
    expect(JSON.stringify(parseFeed(text))).not.toContain("Vote declared");
  });

  it.each([
    ["elements", rss(`<item><title>Vote in June</title>${"<a>".repeat(1e5)}</item>`)],
    [
      "closed elements",
      rss(`<item><title>Vote in June</title>${"<a>".repeat(1e5)}${"</a>".repeat(1e5)}</item>`),
    ],
    [
      "HTML",
      rss(
        `<item><title>Vote in June</title><description>${"&lt;div&gt;".repeat(1e5)}</description></item>`,
      ),
    ],
    ["JSON", `{"items":[{"title":"Vote in June","x":${"[".repeat(1e4)}${"]".repeat(1e4)}}]}`],
  ])("is read with %s nested without end", (_, text) => {
    expect(parseFeed(text).items[0]?.title).toBe("Vote in June");
  });

  it.each([
    ["", "empty"],
    ["hello", "no XML"],
    ["<!doctype html><html><body>Hi</body></html>", "a page"],
    ["<svg/>", "<svg>"],
    ['{"title":"x"}', "no items"],
    ["{", "not JSON"],
  ])("says what is wrong with %j", (text, says) => {
    expect(() => parseFeed(text)).toThrow(says);
  });
});

describe("under what a feed files an item", () => {
  const RSS = rss(
    "<item><title>A</title><category>Sport</category><category> Rugby  Union </category></item>",
  );
  const ATOM =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>E</title><entry><id>1</id><title>A</title><category term="sport" label="Sport"/><category term="rugby"/></entry></feed>';
  const JSON_FEED = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    items: [{ id: "1", title: "A", tags: ["Sport", "a", "b", "c"] }],
  });

  it.each([
    ["RSS", RSS, ["Sport", "Rugby Union"]],
    ["Atom", ATOM, ["Sport", "rugby"]],
    ["JSON Feed, of which later ones are tags", JSON_FEED, ["Sport", "a", "b"]],
  ])("is read from %s", (_, text, categories) => {
    expect(parseFeed(text).items).toMatchObject([{ categories }]);
  });
});
