/**
 * Divides the text into parts of at most `limit` UTF-16 code units; joined, they are the text
 * again. Parts end after a space where there is one, and never inside a surrogate pair.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const end = partEnd(text, start, start + limit);
    parts.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

/** Gives the text, or as much of it as leaves room for the "…" that says there was more. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, wholeCharacterEnd(text, limit - 1))}…`;
}

function partEnd(text: string, start: number, latest: number): number {
  // A space further back than half the part is not worth the room it would waste.
  const earliest = start + (latest - start) / 2;
  for (let end = latest; end > earliest; end--) {
    if (/\s/.test(text.charAt(end - 1))) return end;
  }
  return Math.max(wholeCharacterEnd(text, latest), start + 1);
}

function wholeCharacterEnd(text: string, end: number): number {
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return splitsPair ? end - 1 : end;
}
