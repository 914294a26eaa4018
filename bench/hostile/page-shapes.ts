import { discoverFeeds } from "../../src/ingest/page/discover-feeds.ts";
import { extractArticle } from "../../src/ingest/page/extract-article.ts";
import { decodeMarkup } from "../../src/ingest/text/decode-markup.ts";
import { around, group, numbered, type Shape, times } from "./shape.ts";

const page = (inside: string) =>
  `<!doctype html><html><head><title>T</title></head><body>${inside}`;
const pageOf = (piece: string, before = "", after = "") => around(page(before), piece, after);

const pages = group("page", (text) => extractArticle(text, "https://a.example/x"), {
  "angle brackets": pageOf("<"),
  "angle brackets apart": pageOf("< "),
  "slashes and brackets": pageOf("</"),
  "deep nesting": pageOf("<div>"),
  "deep nesting of the inline kind": pageOf("<b>a "),
  "tags that close nothing": pageOf("</i>"),
  "one long attribute": pageOf("x", "<div class='", "'>"),
  "an attribute never closed": pageOf("x='", '<div class="'),
  "equals signs and quotes": pageOf("= '", "<a "),
  "many attributes": pageOf(" class=a", "<div", ">"),
  "many classes": pageOf(" ad", "<div class='", "'>Words"),
  "one long class": pageOf("aA", "<div class='", "'>Words"),
  "scripts never closed": pageOf("<script>"),
  "styles half closed": pageOf("<style></style "),
  "titles never closed": pageOf("<title>"),
  "text areas never closed": pageOf("<textarea>"),
  "comments never closed": pageOf("<!--"),
  "a wall of blanks": pageOf(" \n\t"),
  "a wall of odd blanks": pageOf("\u00a0\u200b"),
  "one long word": pageOf("x"),
  ampersands: pageOf("&"),
  references: pageOf("&nbsp;&lt;"),
  "many paragraphs": numbered(
    page(""),
    (at) => `<p>Ann Lee said ${at} words to the board.</p>`,
    "",
  ),
  "paragraphs that hold one another": numbered(
    page(""),
    (at) => `<p>Ann said so ${"many ".repeat(at % 40)}words</p>`,
    "",
  ),
  "paragraphs of links": pageOf("<p><a href='/x'>Read this and that too</a></p>"),
  "line breaks": pageOf("words<br><br>"),
  "blanks between line breaks": pageOf("<br> "),
  tables: pageOf("<table><tr><td>words"),
  lists: pageOf("<ul><li>words"),
  fonts: pageOf("<font><font>words</font></font>"),
  pictures: pageOf("<img src='a.jpg'><noscript><img src='b.jpg'></noscript>"),
  "what is boilerplate by its name": pageOf("<div class='share'><p>Words to share</p></div>"),
  "what the page calls its body": pageOf("<div class='article-body'><p>Words</p></div>"),
  "bodies within the body": pageOf(
    `<div class='article-body'>${"Words ".repeat(60)}</div>`,
    "<div class='article-body'>",
    "</div>",
  ),
  "meta elements": around("<html><head>", "<meta name='a' content='b'>", "</head><body><p>Words"),
  "JSON-LD of nested lists": around("<script type='application/ld+json'>", "[", "</script>"),
  "JSON-LD that is no JSON": around("<script type='application/ld+json'>", ", ", "</script>"),
  "JSON-LD's many nodes": around(
    "<script type='application/ld+json'>[",
    '{"@type":"Article"},',
    "{}]</script>",
  ),
  "one long author": around("<meta name='author' content='", "x", "'><p>Words"),
  "a class of figures": pageOf("1", "<div class='", "a'>Words"),
  "JSON-LD of blanks": around(
    "<script type='application/ld+json'>{}-->",
    " ",
    "x</script><p>Words",
  ),
  "a title of separators": around("<title>", "a | - ", "</title><body><p>Words"),
  "what asks to subscribe": pageOf("subscribe "),
  "what asks for consent": pageOf("cookies consent "),
  "quotation marks": pageOf("<p><q>a</q>"),
  "quotations in one line": pageOf("a <q>b</q>", "<p>"),
  "block quotations": pageOf("<blockquote>"),
  "block quotations of one figure": pageOf("<blockquote>a.<cite>b</cite></blockquote>", "<figure>"),
  "names under one block quotation": pageOf("<cite>b</cite>", "<blockquote>a. - "),
  "boxes between block quotations": pageOf("<i></i><blockquote>a</blockquote><b></b>"),
});

const discovery = group("feeds of a page", (text) => discoverFeeds(text, "https://a.example/"), {
  "many links": numbered(
    "",
    (at) => `<link rel=alternate type=application/rss+xml href='/${at}'>`,
    "",
  ),
  "frames within frames": times("<html><head><body>"),
});

const decoding = group("encoding", (text) => decodeMarkup(Buffer.from(text, "latin1")), {
  "broken UTF-8": times("a\xe2\x82"),
  "half UTF-8": times("\xe2\x82\xac\xff"),
  "another encoding": around("<?xml encoding='koi8-r'?>", "\xc1\xc2"),
  "a meta never closed": times("<meta "),
});

/** What comes from the address of a page. */
export const PAGE_SHAPES: readonly Shape[] = [...pages, ...discovery, ...decoding];
