import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractArticle, type PageArticle } from "../../../src/ingest/page/extract-article.ts";
import { runs } from "../../support/is-thorough.ts";

const FIRST =
  "Mayor Ann Lee said on Tuesday that the harbour plan would go to a vote in June, after two years of delay and a dozen hearings that ran late into the night.";
const SECOND =
  "“We have waited long enough,” Lee told reporters outside the town hall, where some two hundred residents had gathered since noon to hear her decision.";
const THIRD =
  "Officials in Saltwick declined to comment, and no decision on the night buses was expected before the end of the month, the council said in a statement.";

const ADDRESS = "https://news.example/2025/11/19/harbour";

const story = (inside = "", outside = "") =>
  `<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour plan to go to vote</h1>
   <p>${FIRST}</p><p>${SECOND}</p>${inside}<p>${THIRD}</p></article>${outside}`;

const page = (head: string, body = story()) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

function articleOf(html: string, address: string | null = ADDRESS): PageArticle {
  const extraction = extractArticle(html, address);
  if (extraction.status === "article") return extraction.article;
  throw new Error(`refused: ${extraction.reason}`);
}

const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("the text of a page", () => {
  it("is the article's paragraphs and nothing around them", () => {
    expect(articleOf(page("")).text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
  });

  it.each([
    ["a caption", "<figure><img src=a><figcaption>The mayor. Photo: Bo Ek</figcaption></figure>"],
    ["a credit line", "<p>Photo: Bo Ek for The Example</p>"],
    ["a read-more line", '<p><b>READ MORE: <a href="/x">Ferry fares rise again</a></b></p>'],
    ["an advertisement's label", "<p>Advertisement</p>"],
    ["a story-continues line", "<p>Story continues below advertisement</p>"],
    ["a sign-up box", '<div class="newsletter-box"><p>All the news, every morning.</p></div>'],
    ["a sign-up sentence", "<p>Sign up for our newsletter to get the day’s news by email.</p>"],
    ["share buttons", '<ul class="share-tools"><li>Facebook</li><li>Twitter</li></ul>'],
    [
      "related links",
      '<h3>Related stories</h3><ul><li><a href="/1">Storm closes pier</a></li></ul>',
    ],
    ["a pulled quotation", "<blockquote><p>“We have waited long enough”</p></blockquote>"],
    ["a follow-us sentence", "<p>Follow us on Facebook and Twitter for more of this.</p>"],
  ])("leaves out %s", (_, boilerplate) => {
    expect(articleOf(page("", story(boilerplate))).text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
  });

  it.each([
    "Advertising revenue at the paper fell by five per cent last year, its owner said.",
    "Loading docks at the port were closed for a second day, and trucks waited outside.",
    "Subscribers were told nothing.",
    "Copyright law has not kept up with any of this, the judge wrote in her opinion.",
    "“Sign up for our union,” she told them, “or do not complain to me about it later.”",
    "More about the plan will be known in June, when the engineers report to the council.",
  ])("keeps a sentence that only begins like boilerplate: %s", (sentence) => {
    expect(articleOf(page("", story(`<p>${sentence}</p>`))).text).toContain(sentence);
  });

  it("keeps an article whose every paragraph is named like boilerplate", () => {
    const paragraphs = Array.from({ length: 9 }, (_, day) => `${THIRD} That was day ${day}.`);
    const body = paragraphs.map((text) => `<p class="promo-text">${text}</p>`).join("");
    const { text } = articleOf(page("", `<article><h1>Vote</h1>${body}</article>`));
    expect(text).toBe(paragraphs.join("\n\n"));
  });

  const OWN =
    "The plan would cost the town two million crowns, a third of what it spends on schools.";

  it.each([
    ["in a box made of a table", `<table><tr><td><p>${OWN}</p></td></tr></table>`],
    ["named for what is not beside it", `<div class="item no-caption"><p>${OWN}</p></div>`],
    ["whose id is a hash", `<p id="e1ad">${OWN}</p>`],
    ["that leads a list and ends with a colon", `<p>${OWN.replace(/.$/, ":")}</p>`],
  ])("keeps a paragraph %s", (_, inside) => {
    expect(articleOf(page("", story(inside))).text).toContain(OWN.slice(0, -1));
  });

  it("keeps a heading that a list at the top names too", () => {
    const inside = `<h2>What it costs</h2><p>${OWN}</p>`;
    const body = story(inside).replace(
      "</h1>",
      "</h1><ul><li>What it costs, and who pays</li></ul>",
    );
    expect(articleOf(page("", body)).text).toContain(`What it costs\n\n${OWN}`);
  });

  it("keeps what nobody is meant to see out, however it is hidden", () => {
    const inside = `<p style="color:red;display:none">${OWN}</p><p hidden>${OWN}</p><p aria-hidden="true">${OWN}</p>`;
    expect(articleOf(page("", story(inside))).text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
  });

  it("ends where the body ends that the page names", () => {
    const bio = "Bo Ek covers harbours and the people who live by them for The Example.";
    const body = `<div><div itemprop="articleBody"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div><p>${bio}</p><p>${bio}!</p></div>`;
    expect(articleOf(page("", body)).text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
  });

  it("is the body that the page names, and not a longer discussion of it", () => {
    const said = (reader: number) =>
      `<p>Reader ${reader} thinks, as ${reader - 1} others do, that the council should have asked the town, and says so at length, with commas, here.</p>`;
    const talk = Array.from({ length: 30 }, (_, index) => said(index + 1)).join("");
    const body = `<div class="entry-content"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div><div class="talk">${talk}</div>`;
    expect(articleOf(page("", body)).text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
  });

  it.each([
    ["an email box's words", "<p>Please enter your email address to be told of new stories.</p>"],
    ["an address that was to be a film", "<p>https://video.example/watch?v=1</p>"],
    ["counts and buttons after it", "<p>861</p><p>Kudos</p>"],
    ["initials that were images", "<p>S</p>"],
  ])("leaves out %s", (_, boilerplate) => {
    const body = story().replace("</article>", `${boilerplate}</article>`);
    expect(articleOf(page("", body)).text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
  });

  it("joins what markup cuts in mid-word and drops what nobody sees", () => {
    const text = `The co<!-- x -->un<b>cil</b>&shy;l<script>1</script>ors said&nbsp;no<wbr>where is it written that votes must wait.`;
    expect(articleOf(page("", story(`<p>${text}</p>`))).text).toContain(
      "The councillors said nowhere is it written",
    );
  });

  it("runs no script and reads none", () => {
    const script = "<script>globalThis.wasRun = true; document.write('<p>Written</p>')</script>";
    const image = '<img src="x" onerror="globalThis.wasRun = true">';
    const { text } = articleOf(page(script, story(script + image)));
    expect(text).not.toMatch(/Written|wasRun/);
    expect(globalThis).not.toHaveProperty("wasRun");
  });

  it.each(["div", "b", "blockquote", "ul><li"])("is found under 100,000 nested <%s>", (tag) => {
    const html = page("", `${`<${tag}>`.repeat(100_000)}${story()}`);
    expect(articleOf(html).text).toContain(SECOND);
  });

  it.each([
    ["an open comment in its tail", `${page("")}<!-- `],
    ["many open comments", `${page("")}${"<!--".repeat(50_000)}`],
    ["many open scripts", `${page("")}${"<script>".repeat(50_000)}`],
    ["many open quotes", `${page("")}${'<a b="'.repeat(50_001)}`],
    [
      "a million stray characters",
      `${page("")}${"<".repeat(1e6)}${" ".repeat(1e6)}${"&".repeat(1e6)}`,
    ],
    ["its body ended before its article", page("").replace("<nav>", "</body></html><nav>")],
    ["two heads, bodies and pages", page("<title>x</title>", `<html><head><body>${page("")}`)],
    ["no html, head or body", story()],
    ["a prolog and a doctype alone before", `<?xml version="1.0"?><!DOCTYPE html>${story()}`],
  ])("is read with %s", (_, html) => expect(articleOf(html).text).toContain(THIRD));
});

/** Whole, or around tags that have come to stand within it, which join words in a browser too. */
function isWrittenIn(html: string, word: string): boolean {
  return new RegExp([...word].join("(?:<[^]*?>)?")).test(html);
}

describe("any damage to a page", () => {
  const PIECES = [
    "<",
    ">",
    '"',
    "<div",
    "</body>",
    "<html>",
    "<!--",
    "</p>",
    "<table><tr>",
    "<title>",
    "<q>",
    "<blockquote>",
    "<cite>",
  ];

  /** A body that begins after the article, and two tags within what comes to be one word. */
  const DAMAGE = [
    [
      { at: 40, length: 25, piece: "<!--" },
      { at: 613, length: 53, piece: "<" },
    ],
    [
      { at: 451, length: 34, piece: "<div" },
      { at: 472, length: 57, piece: "<html>" },
    ],
  ];

  const SET_OFF =
    "<p>Between <b>them</b> a line: <q>yes</q>.</p><p>Bo Ek wrote:</p><blockquote><p>Nobody asked us.</p><cite>Bo Ek</cite></blockquote>";

  it.each(["<p>Between <b>them</b> a line.</p>", SET_OFF])(
    "is borne, and no word is made up",
    (inside) => {
      const html = page("<title>Vote</title>", story(inside));
      const wound = fc.record({
        at: fc.nat(html.length),
        length: fc.nat(60),
        piece: fc.constantFrom(...PIECES),
      });
      fc.assert(
        fc.property(fc.array(wound, { maxLength: 6 }), (wounds) => {
          const damaged = wounds.reduce(
            (text, { at, length, piece }) => text.slice(0, at) + piece + text.slice(at + length),
            html,
          );
          const extraction = extractArticle(damaged, ADDRESS);
          const text = extraction.status === "article" ? extraction.article.text : "";
          const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
          expect(words.filter((word) => !isWrittenIn(damaged, word))).toEqual([]);
        }),
        { numRuns: runs(150), examples: DAMAGE.map((wounds) => [wounds]) },
      );
    },
  );
});

describe("what a page tells of its article", () => {
  it("is taken from JSON-LD first", () => {
    const graph = {
      "@graph": [
        { "@type": "WebPage", name: "Page" },
        {
          "@type": ["NewsArticle"],
          headline: "Harbour plan goes to a vote",
          author: [{ "@type": "Person", name: "By Bo Ek" }, "Cy Dow"],
          datePublished: "2025-11-18T23:10:00-05:00",
          publisher: { name: "The Example" },
          inLanguage: "en-GB",
        },
      ],
    };
    const head = `<title>x</title><meta property="og:title" content="Other">${jsonLd(graph)}`;
    expect(articleOf(page(head))).toMatchObject({
      title: "Harbour plan goes to a vote",
      author: "Bo Ek, Cy Dow",
      publishedOn: "2025-11-18",
      siteName: "The Example",
      language: "en",
    });
  });

  it.each([
    [
      "as JSON-LD files it",
      jsonLd({ "@type": "NewsArticle", articleSection: ["Sport"] }),
      ["Sport"],
    ],
    ["as JSON-LD calls it", jsonLd({ "@type": "OpinionNewsArticle" }), ["Opinion"]],
    ["as a meta element files it", '<meta property="article:section" content="Views">', ["Views"]],
    ["as a meta element marks it", '<meta property="article:opinion" content="true">', ["Opinion"]],
    ["nowhere where nothing tells", '<meta property="article:opinion" content="false">', []],
  ])("is filed %s", (_, head, sections) => {
    expect(articleOf(page(head)).sections).toEqual(sections);
  });

  it("holds the article itself where the page only draws it with a script", () => {
    const articleBody = [FIRST, SECOND, THIRD, FIRST.replace("June", "July")].join("\n");
    const told = { "@type": "NewsArticle", headline: "Vote", articleBody };
    const shell = "<div id=app><p>This site needs JavaScript.</p></div>";
    expect(articleOf(page(jsonLd(told), shell)).text).toBe(articleBody.replaceAll("\n", "\n\n"));
    expect(articleOf(page(jsonLd(told))).text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
  });

  it("never makes up for what readers are to pay for", () => {
    const articleBody = [FIRST, SECOND, THIRD, FIRST].join(" ");
    const told = { "@type": "NewsArticle", articleBody, isAccessibleForFree: false };
    const gate = `<article><p>${FIRST}</p></article><p>Subscribe to continue reading.</p>`;
    expect(extractArticle(page(jsonLd(told), gate), ADDRESS)).toMatchObject({ reason: "paywall" });
  });

  it("is taken from OpenGraph and meta where JSON-LD is silent or broken", () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
      <meta property="og:title" content="Plan &amp; vote"><meta property="og:site_name" content="The Example">
      <meta name="author" content="By Bo Ek"><meta property="article:published_time" content="2025-11-17T08:00:00Z">
      <meta property="og:locale" content="de_DE">`;
    expect(articleOf(page(head))).toMatchObject({
      title: "Plan & vote",
      author: "Bo Ek",
      publishedOn: "2025-11-17",
      siteName: "The Example",
      language: "de",
    });
  });

  it("is taken from what is shown, and the day from the address, where nothing else tells", () => {
    const body = story('<p class="byline">By Bo Ek</p>');
    expect(articleOf(page("", body))).toMatchObject({
      title: "Harbour plan to go to vote",
      author: "Bo Ek",
      publishedOn: "2025-11-19",
      siteName: "news.example",
      language: null,
    });
  });

  it.each([
    ["Mayor resigns - The Example", "Mayor resigns"],
    ["Mayor resigns over harbour | News | The Example", "Mayor resigns over harbour"],
    ["The Example: Mayor resigns", "Mayor resigns"],
    ["Mayor: I was wrong - and right", "Mayor: I was wrong - and right"],
    ["Harbour plan to go to vote » Local » Paper", "Harbour plan to go to vote"],
    ["Home", "Harbour plan to go to vote"],
    ["The Example", "Harbour plan to go to vote"],
    ["Untitled Document", "Harbour plan to go to vote"],
  ])("has the headline of the title %j: %j", (title, headline) => {
    const head = `<title>${title}</title><meta property="og:site_name" content="The Example">`;
    expect(articleOf(page(head)).title).toBe(headline);
  });

  it("has its title from what is shown where the headline describes it", () => {
    const head = `<title>Saltwick - The Example</title>${jsonLd({ "@type": "Article", headline: "port town in the north" })}`;
    expect(
      articleOf(page(head, story().replace("Harbour plan to go to vote", "Saltwick"))).title,
    ).toBe("Saltwick");
  });

  it.each(["—", "–", "-", "»", "·", "|", "•", "::"])(
    "has its title without the site's name after %s, by the site's address",
    (mark) => {
      const body = story().replace(/<h1>.*?<\/h1>/, "");
      for (const name of ["The Harbour Post", "Harbourpost", "Harbour"]) {
        const html = page(`<title>Ferry fares to rise in June ${mark} ${name}</title>`, body);
        const extraction = extractArticle(html, "https://www.harbourpost.example/a");
        expect(extraction).toMatchObject({ article: { title: "Ferry fares to rise in June" } });
      }
    },
  );

  it.each(["Ferry fares to rise — again", "Mayor quits – Ann Lee takes over", "Hello - Harbour"])(
    "has its title whole where what comes last is no site's name: %s",
    (title) => {
      const html = page(`<title>${title}</title>`, story().replace(/<h1>.*?<\/h1>/, ""));
      const extraction = extractArticle(html, "https://www.harbourpost.example/a");
      expect(extraction).toMatchObject({ article: { title } });
    },
  );

  it("has no title rather than a generic one", () => {
    const html = page("<title>News</title>", story().replace(/<h1>.*<\/h1>/, ""));
    expect(articleOf(html).title).toBeNull();
  });

  it.each([
    [
      '<link rel="canonical" href="/harbour?utm_source=x&id=7#top">',
      "https://news.example/harbour?id=7",
    ],
    ['<meta property="og:url" content="https://other.example/a/">', "https://other.example/a"],
    ['<link rel="canonical" href="https://news.example/">', ADDRESS],
    ['<link rel="canonical" href="javascript:alert(1)">', ADDRESS],
    ["", ADDRESS],
  ])("has its address from %s", (head, url) => {
    expect(articleOf(page(head)).url).toBe(url);
  });

  it.each(["@boek", "https://facebook.com/boek", "admin", ""])(
    "has no author where the page names %j",
    (name) => {
      expect(articleOf(page(`<meta name="author" content="${name}">`)).author).toBeNull();
    },
  );
});

describe("a page that is no article", () => {
  it.each([
    [
      "paywall",
      page(
        jsonLd({ "@type": "NewsArticle", headline: "Vote", isAccessibleForFree: false }),
        `<article><h1>Vote</h1><p>${FIRST}</p></article><div class="gate">Subscribe to continue reading. Already a subscriber? Log in.</div>`,
      ),
    ],
    [
      "paywall",
      page(
        "",
        `<article><p>${FIRST} The mayor then…</p><p>This article is for subscribers only.</p></article>`,
      ),
    ],
    [
      "consent",
      page(
        "<title>Before you continue</title>",
        "<div><h1>We value your privacy</h1><p>We and our partners use cookies to store and access personal data, to measure ads and to improve our site.</p><p>Choose Accept all to consent, or Manage options. You can change your consent at any time, and reject all.</p></div>",
      ),
    ],
    [
      "blocked",
      page(
        "<title>Just a moment...</title>",
        "<p>Checking your browser before accessing news.example.</p>",
      ),
    ],
    ["blocked", page("<title>403 Forbidden</title>", "<h1>403 Forbidden</h1>")],
    ["no-article", page("", "<div></div>")],
    ["no-article", ""],
  ])("is refused: %s", (reason, html) => {
    expect(extractArticle(html, ADDRESS)).toEqual({ status: "refused", reason });
  });

  it("is not one that has its whole article, though it asks for subscribers", () => {
    const long = Array.from({ length: 8 }, (_, index) => `<p>${THIRD} Day ${index}.</p>`).join("");
    const html = page(
      jsonLd({ "@type": "NewsArticle", headline: "Vote", isAccessibleForFree: "False" }),
      `${story(long)}<p>Subscribe to continue reading our work. Already a subscriber?</p>`,
    );
    expect(articleOf(html).text).toContain("Day 7.");
  });

  it("is not a short item on a site whose menu greets subscribers", () => {
    const menu = "<nav>Already a subscriber? Log in</nav><footer>Already a subscriber?</footer>";
    expect(articleOf(page("", `${menu}<article><p>${FIRST}</p></article>`)).text).toBe(FIRST);
  });

  it("is not an article about cookies, consent or captchas", () => {
    const about =
      "<p>A court ruled on Friday that consent to cookies must be as easy to refuse as to give, and that a captcha is no excuse.</p>";
    expect(articleOf(page("", story(about))).text).toContain("captcha");
  });
});
