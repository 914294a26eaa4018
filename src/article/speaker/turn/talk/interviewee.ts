import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { REPORTERS } from "../../../lexicon/function-words.ts";
import { QUESTION } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import { codeOf, isAmong } from "../../../text/token.ts";

/** Paragraphs and tokens of an article in which its writer tells of the meeting; a question's tokens. Chosen by hand. */
const MOST_PARAGRAPHS = 5;
const MOST_TOKENS = 400;
const LONGEST_QUESTION = 30;

const MEETING_VERBS = hashedWords(`
  meet met sit sat speak spoke visit visited talk talked join joined interviewed interview find found arrive arrived reach
  reached catch caught begin began start started
`);
/** "Greets me", "sits down with us" */
const GREETING = hashedWords(`
  greets greeted tells told welcomes welcomed meets met shows showed with offers offered leads led hands handed gives gave
  for opposite beside sends sent
`);
const NARRATOR = hashedWords("me us");

/** "I meet Ann Low in her kitchen": the entity with whom the writer of an article talks; or -1. */
export function intervieweeOf(analysis: Analysis): number {
  return interviewed(analysis, 0);
}

const interviewed = onceFor(findInterviewed);

function findInterviewed(analysis: Analysis): number {
  if (!tellsOfMeeting(analysis)) return -1;
  const { names, entities } = analysis;
  for (let name = 0; name < names.length; name++) {
    const { kind, first, last } = itemAt(names, name);
    if (paragraphAt(analysis, first) >= MOST_PARAGRAPHS) return -1;
    const entity = entities.entityOf[name] ?? -1;
    const isPerson = kind === "person" || (kind === "unknown" && last - first > 1);
    if (isPerson && itemOrNone(entities.list, entity)?.lone === false) return entity;
  }
  return -1;
}

function tellsOfMeeting({ words, quoteOf, paragraphOf }: Analysis): boolean {
  for (let token = 0; token < Math.min(words.count, MOST_TOKENS); token++) {
    if ((paragraphOf[token] ?? 0) >= MOST_PARAGRAPHS) return false;
    if (quoteOf[token] !== -1) continue;
    const meets = isAmong(words, token, REPORTERS) && isAmong(words, token + 1, MEETING_VERBS);
    const isMet =
      token > 0 && isAmong(words, token, NARRATOR) && isAmong(words, token - 1, GREETING);
    if (meets || isMet) return true;
  }
  return false;
}

/** A question that the article's writer asks. */
export interface PlainQuestion {
  /** Tokens, `last` exclusive. */
  readonly first: number;
  readonly last: number;
}

/** “And what did Mr Holt say?” without its marks, at the end of the paragraph right above the words that open their own. */
export function plainQuestionAbove(analysis: Analysis, quote: number): PlainQuestion | undefined {
  const { words, sentences, quoted, quoteOf, paragraphs } = analysis;
  const { start, paragraph } = itemAt(quoted, quote);
  const above = itemOrNone(paragraphs, paragraph - 1);
  if (!above || itemAt(paragraphs, paragraph).start < start - 1) return undefined;
  const mark = tokenAt(words, above.end) - 1;
  if (mark < 0 || codeOf(words, mark) !== QUESTION || quoteOf[mark] !== -1) return undefined;
  const { first, last } = itemAt(sentences, sentenceAt(analysis, mark));
  return quoteOf[first] === -1 && last - first <= LONGEST_QUESTION ? { first, last } : undefined;
}
