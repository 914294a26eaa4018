/**
 * Discord takes a backslash before any punctuation away and shows the punctuation. Escaped are the
 * characters that open markup anywhere, and the others only where they would open it, so that a
 * payload stays readable: "self-described" and "said: “" go through as they are.
 *
 * A text is cut only after it was escaped, and a cut may put any word at the start of a line, so
 * whatever means something there (`#`, `-`, `1.`) is escaped wherever it stands.
 */
const MARKUP = new RegExp(
  [
    /[\\*_~`|<>[\]@]/, // emphasis, code, spoilers, mentions, quotes, masked links
    /(?<=\])\(/, // a "](" after a link of ours would move the end of its label
    /:(?=\S)/, // bare urls, :emoji:
    /#(?=[#\s]|$)/, // headings and, as "-#", small print
    /[-+](?=\s|$)/, // lists
    /(?<=(?:^|\s)\d+)[.)](?=\s|$)/, // numbered lists
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

export function escapeMarkdown(text: string): string {
  return text.toWellFormed().replace(MARKUP, "\\$&");
}

/** Pieces of one text, each escaped as it has to be where it stands. */
export function escapePieces(pieces: readonly string[]): readonly string[] {
  const text = pieces.join("").toWellFormed();
  const places = [...text.matchAll(MARKUP)].map(({ index }) => index);
  let from = 0;
  return pieces.map((piece) => {
    const [start, end] = [from, from + piece.length];
    from = end;
    const cuts = places.filter((place) => place >= start && place < end);
    return [start, ...cuts].map((place, index) => text.slice(place, cuts[index] ?? end)).join("\\");
  });
}
