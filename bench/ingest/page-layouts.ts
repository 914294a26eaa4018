export interface Story {
  readonly title: string;
  readonly publishedOn: string;
  readonly paragraphs: readonly string[];
}

/** Layouts of systems that many sites run on, each with the boilerplate it is known for. */
type Layout = (story: Story, url: string) => string;

const LINKS = ["Ferry fares rise", "Storm closes the pier", "Nurses vote on pay", "Trams return"];
const listed = (attributes = "") =>
  `<ul${attributes}>${LINKS.map((title, index) => `<li><a href="/n/${index}">${title} as council delays a decision</a></li>`).join("")}</ul>`;
const MENU = `<header class="site-header"><a href="/">The Example</a><nav>${listed()}</nav></header>`;
const COOKIES = `<div id="onetrust-banner-sdk" role="dialog"><p>We and our partners use cookies to store information on your device and to personalise content.</p><button>Accept all</button><button>Reject all</button></div>`;
const COMMENTS = `<section id="comments" class="comments-area"><h2>12 thoughts on this</h2><ol class="comment-list">${"<li class=comment><p>I have lived by that harbour for forty years, and not once did anybody ask me about it.</p><a href='#'>Reply</a></li>".repeat(4)}</ol></section>`;
const END = `<footer class="site-footer"><p>© 2026 The Example Media Group. All rights reserved.</p>${listed()}</footer>`;

const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const insert = (paragraphs: readonly string[], inserts: Readonly<Record<number, string>>) =>
  paragraphs.map((text, index) => `<p>${text}</p>${inserts[index] ?? ""}`).join("\n");

const gutenberg: Layout = ({ title, publishedOn, paragraphs }) =>
  html(
    `<title>${title} – Saltwick Weekly</title><meta property="article:published_time" content="${publishedOn}T07:00:00+00:00">`,
    `${MENU}<div class="wp-site-blocks"><main class="wp-block-group"><h1 class="wp-block-post-title">${title}</h1>
    <div class="entry-content wp-block-post-content is-layout-flow">${insert(paragraphs, {
      1: '<figure class="wp-block-image size-large"><img src="a.jpg"><figcaption class="wp-element-caption">The quay at noon. Picture: Bo Ek</figcaption></figure>',
      3: '<div class="wp-block-embed"><div class="wp-block-embed__wrapper">https://video.example/watch?v=1</div></div>',
      5: '<div class="jp-relatedposts"><h3>Related</h3><div class="jp-relatedposts-items"><a href="/r">Ferry fares rise again</a></div></div>',
    })}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li>Facebook</li></ul></div></div>
    <div class="wp-block-post-author"><p>Ann Lee has reported from the harbour since the flood, and before it from the courts.</p></div></main></div>${COMMENTS}${END}${COOKIES}`,
  );

const arc: Layout = ({ title, paragraphs }) =>
  html(
    `<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Example">`,
    `${MENU}<main><article class="article-body-wrapper b-article-body">${paragraphs
      .map(
        (text, index) =>
          `<p class="c-paragraph" data-el="text">${text}</p>${index === 2 ? `<div class="c-interstitial"><p>[<a href="/i">Storm closes the pier for a third time this winter</a>]</p></div>` : ""}${index % 4 === 3 ? '<div class="arcad-wrapper"><div id="ad-3">Advertisement</div></div>' : ""}`,
      )
      .join(
        "",
      )}</article><section class="b-newsletter-signup"><h2>The Tide</h2><p>What the town talks about, in your inbox before breakfast.</p><form><input type="email"></form></section></main>${END}`,
  );

const drupalPressRelease: Layout = ({ title, publishedOn, paragraphs }) =>
  html(
    `<title>${title} | Port of Saltwick</title><link rel="canonical" href="/news/1">`,
    `<div class="region region-breadcrumb"><ol class="breadcrumb"><li><a href="/">Home</a></li><li>Press releases</li></ol></div>
    <div class="node node--type-press-release"><h1>${title}</h1><div class="field field--name-field-date"><time datetime="${publishedOn}">${publishedOn}</time></div>
    <div class="field field--name-body field__item">${insert(paragraphs, {})}</div>
    <div class="field field--name-field-tags"><div class="field__label">Tags</div><a href="/t/1">Harbour</a> <a href="/t/2">Council</a></div></div>
    <aside class="region-sidebar"><h2>Latest releases</h2>${listed()}</aside>${END}`,
  );

