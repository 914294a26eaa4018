/**
 * ““It was late,” said Low, “”It was late,” and ""It was late,"": where a mark that opens words was typed
 * twice, or escaped by another, the outer one is a space. Words that open with somebody else's words have a
 * mark that closes for each.
 */
export function withoutDoubledMarks(text: string): string {
  if (!DOUBLED.test(text)) return text;
  return text.replace(OPENING, (marks, at: number) => {
    const rest = text.slice(at + marks.length, at + marks.length + LONGEST_PARAGRAPH);
    const words = rest.slice(0, endOfLine(rest));
    const isNested = marks === STRAIGHT ? isNestedStraight(words) : isNestedCurly(marks, words);
    if (isNested) return marks;
    return ` ${marks === STRAIGHT ? '"' : "“"}`;
  });
}

const DOUBLED = /["“”]{2}/;
const STRAIGHT = '""';
/** At the head of a word, and of no third mark: `"""` stands around code. */
const OPENING = /(?<=^|[\s([—–])["“”]{2}(?=[\p{L}\p{N}])/gmu;
/** Characters that are looked through for what closes. */
const LONGEST_PARAGRAPH = 600;

function endOfLine(text: string): number {
  const end = text.indexOf("\n");
  return end === -1 ? text.length : end;
}

function isNestedCurly(marks: string, words: string): boolean {
  if (marks !== "““") return false;
  const [, next] = words.match(/[“”]/gu) ?? [];
  return next === "”";
}

/** One mark closes the words, and others stand in pairs. */
function isNestedStraight(words: string): boolean {
  return (words.match(/"/gu) ?? []).length % 2 === 0 && !/^[^"]*""/u.test(words);
}
