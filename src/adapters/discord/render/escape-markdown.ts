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
