import type { Article } from "../../domain/article.ts";
import { anyOf } from "../../domain/pattern.ts";
import { overlaps } from "../../domain/span.ts";

/**
 * How a party's view sounds that its reporter goes on telling without "he said": "only his party
 * offered a genuine alternative".
 */
const JUDGES = anyOf([
  String.raw`\b(?:should|must|ought)\b`,
  // "Only six games" counts, "a PS2-only game" and "fair access" are names.
  String.raw`(?<!-|\bone and |\bthe )\bonly\b(?! (?:to|\d|a\b|just|after|when|in|on|at|since|two|three|four|five|six|seven|eight|nine|ten))`,
  String.raw`\b(?:genuine(?:ly)?|real|truly|sensible|costed|unfair|wrong(?! (?:side|way|man|woman|address)\b)|nothing)\b`,
  String.raw`\b(?:is|are|was|were|be|a|not|so|more) (?:right|fair|vital|crucial|essential)\b`,
  String.raw`\b(?:will|would|can|could|should) never\b`,
  String.raw`\b(?:best(?! (?:new|film|song|album|actor|actress|director|drama|comedy|male|female|foreign|supporting|original|player|known)\b|[ -]sell)|worst(?![ -](?:hit|affected|damaged))|better|(?<!matters )worse|(?:ha[sd]|have|is|are) fail(?:ed|ing)|shame\w*|disgrace\w*|scandalous|absurd|ridiculous|reckless|betray\w*|unacceptable|dangerous|damaging|excellent|terrible|disastrous?|chaos|tired|arrogant)\b`,
  String.raw`\btoo (?:much|many|little|few|late|often|far)\b`,
]);

const TELLS =
  /\b(?:said|says?|told|added|argued|claimed|believes?|according to|insist(?:s|ed)|warn(?:s|ed)|accus(?:es|ed)|called|promised|pledged|thinks?|wants?|hopes?|expects?|admit(?:s|ted)|announced|asked|suggest(?:s|ed)|report(?:s|ed)|shows?|showed|finds?|found)\b/i;

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
  return (position: number, last = position): boolean => {
    const words = text.slice(sentences[position]?.start, sentences[last]?.end);
    if (position === 0) return false;
    if (speaksOfItself(words)) return true;
    return (
      isTold[position] === false &&
      isTold[position - 1] === true &&
      JUDGES.test(words.replace(NAMES, "N"))
    );
  };
}

/** "They killed my brother": whoever says "my" outside of quotation marks, it is not the reporter. */
function speaksOfItself(sentence: string): boolean {
  const own = sentence.replace(QUOTED, "").replace(QUOTED_SINGLY, "");
  return OWN_WORD.test(own) || ASKS_READER.test(own);
}

/** Neither "World War I" nor "(I-Vt.)", nor "the us" of who writes no capitals. */
const OWN_WORD =
  /(?<!\b(?:War|Part|Act|Phase|Type|Class|World|Elizabeth|Charles|James) )\bI(?![-.)])\b|\b(?:my|we|our(?! (?:times?|age|era|lives|world|planet|favou?rite)\b)|me)\b|(?:^|[.!?] )(?:My|We|Our)\b|(?<!\bthe )\bus\b/;
/** "What's happening in your state?" */
const ASKS_READER = /\b[Yy]ou(?:r|rs)?\b.*\?$/s;
/** "The Windows Genuine Advantage scheme" claims nothing. */
const NAMES = /(?<=\S )\p{Lu}[\p{L}’'-]*/gu;
const QUOTED = /["“«][^"“”«»]*["”»]/g;
const QUOTED_SINGLY =
  /(?<!\p{L})['‘][^'‘’"“”«»]*(?:(?<=\p{L})['’]\p{L}[^'‘’"“”«»]*)*['’](?!\p{L})/gu;
