import { parseQuotes } from "../src/article/parse-article.ts";
import { readOpml } from "../src/ingest/feed/opml.ts";
import { parseFeed } from "../src/ingest/feed/parse-feed.ts";
import { readArticles } from "../src/ingest/file/read-articles.ts";
import { readMailbox } from "../src/ingest/file/read-messages.ts";
import { discoverFeeds } from "../src/ingest/page/discover-feeds.ts";
import { extractArticle } from "../src/ingest/page/extract-article.ts";
import { decodeMarkup } from "../src/ingest/text/decode-markup.ts";

/** A way to make an input that would take a careless reader more than its share of time. */
export interface Shape {
  readonly reader: string;
  readonly name: string;
  /** The input with so many of whatever the shape repeats. */
  readonly make: (count: number) => string;
  /** Reads it; what it finds or refuses is no matter here. */
  readonly read: (text: string) => unknown;
}

const times = (piece: string) => (count: number) => piece.repeat(count);
const around =
  (before: string, piece: string, after = "") =>
  (count: number) =>
    before + piece.repeat(count) + after;
const numbered = (before: string, piece: (index: number) => string, after: string) => {
  return (count: number) =>
    before + Array.from({ length: count }, (_, at) => piece(at)).join("") + after;
};

function group(reader: string, read: Shape["read"], makes: Record<string, Shape["make"]>) {
  return Object.entries(makes).map(([name, make]): Shape => ({ reader, name, make, read }));
}

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

const asFile = (name: string) => (text: string) =>
  readArticles(name, Buffer.from(text)).catch(() => null);

const markdown = group("Markdown", asFile("a.md"), {
  brackets: times("["),
  "closed brackets": times("[a]("),
  pictures: times("![a](b"),
  stars: times("*"),
  "stars and words": times("**a *b "),
  underscores: times("_a __b "),
  "quote marks": times("> "),
  backslashes: times("\\"),
  "front matter never closed": around("---\n", "a: b\n"),
  "front matter of nested lists": around("---\na: ", "[", "\n---\nWords"),
  "blanks in a key of front matter": around("---\na: b", " ", "c\n---\nWords"),
  "lines of dashes": around("---\n", "-- \n"),
  "a heading of blanks": around("# a", " ", "b"),
  "empty lines": around("a", " \n", "b"),
});

const plain = group("text file", asFile("a.txt"), {
  "empty lines": around("A title here", " \n", "b"),
  "a line of blanks": around("A title", " ", "b"),
});

const jsonFiles = group("JSON file", asFile("a.json"), {
  "nested lists": around('{"text":', "["),
  "one long text": around('{"text":"', "\\n", '"}'),
  "many keys": numbered("{", (at) => `"k${at}":1,`, '"text":"a"}'),
});

const mailOf = (before: string) => `From: a@a.example\nSubject: S\n${before}`;
const mail = group("mail", asFile("a.eml"), {
  "many headers": around(mailOf(""), "X-A: b\n", "\nWords"),
  "one folded header": around(mailOf("X-A: a\n"), " b\n", "\nWords"),
  "encoded words": around(mailOf("X-A: "), "=?utf-8?q?a?= ", "\n\nWords"),
  "nested parts": numbered(
    mailOf(""),
    (at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    "\nWords",
  ),
  "parts of one": around(mailOf("Content-Type: multipart/mixed; boundary=b\n\n"), "--b\n\nWords\n"),
  "addresses never closed": around("From: ", "<a@", "\nSubject: S\n\nWords"),
  "quoted printable": around(
    mailOf("Content-Transfer-Encoding: quoted-printable\n\n"),
    "=E2=82=\n",
  ),
  base64: around(mailOf("Content-Transfer-Encoding: base64\n\n"), "QUFB="),
  "blank lines": around(mailOf("\n"), " \n", "b"),
  "lines to join": around(mailOf("\n"), `${"word ".repeat(12)}\n`),
  "markup in it": around(mailOf("Content-Type: text/html\n\n"), "<p>a <div>b"),
});

const mailbox = group(
  "mailbox",
  (text) => readMailbox("box", Buffer.from(text)).catch(() => null),
  {
    "escaped separators": around(`From a\n${mailOf("\n")}`, ">>From a\n"),
    "long messages": around("", `From a\n${mailOf(`\n${"word ".repeat(400)}\n`)}`),
  },
);

const quotes = group("quote engine", (text) => parseQuotes({ id: "x", text }), {
  "one long word": times("x"),
  "opening marks": times("“"),
  "straight marks": times('"a" '),
  apostrophes: times("'a "),
  "doubled apostrophes": times("''a"),
  "marks never closed": times("“Words here and there. "),
  brackets: times("[("),
  initials: times("A. "),
  names: times("Ann Lee "),
  "other names": numbered(
    "",
    (at) => `Ann Lee${String.fromCharCode(97 + (at % 26), 97 + ((at / 26) % 26))}, `,
    "",
  ),
  titles: times("Mayor "),
  "one surname": numbered("", (at) => `A${String.fromCharCode(97 + (at % 26))} Lee met them. `, ""),
  "speech verbs": times("said "),
  "what is said": times("“We are ready,” Ann Lee said. "),
  "stops in a row": times("!"),
  "stops at the end": around("“We will,” said Ann Lee ", ".", "?."),
  "marks within marks": times("\"'"),
  "what is signed": times("“We are ready for it.”\n— Ann Lee, mayor\n"),
  paragraphs: times("“We are ready,” Ann Lee said.\n\n"),
  "open paragraphs": times("“We are ready.\n\n"),
  pronouns: times("He said she told him. "),
  commas: times(", "),
  dashes: times("— "),
  "full stops": times("."),
  "line breaks": times("\n"),
  lines: times("a\n"),
  blanks: times(" "),
  dates: times("on Monday 4 March 2026 "),
  figures: times("1,"),
  and: times("Ann and "),
  who: times("Ann Lee, who said that Bo Ek, "),
  "according to": times("according to "),
  "speakers of a transcript": times("ANN LEE: Words.\n"),
  capitals: times("AB "),
  "another script": times("漢字"),
  "odd characters": times("\u200b\u00ad"),
});

export const SHAPES: readonly Shape[] = [
  ...feeds,
  ...jsonFeeds,
  ...opml,
  ...pages,
  ...discovery,
  ...decoding,
  ...markdown,
  ...plain,
  ...jsonFiles,
  ...mail,
  ...mailbox,
  ...quotes,
];
