/**
 * A small model of how Discord's apps read markdown, as far as a bot's message can meet it. Stricter
 * than they are where they differ between versions: an opener with nothing to close it is markup
 * here too ("stray"), so that text passing this model passes them all.
 */
export interface ReadMarkdown {
  /** What a reader sees, without the bars, bullets and sizes. */
  readonly text: string;
  readonly markup: readonly Markup[];
}

interface Markup {
  readonly kind: string;
  readonly text: string;
  readonly target?: string;
}

export function readDiscordMarkdown(source: string): ReadMarkdown {
  const markup: Markup[] = [];
  const text = source
    .split("\n")
    .map((line) => readLine(line, markup))
    .join("\n");
  return { text, markup };
}

const LINE_OPENERS: readonly (readonly [string, RegExp])[] = [
  ["quote all", /^ *>>> /],
  ["quote", /^ *> /],
  ["heading", /^ *#{1,3} +(?=\S)/],
  ["small", /^ *-# +(?=\S)/],
  ["list", /^ *[-*+] +/],
  ["numbered list", /^ *\d+[.)] +/],
];

function readLine(line: string, markup: Markup[]): string {
  for (const [kind, opener] of LINE_OPENERS) {
    const [opening] = opener.exec(line) ?? [];
    if (opening === undefined) continue;
    const text = readLine(line.slice(opening.length), markup);
    markup.push({ kind, text });
    return text;
  }
  return readInline(line, markup);
}

type Inline = (match: RegExpExecArray, markup: Markup[]) => string;

const plain: Inline = ([, character]) => character ?? "";

const wrapped =
  (kind: string): Inline =>
  ([, inside = "", target], markup) => {
    const text = readInline(inside, markup);
    markup.push(target === undefined ? { kind, text } : { kind, text, target });
    return text;
  };

const shown =
  (kind: string): Inline =>
  ([text], markup) => {
    markup.push({ kind, text });
    return text;
  };

const LINK =
  /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/;

const INLINE: readonly (readonly [RegExp, Inline])[] = [
  [/^\\([^0-9A-Za-z\s])/, plain],
  [/^<(?:https?|mailto|tel|sms):[^ >]+>/i, shown("address")],
  [/^https?:\/\/[^\s<]+/i, shown("address")],
  [LINK, wrapped("link")],
  [/^```[\s\S]*?```/, shown("code")],
  [/^(`+)[\s\S]*?[^`]\1(?!`)/, shown("code")],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, wrapped("bold")],
  [/^<(?:@[!&]?|#|a?:\w+:|t:|id:|\/[^:>]+:)[^>\s]*>/, shown("mention")],
  [/^@(?:everyone|here)/, shown("mention")],
  [/^:[^\s:]+:/, shown("emoji")],
  [/^[\\*_~`|<@[\]]/, shown("stray")],
];

function readInline(source: string, markup: Markup[]): string {
  let text = "";
  let rest = source;

  while (rest !== "") {
    const [taken, seen] = readOne(rest, markup);
    text += seen;
    rest = rest.slice(taken);
  }
  return text;
}

function readOne(rest: string, markup: Markup[]): readonly [taken: number, seen: string] {
  for (const [pattern, read] of INLINE) {
    const match = pattern.exec(rest);
    if (match) return [match[0].length, read(match, markup)];
  }
  return [1, rest[0] ?? ""];
}
