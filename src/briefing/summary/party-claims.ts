import type { Article } from "../../domain/article.ts";
import { anyOf } from "../../domain/pattern.ts";
import { overlaps } from "../../domain/span.ts";

/**
 * How a party's view sounds that its reporter goes on telling without "he said": "only his party
 * offered a genuine alternative".
 */
const JUDGES = anyOf([
  String.raw`\b(?:should|must|ought)\b`,
  String.raw`\b(?:only|genuine(?:ly)?|real|truly|sensible|costed|fair|unfair|right|wrong|nothing|never|vital|crucial|essential)\b`,
  String.raw`\b(?:best|worst|better|worse|fail(?:s|ed|ure|ing)?|shame\w*|disgrace\w*|scandal\w*|absurd|ridiculous|reckless|betray\w*|unacceptable|dangerous|damaging|excellent|terrible|disastrous?|chaos|tired|arrogant)\b`,
  String.raw`\btoo (?:much|many|little|few|late|often|far)\b`,
]);

const TELLS =
  /\b(?:said|says?|told|added|argued|claimed|believes?|according to|insist(?:s|ed)|warn(?:s|ed)|accus(?:es|ed)|called|promised|pledged|thinks?|wants?|hopes?|expects?|admit(?:s|ted)|announced|asked|suggest(?:s|ed)|report(?:s|ed))\b/i;

/**
 * Whether a sentence judges in nobody's name where the one before it says whose view it tells: the
 * reader would take it for ours.
 */
export function createClaimFinder({ text, sentences, quotations }: Article) {
  const isTold = sentences.map(
    (sentence) =>
      TELLS.test(text.slice(sentence.start, sentence.end)) ||
      quotations.some((quotation) => overlaps(quotation, sentence)),
  );
  return (position: number): boolean => {
    const sentence = sentences[position];
    if (!sentence || position === 0) return false;
    if (speaksOfItself(text.slice(sentence.start, sentence.end))) return true;
    if (isTold[position] === true) return false;
    return isTold[position - 1] === true && JUDGES.test(text.slice(sentence.start, sentence.end));
  };
}

/** "They killed my brother": whoever says "my" outside of quotation marks, it is not the reporter. */
function speaksOfItself(sentence: string): boolean {
  return /\b(?:I|I['’]m|I['’]ve|[Mm]y|[Ww]e|[Oo]ur|me|us)\b/.test(sentence.replace(QUOTED, ""));
}

const QUOTED = /["“«‘'][^"“”«»]*["”»’']/g;
