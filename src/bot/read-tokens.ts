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
