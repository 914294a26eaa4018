import { generateArticles } from "../generate-articles.ts";
import { type Story, SYSTEMS } from "./page-layouts.ts";

export interface GeneratedPage {
  readonly html: string;
  readonly url: string;
  /** What a reader would call the article. */
  readonly text: string;
}

/** Pages of our own making in the manner of sixteen kinds of site, boilerplate and all. */
export function generatePages(count: number): readonly GeneratedPage[] {
  return generateArticles(count).map((article, index) => {
    const story = {
      title: article.title ?? "",
      publishedOn: article.publishedOn ?? "",
      paragraphs: [...new Set(article.text.split("\n\n"))],
    };
    const layout = LAYOUTS[index % LAYOUTS.length] ?? broadsheet;
    const url = `https://site-${index % LAYOUTS.length}.example/news/${index}`;
    return { html: layout(story, url), url, text: story.paragraphs.join("\n\n") };
  });
}

const LINKS = ["Ferry fares rise", "Storm closes the pier", "Nurses vote on pay", "Trams return"]
  .map(
    (title, index) =>
      `<li><a href="/other/${index}">${title} as council delays a decision</a></li>`,
  )
  .join("");

const NAV = `<nav><ul>${LINKS}${LINKS}</ul></nav>`;
const FOOTER = `<footer><p>Copyright 2026 The Example. All rights reserved.</p><ul>${LINKS}</ul></footer>`;
const SCRIPT = `<script>window.dataLayer = [${'{"event": "<div>view</div>"},'.repeat(200)}];</script>`;

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}${SCRIPT}</head><body>${body}${SCRIPT}</body></html>`;

const between = (paragraphs: readonly string[], inserts: Readonly<Record<number, string>>) =>
  paragraphs.map((text, index) => `<p>${text}</p>${inserts[index] ?? ""}`).join("\n");

function broadsheet({ title, publishedOn, paragraphs }: Story, url: string): string {
  const jsonLd = {
    "@type": "NewsArticle",
    headline: title,
    datePublished: `${publishedOn}T08:00:00-05:00`,
    author: [{ "@type": "Person", name: "Ann Lee" }],
  };
  return page(
    `<title>${title} - The Example</title><link rel="canonical" href="${url}"><script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`,
    `${NAV}<main><article><h1>${title}</h1><div class="byline">By <a href="/ann">Ann Lee</a></div>
    <figure><img src="a.jpg"><figcaption>The mayor at the harbour on Tuesday. Photo: Bo Ek for The Example</figcaption></figure>
    ${between(paragraphs, {
      2: `<aside class="related"><h3>Related stories</h3><ul>${LINKS}</ul></aside>`,
      5: '<div class="newsletter-signup"><p>Get the day’s news in your inbox. Sign up for our morning newsletter.</p></div>',
    })}</article></main><section class="most-read"><h2>Most read</h2><ul>${LINKS}</ul></section>${FOOTER}`,
  );
}

function blog({ title, publishedOn, paragraphs }: Story): string {
  return page(
    `<title>${title} | My Town Blog</title><meta property="article:published_time" content="${publishedOn}">`,
    `<div id="page"><div class="sidebar">${NAV}</div><div class="post hentry"><h2 class="entry-title">${title}</h2>
    <div class="entry-content">${between(paragraphs, { 3: '<p><a href="/x">Read more: Ferry fares rise again</a></p>' })}
    <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
    <p class="tags">Tags: <a href="/t">harbour</a>, <a href="/t">council</a></p></div></div>
    <div id="comments"><h3>3 comments</h3><p>I could not agree more with what the mayor has said about this matter.</p></div></div>`,
  );
}

function tabloid({ title, paragraphs }: Story): string {
  return page(
    `<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Blare">`,
    `${NAV}<div class="content"><div class="article-text"><h1>${title}</h1><p>By Bo Ek, Chief Reporter</p><p>Updated 12 March 2026</p>
    ${between(paragraphs, {
      0: '<p>Advertisement</p><div class="image-wrap"><img src="x.jpg"><span class="caption">Happier days: the mayor with voters last June <span class="credit">Credit: Getty Images</span></span></div>',
      1: `<blockquote class="pull-quote"><p>${paragraphs[1]?.slice(0, 80)}</p></blockquote>`,
      4: '<p><strong>READ MORE: <a href="/y">Storm closes the pier after ferry strikes wall</a></strong></p>',
      6: "<p><b>Story continues below</b></p>",
    })}<p>Follow us on Facebook and Twitter for more.</p><p>Do you have a story? Email tips@blare.example</p></div></div>${FOOTER}`,
  );
}

