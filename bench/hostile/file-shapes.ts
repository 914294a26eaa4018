import { readArticles } from "../../src/ingest/file/read-articles.ts";
import { readMailbox } from "../../src/ingest/file/read-messages.ts";
import { FILE_LIMITS } from "../../src/ingest/file/read-regular-file.ts";
import { around, group, numbered, type Shape, times } from "./shape.ts";

const asFile = (name: string) => (text: string) =>
  readArticles(name, Buffer.from(text)).catch(() => null);

const files: typeof group = (reader, read, makes) =>
  group(reader, read, makes, FILE_LIMITS.maxBytes);

const markdown = files("Markdown", asFile("a.md"), {
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

const plain = files("text file", asFile("a.txt"), {
  "empty lines": around("A title here", " \n", "b"),
  "a line of blanks": around("A title", " ", "b"),
}).map((shape): Shape => ({ ...shape, alone: { name: "decoding it", read: decoded } }));

/** Gigabytes a second, until there is more of it than the processor's cache holds. */
function decoded(text: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text));
}

const jsonFiles = files("JSON file", asFile("a.json"), {
  "nested lists": around('{"text":', "["),
  "one long text": around('{"text":"', "\\n", '"}'),
  "many keys": numbered("{", (at) => `"k${at}":1,`, '"text":"a"}'),
}).map(
  (shape): Shape => ({
    ...shape,
    alone: { name: "V8's JSON.parse", read: (text) => JSON.parse(text) },
  }),
);

const mailOf = (before: string) => `From: a@a.example\nSubject: S\n${before}`;
const mail = files("mail", asFile("a.eml"), {
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
  "short lines": around(mailOf("\n"), "a\n"),
  "lines that are long enough": around(mailOf("\n"), `${"a".repeat(60)}\n`),
  "lines to join": around(mailOf("\n"), `${"word ".repeat(12)}\n`),
  "markup in it": around(mailOf("Content-Type: text/html\n\n"), "<p>a <div>b"),
});

const mailbox = files(
  "mailbox",
  (text) => readMailbox("box", Buffer.from(text)).catch(() => null),
  {
    "escaped separators": around(`From a\n${mailOf("\n")}`, ">>From a\n"),
    "long messages": around("", `From a\n${mailOf(`\n${"word ".repeat(400)}\n`)}`),
  },
);

/** What lies in the content folder. */
export const FILE_SHAPES: readonly Shape[] = [
  ...markdown,
  ...plain,
  ...jsonFiles,
  ...mail,
  ...mailbox,
];
