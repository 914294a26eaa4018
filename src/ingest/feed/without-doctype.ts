/**
 * Leaves out a document's DOCTYPE, so that no entity it declares is ever defined, expanded or
 * fetched.
 */
export function withoutDoctype(xml: string): string {
  const before = /^(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S]){0,5000}-->){0,50}(?=<!DOCTYPE)/i.exec(
    xml,
  );
  return before === null ? xml : before[0] + xml.slice(afterDoctype(xml, before[0].length));
}

const DELIMITERS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "<!--": "-->",
  "<?": "?>",
};

/** Brackets hold its declarations; quotes, comments and instructions may hold anything. */
function afterDoctype(xml: string, from: number): number {
  const mark = /["'[\]>]|<!--|<\?/g;
  mark.lastIndex = from + "<!DOCTYPE".length;
  let inside = false;

  for (let match = mark.exec(xml); match !== null; match = mark.exec(xml)) {
    const closing = DELIMITERS[match[0]];
    if (closing !== undefined) {
      const at = xml.indexOf(closing, mark.lastIndex);
      if (at === -1) return xml.length;
      mark.lastIndex = at + closing.length;
    } else if (match[0] !== ">") inside = match[0] === "[";
    else if (!inside) return mark.lastIndex;
  }
  return xml.length;
}
