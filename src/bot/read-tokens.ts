/**
 * A word as it was typed, or several words in quotation marks, which then name no option; those of
 * `since:"last week"` are its value.
 */
export interface Token {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Where it starts in what was typed, its marks included. */
  readonly start: number;
}

// Phones turn " into curly marks; an unclosed mark is a mark like any other letter.
const TOKEN =
  /"([^"]*)"|[“„]([^“”]*)[”“]|((?:--)?[a-z][a-z0-9-]*[:=](?:"[^"]*"|[“„][^“”]*[”“])|\S+)/giu;

export function readTokens(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(({ index, 1: straight, 2: curly, 3: word }) => ({
    text: straight ?? curly ?? word ?? "",
    isQuoted: word === undefined,
    start: index,
  }));
}

/**
 * Takes the options off the end of text that is otherwise one value: "since:monday" of "ferry
 * since:monday". What is longer than an option, or has marks within, is pasted text that happens to
 * have a colon, and beside an operator it is a part of the expression.
 */
export function takeNamed(
  text: string,
  names: readonly string[],
): { readonly rest: string; readonly named: Readonly<Record<string, string>> } {
  const named: Record<string, string> = {};
  if (names.length === 0) return { rest: text, named };
  const last = lastNamed(names.join("|"));
  let rest = text;
  for (let match = last.exec(rest); match; match = last.exec(rest)) {
    const [, before = "", name = "", value] = match;
    if (Object.hasOwn(named, name.toLowerCase())) break;
    named[name.toLowerCase()] = unquoted(value);
    rest = before;
  }
  return { rest, named };
}

function lastNamed(names: string): RegExp {
  return new RegExp(
    `^(.*)(?<!(?:^|[\\s(])(?:OR|AND|NOT))\\s+(?:--(?=\\w+[=\\s])|(?=\\w+:))(${names})[:=\\s](?!.*\\s(?:(?:OR|AND|NOT)\\s|-\\w|\\w+:))\\s*(["“]?[^"“”]{1,200}["”]?)$`,
    "isu",
  );
}

export function unquoted(value: string | undefined): string {
  return (value ?? "").replace(/^["“]|["”]$/g, "");
}
