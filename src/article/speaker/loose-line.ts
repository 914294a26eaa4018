import type { Span } from "../../domain/span.ts";
import { type Analysis, paragraphAt } from "../analyse-text.ts";
import { tokenOf } from "../grammar/phrases.ts";
import { tagOfWord } from "../grammar/read-grammar.ts";
import { sentenceOf } from "../grammar/running-text.ts";
import { isFiniteTag, PAST_PARTICIPLE } from "../grammar/tags.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { codesOf } from "../text/characters.ts";
import { itemAt, tokenAt } from "../text/lookup.ts";
import { hasClass, startOf } from "../text/token.ts";

/** Characters: a caption, a crosshead or a link is shorter. Chosen by hand. */
const LONGEST_LINE = 140;
/** Of the words that open a link. */
const LONGEST_LINK = 16;
const known = new WeakMap<Analysis, ReadonlySet<number>>();

/**
 * A line without a stop between the paragraphs of a report: a caption, a crosshead, a link such as "My aunt
 * wore white – I have a plan". The report goes on past it as if it were not there.
 */
export function isLooseLine(analysis: Analysis, paragraph: number): boolean {
  let lines = known.get(analysis);
  if (!lines) {
    lines = looseLinesOf(analysis);
    known.set(analysis, lines);
  }
  return lines.has(paragraph);
}

/** The unit of the grammar where the report goes on backward before such lines, if those stand before the given one. */
export function beforeLooseLines(analysis: Analysis, unit: number): number {
  const { grammar } = analysis;
  let first = unit;
  while (first > 0 && isLooseLine(analysis, paragraphAt(analysis, tokenOf(grammar, first - 1))))
    first = sentenceOf(grammar.running, first - 1).first;
  return first;
}

/** Such a line that says what somebody does, links to another article or credits a picture: it heads nobody's words. */
export function isLooseSentence(analysis: Analysis, paragraph: number): boolean {
  if (!isLooseLine(analysis, paragraph)) return false;
  const { text, paragraphs } = analysis;
  const { start, end } = itemAt(paragraphs, paragraph);
  if (isLink(analysis, paragraph) || CREDIT.test(text.slice(start, end))) return true;
  return isFrame(analysis, { start, end }) || hasVerb(analysis, { start, end });
}

function hasVerb({ words, grammar }: Analysis, { start, end }: Span): boolean {
  for (let token = tokenAt(words, start); startOf(words, token) < end; token++) {
    const tag = tagOfWord(grammar, token);
    if (isFiniteTag(tag) || tag === PAST_PARTICIPLE) return true;
  }
  return false;
}

/** Nothing that the report says, though it may end in a stop. */
export function isFrame(analysis: Analysis, { start, end }: Span): boolean {
  if (end - start > LONGEST_LINE) return false;
  const line = analysis.text.slice(start, end);
  return FRAME.test(line) || (SHOWN.test(line) && !hasVerb(analysis, { start, end }));
}

function looseLinesOf(analysis: Analysis): ReadonlySet<number> {
  const { text, words, paragraphs } = analysis;
  const loose = new Set<number>();
  let report = 0;
  paragraphs.forEach(({ start, end }, index) => {
    const isLinked =
      LINK.test(text.slice(start, start + LONGEST_LINK)) || isFrame(analysis, { start, end });
    if (!isLinked && isStopped(text, start, end)) report++;
    else if (
      report > 0 &&
      end - start <= LONGEST_LINE &&
      (isLinked || isLoose(text.slice(start, end)))
    ) {
      // "In a statement, Ann Low said" leads into the words below.
      if (!hasClass(words, tokenAt(words, end) - 1, SPEECH)) loose.add(index);
    }
  });
  // In a list or a chat most lines have no stop.
  return report >= loose.size ? loose : new Set();
}

function isStopped(text: string, start: number, end: number): boolean {
  const last = CLOSING.has(text.charCodeAt(end - 1)) ? end - 2 : end - 1;
  return last >= start && STOPS.has(text.charCodeAt(last));
}

const STOPS = codesOf(".?!\u2026");
const CLOSING = codesOf("\"\u201d\u2019')");

/** "READ MORE: …", whatever it links to. */
const LINK =
  /^(?:READ MORE|READ NEXT|READ ALSO|ALSO READ|SEE ALSO|MORE ON|MUST READ|JUST IN|DON['’]T MISS|RELATED|WATCH|LISTEN|Read more|Read next|Read also|Also read|See also|Must read|Must Read|Don['’]t miss|Related|Listen|Watch)\b ?[:|]|^RELATED \p{Lu}/u;

/** "Image caption, Ann Low", "Advertisement": what the frame of a site leaves between the paragraphs. */
const FRAME =
  /^(?:(?:Image|Media|Video) (?:caption|source)|Advertise?ment|ADVERTISEMENT|(?:Article|Story) continues|Space to play|Listen to th(?:e|is) (?:story|article)|Skip past|Sign up (?:to|for) )/;

/** "Ann Low (left) and Tom Reed (right)." */
const SHOWN = /\((?:far |back |front )?(?:left|right|centre|center|middle)\)/;

/** "Ann Low at the gates (Tom Reed/PA)", "The pier. Photo: Tom Reed", "Credit: Tom Reed/Getty Images" */
const CREDIT =
  /\([^()\n]{0,60}(?:\/[^()\n]{1,40}|\b(?:Getty(?: Images)?|Reuters|Alamy|Shutterstock|AFP|PA(?: Wire| Archive)?|AP))\)$|(?:^|[\s|(])(?:Photo|Photograph|Picture|Pic|Image|Credit|Video)s?(?: (?:by|credit|courtesy of))?: ?\p{Lu}|^(?:Photo|Photograph|Picture|Image)s? (?:by|courtesy of) \p{Lu}/u;

/** `READ MORE: "I lost my job over a sandwich"`: words of another article. */
export function isLink({ text, paragraphs }: Analysis, paragraph: number): boolean {
  const { start } = itemAt(paragraphs, paragraph);
  return LINK.test(text.slice(start, start + LONGEST_LINK));
}

/** It begins as a title does, “'It's over': Low in May” too, and nothing in it or at its end ties it to the words below. */
function isLoose(line: string): boolean {
  return (
    /^(?:[•·*>»–-] ?)?(?:['‘][^'‘"\n]*(?:['’]\p{L}[^'‘"\n]*)*['’]: )?[\p{Lu}\d]/u.test(line) &&
    /[\p{L}\p{N})]$/u.test(line) &&
    !/["“”„«»]/u.test(line)
  );
}
