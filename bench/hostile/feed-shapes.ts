import { readOpml } from "../../src/ingest/feed/opml.ts";
import { parseFeed } from "../../src/ingest/feed/parse-feed.ts";
import { around, group, numbered, type Shape, times } from "./shape.ts";

const RSS = "<rss version='2.0'><channel><title>T</title>";
const ITEM =
  "<item><title>A title</title><link>https://a.example/1</link><description>Words</description></item>";

const feeds = group("feed", (text) => parseFeed(text, "https://a.example/feed"), {
  "a tag that never ends after a DOCTYPE": around("<!DOCTYPE html><rss ", "x"),
  "one long element name": around("<", "x", "></rss>"),
  "one long element name in a feed": around(`${RSS}${ITEM}<`, "x", "/></channel></rss>"),
  "one long attribute name": around(`${RSS}${ITEM}<a `, "x", "='1'/></channel></rss>"),
  "one long attribute": around(`${RSS}${ITEM}<a b='`, "x", "'/></channel></rss>"),
  "an attribute never closed": around(`${RSS}${ITEM}<a b="`, "x='"),
  "blanks within a tag": around(`${RSS}<a `, " ", "b='1'/></channel></rss>"),
  "many attributes": numbered(`${RSS}<a`, (at) => ` a${at}='1'`, "/></channel></rss>"),
  "deep nesting": around(RSS, "<a>"),
  "deep nesting, closed by other names": (count) =>
    RSS +
    numbered("", (at) => `<a${at}>`, "")(count) +
    numbered("", (at) => `</b${at}>`, "")(count),
  "nested bases": around(RSS, "<a xml:base='b/'>"),
  "CDATA never closed": around(RSS, "<![CDATA["),
  "comments never closed": around(RSS, "<!--"),
  "comments before the DOCTYPE": around("", "<!-- - -->", "<!DOCTYPE rss><rss/>"),
  "blanks before the DOCTYPE": around("<?xml version='1.0'?>", " ", "<!DOCTYPE rss><rss/>"),
  "instructions never closed": around("", "<?x ", ""),
  "declarations in a DOCTYPE": around(
    "<!DOCTYPE rss [",
    "<!ENTITY a '&a;&a;'>",
    `]>${RSS}</channel></rss>`,
  ),
  "a DOCTYPE never closed": around("<!DOCTYPE rss [", "'\"<!--"),
  "many DOCTYPEs": around("", "<!DOCTYPE rss>", `${RSS}</channel></rss>`),
  ampersands: around(`${RSS}<item><title>`, "&", "</title></item></channel></rss>"),
  references: around(`${RSS}<item><title>`, "&amp;#x26;lt;", "</title></item></channel></rss>"),
  "angle brackets": times("<"),
  "many items": around(RSS, ITEM, "</channel></rss>"),
  "many elements of one item": around(
    `${RSS}<item>`,
    "<category>c</category>",
    "</item></channel></rss>",
  ),
  "many texts of one element": around(
    `${RSS}<item><title>`,
    "x<b/>",
    "</title></item></channel></rss>",
  ),
  "markup in a description": around(
    `${RSS}<item><description>`,
    "&lt;p&gt;a &lt;i&gt;b",
    "</description></item></channel></rss>",
  ),
  "blanks in a date": around(`${RSS}<item><pubDate>`, " ", "x</pubDate></item></channel></rss>"),
});

const jsonFeeds = group("JSON feed", (text) => parseFeed(text), {
  "nested lists": around('{"items":', "["),
  "many items": around('{"items":[', '{"id":"1","content_html":"<p>a<i>b"},', "{}]}"),
  "one long text": around('{"items":[{"id":"1","content_html":"', "\\u003c", '"}]}'),
});

const opml = group("OPML", readOpml, {
  "nested folders": around("<opml><body>", "<outline text='a'>"),
  "many feeds": numbered(
    "<opml><body>",
    (at) => `<outline xmlUrl='https://a.example/${at}'/>`,
    "</body></opml>",
  ),
  "one long attribute name": around("<opml><body><outline ", "x", "/></body></opml>"),
  "a body never closed": around("<opml><body>", "<outline text='"),
});

/** What comes from the address of a feed, or as a list of feeds. */
export const FEED_SHAPES: readonly Shape[] = [...feeds, ...jsonFeeds, ...opml];
