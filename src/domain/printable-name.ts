/** Joiners between letters belong to how some languages and emoji are written. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({ "\n": "\\n", "\r": "\\r", "\t": "\\t" }),
);

/**
 * A file's name on one line, in the order in which it is written: a line break in it could fake a
 * line of ours, a right-to-left mark another ending, and an escape sequence move the cursor.
 */
export function printableName(name: string): string {
  return name.replace(UNSEEN, (character) => SHORT.get(character) ?? escaped(character));
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
