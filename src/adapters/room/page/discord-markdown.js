/** Discord's markdown as Discord reads it, block by block and then inside each line. */
export function readDiscordMarkdown(text) {
  return readWith(BLOCK_RULES, text);
}

/** For places where Discord reads no blocks: embed titles and field names. */
export function readDiscordLine(text) {
  return readWith(INLINE_RULES, text);
}

const BULLET = /^ *[*-] +/;
const NUMBER = /^ *\d+\. +/;

/** Each matches whole lines, and only where a line starts. */
const LINE_RULES = [
  {
    at: /^```(?:[a-z0-9_+.-]*\n)?([\s\S]*?)\n*```\n?/i,
    read: ([, code]) => ({ kind: "pre", children: [code] }),
  },
  { at: /^ *>>> ([\s\S]*)/, read: ([, inside]) => quote(inside) },
  {
    at: /^ *> [^\n]*(?:\n *> [^\n]*)*\n?/,
    read: ([lines]) => quote(lines.replace(/\n$/, "").replace(/^ *> /gm, "")),
  },
  {
    at: /^(#{1,3})(?!#) +([^\n]+?)#*\s*(?:\n|$)/,
    read: ([, marks, inside]) => ({
      kind: "heading",
      level: marks.length,
      children: readDiscordLine(inside),
    }),
  },
  {
    at: /^-# +([^\n]+)\n?/,
    read: ([, inside]) => ({ kind: "subtext", children: readDiscordLine(inside) }),
  },
  {
    at: /^ *[*-] +[^\n]+(?:\n *[*-] +[^\n]+)*\n?/,
    read: ([lines]) => list("bullets", lines, BULLET),
  },
  {
    at: /^ *\d+\. +[^\n]+(?:\n *\d+\. +[^\n]+)*\n?/,
    read: ([lines]) => list("numbers", lines, NUMBER),
  },
].map((rule) => ({ ...rule, atLineStart: true }));

/** The expressions are simple-markdown's, with Discord's changes. */
const INLINE_RULES = [
  { at: /^\\([^0-9A-Za-z\s])/, read: ([, character]) => character },
  { at: /^(`+)([\s\S]*?[^`])\1(?!`)/, read: ([, , code]) => ({ kind: "code", children: [code] }) },
  {
    at: /^\[((?:\\[\s\S]|[^\\[\]]|\[(?:\\[\s\S]|[^\\[\]])*\])+)\]\(<?(https?:\/\/(?:\([^\s()]*\)|[^\s()<>])+)>?(?: +"[^"]*")?\)/,
    read: ([, label, url]) => ({
      kind: "link",
      url: url.replace(/\\([^0-9A-Za-z\s])/g, "$1"),
      children: readDiscordLine(label),
    }),
  },
  { at: /^<(https?:\/\/[^\s>]+)>/, read: ([, url]) => autolink(url) },
  { at: /^https?:\/\/[^\s<]+[^<.,:;"'\]\s)]/, read: ([url]) => autolink(url) },
  { at: /^<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:)[\w:-]+>/, read: ([text]) => mention(text) },
  { at: /^@(?:everyone|here)\b/, read: ([text]) => mention(text) },
  { at: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, read: inside("bold") },
  { at: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, read: inside("underline") },
  { at: /^_((?:__|\\[\s\S]|[^\\_])+?)_\b/, read: inside("italic") },
  {
    at: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    read: inside("italic"),
  },
  { at: /^~~([\s\S]+?)~~/, read: inside("strike") },
  { at: /^\|\|([\s\S]+?)\|\|/, read: inside("spoiler") },
  { at: /^(?:[\p{L}\p{N}]+|[^\S\n]+|[\s\S])/u, read: ([word]) => word },
];

const BLOCK_RULES = [...LINE_RULES, ...INLINE_RULES];

function readWith(rules, text) {
  const nodes = [];
  let rest = text;
  let atLineStart = true;
  while (rest !== "") {
    const { rule, match } = firstMatch(rules, rest, atLineStart);
    nodes.push(rule.read(match));
    rest = rest.slice(match[0].length);
    atLineStart = rule.atLineStart || match[0].endsWith("\n");
  }
  return nodes;
}

function firstMatch(rules, rest, atLineStart) {
  for (const rule of rules) {
    const match = rule.atLineStart && !atLineStart ? null : rule.at.exec(rest);
    if (match) return { rule, match };
  }
  throw new Error("The last rule takes anything");
}

function inside(kind) {
  return ([, text]) => ({ kind, children: readDiscordLine(text) });
}

function quote(text) {
  return { kind: "quote", children: readDiscordMarkdown(text) };
}

function list(kind, lines, marker) {
  const items = lines.replace(/\n$/, "").split("\n");
  return {
    kind,
    children: items.map((line) => ({
      kind: "item",
      children: readDiscordLine(line.replace(marker, "")),
    })),
  };
}

function autolink(url) {
  return { kind: "link", url, children: [url] };
}

function mention(text) {
  return { kind: "mention", children: [text] };
}