function broadcaster({ title, publishedOn, paragraphs }: Story): string {
  return page(
    `<title>${title} - Channel One News</title><meta property="og:site_name" content="Channel One News">`,
    `<div role="main"><h1>${title}</h1><time datetime="${publishedOn}">${publishedOn}</time><div class="story-body">
    ${between(paragraphs, {
      1: '<figure class="media"><span class="off-screen">Image copyright</span><span class="story-image-copyright">AFP</span><figcaption><span class="off-screen">Image caption</span> Voters waited until noon to be heard</figcaption></figure>',
      6: `<ul class="story-body__unordered-list"><li><a href="/1">Why the harbour plan divides the town</a></li><li><a href="/2">Trams return after ten years</a></li></ul>`,
    })}</div></div><div class="tags-container"><h2>Related Topics</h2><ul>${LINKS}</ul></div>${FOOTER}`,
  );
}

function oldTable({ title, paragraphs }: Story): string {
  return `<html><head><title>${title}</title></head><body><table width="100%"><tr><td width="150">${NAV}</td><td><font size="5"><b>${title}</b></font><br><br>
    ${paragraphs.join("<br><br>\n")}<br><br><a href="/print">Print</a> <a href="/email">Email</a></td></tr></table></body></html>`;
}

function divSoup({ title, paragraphs }: Story): string {
  return page(
    `<title>${title}</title>`,
    `<div class="css-1">${NAV}</div><div class="css-2"><div class="css-3"><h1>${title}</h1>${paragraphs
      .map(
        (text, index) =>
          `<div class="css-4"><p class="css-5">${text}</p></div>${index === 3 ? '<div class="css-6"><div><div>Sponsored</div><a href="/ad">The shoes that everyone is talking about this week</a></div></div>' : ""}`,
      )
      .join(
        "",
      )}<div class="css-8"><p>Sign up for our newsletter to get more stories like this one.</p></div></div></div>`,
  );
}

function wire({ title, publishedOn, paragraphs }: Story): string {
  return page(
    `<title>${title}</title><meta name="date" content="${publishedOn}"><meta name="author" content="Wire Staff">`,
    `<div class="Article"><div class="Component-headline">${title}</div>${between(paragraphs, {
      2: '<div class="ad-placeholder">ADVERTISEMENT</div>',
    })}<p>___</p><p>Follow Ann Lee on Twitter at @annlee</p><p>© 2026 Example Wire. All rights reserved. This material may not be published or broadcast.</p></div>`,
  );
}

function magazine({ title, paragraphs }: Story): string {
  const bio = "Ann Lee is a staff writer who covers harbours and the people who live by them.";
  return page(
    `<meta property="og:title" content="${title} | The Pier"><meta property="og:site_name" content="The Pier">`,
    `<article><header><h1>${title}</h1><p class="dek"></p><span class="read-time">7 min read</span></header><section>
    ${between(paragraphs, { 4: '<div class="promo-box"><h4>Don’t miss</h4><a href="/z">The last lamplighter of Saltwick</a></div>' })}
    </section><footer class="author-bio"><h4>About the author</h4><p>${bio}</p></footer></article>
    <section class="recirc"><h3>More from The Pier</h3><ul>${LINKS}</ul></section>`,
  );
}

const LAYOUTS = [
  broadsheet,
  blog,
  tabloid,
  broadcaster,
  oldTable,
  divSoup,
  wire,
  magazine,
  ...SYSTEMS,
];