const ghost: Layout = ({ title, paragraphs }) =>
  html(
    `<title>${title}</title><meta name="generator" content="Ghost 5">`,
    `<article class="gh-article post"><header class="gh-article-header"><h1>${title}</h1><section class="gh-article-meta"><h4 class="gh-author-name"><a href="/a">Ann Lee</a></h4><time>Nov 19</time><span>6 min read</span></section></header>
    <section class="gh-content gh-canvas">${insert(paragraphs, {
      2: '<div class="kg-card kg-bookmark-card"><a href="/b"><div class="kg-bookmark-title">The last lamplighter</div><div class="kg-bookmark-description">How one man kept the pier alight for forty winters</div></a></div>',
      4: '<div class="kg-card kg-signup-card"><h2>The Pier</h2><p>Letters from the water, twice a month.</p><button>Subscribe</button></div>',
    })}</section></article><aside class="gh-sidebar"><h4>Read next</h4>${listed()}</aside>`,
  );

const substack: Layout = ({ title, paragraphs }) =>
  html(
    `<meta property="og:title" content="${title}"><meta property="og:site_name" content="Saltwick Letters">`,
    `<div class="single-post"><article class="newsletter-post post"><h1 class="post-title">${title}</h1><div class="byline-wrapper">Ann Lee · Nov 19</div><div class="available-content"><div class="body markup">${insert(
      paragraphs,
      {
        3: '<div class="subscription-widget-wrap"><p>Thanks for reading Saltwick Letters! Subscribe for free to receive new posts.</p><form><input></form></div>',
        6: '<p class="button-wrapper"><a class="button" href="/share"><span>Share</span></a></p>',
      },
    )}</div></div></article><div class="post-footer"><a>12 Likes</a><a>3 Comments</a></div></div>${COMMENTS}`,
  );

const splitOverSections: Layout = ({ title, paragraphs }) =>
  html(
    `<title>${title} — Harbour Observer</title>`,
    `${MENU}<main><h1>${title}</h1>${[0, 1, 2, 3, 4]
      .map((part) => {
        const inOrder = paragraphs.slice(
          Math.floor((part * paragraphs.length) / 5),
          Math.floor(((part + 1) * paragraphs.length) / 5),
        );
        return `<div class="grid-row"><div class="grid-col"><div class="rich-text">${insert(inOrder, {})}</div></div></div><div class="grid-row"><div class="ad-unit">Advertisement</div></div>`;
      })
      .join("")}</main>${END}`,
  );

const guardianLike: Layout = ({ title, paragraphs }) =>
  html(
    `<title>${title} | Harbours | The Watchman</title><meta property="og:site_name" content="the Watchman">`,
    `${MENU}<article><h1>${title}</h1><address>Ann Lee in Saltwick</address><div class="dcr-1" data-gu-name="body"><div class="article-body-commercial-selector dcr-2">${insert(
      paragraphs,
      {
        1: '<aside class="dcr-3"><div>Sign up to Tide: our daily email</div><a href="/e">Sign up</a></aside>',
        4: `<figure class="dcr-4"><div><a href="/r">Related: the storm that closed the pier, and who paid for it</a></div></figure>`,
        7: '<div class="dcr-5"><gu-island name="Skip"><a href="#after">skip past newsletter promotion</a><p>after newsletter promotion</p></gu-island></div>',
      },
    )}</div></div><div class="dcr-6"><h3>Topics</h3><ul><li><a>Harbours</a></li><li><a>Councils</a></li></ul></div></article><section><h2>Most viewed</h2>${listed()}</section>${END}`,
  );

const nytLike: Layout = ({ title, paragraphs }) =>
  html(
    `<meta property="og:title" content="${title}">`,
    `<div id="app"><div><a href="#content">Skip to content</a><main id="content"><article><header><h1>${title}</h1><p id="article-summary">What the vote means for those who live by the water.</p></header><section name="articleBody">${paragraphs
      .reduce<string[][]>((groups, text, index) => {
        if (index % 4 === 0) groups.push([]);
        groups.at(-1)?.push(`<p class="css-at9mc1 evys1bk0">${text}</p>`);
        return groups;
      }, [])
      .map(
        (group) =>
          `<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${group.join("")}</div></div><div><div id="story-ad-wrapper"><div>Advertisement</div><a href="#after">SKIP ADVERTISEMENT</a></div></div>`,
      )
      .join(
        "",
      )}</section><div class="bottom-of-article"><p>Ann Lee covers the coast. She has lived in four of its towns and reported from all of them.</p></div></article></main></div></div>${END}`,
  );

export const SYSTEMS: readonly Layout[] = [
  gutenberg,
  arc,
  drupalPressRelease,
  ghost,
  substack,
  splitOverSections,
  guardianLike,
  nytLike,
];
