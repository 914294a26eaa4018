import type { Analysis } from "../../../analyse-text.ts";
import type { Quoted } from "../../../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { endOf, startOf } from "../../../text/token.ts";
import type { Lead, LeadCase } from "../lead.ts";
import { isQuotation, NAME } from "./heading.ts";
import { LONGEST_LINE, signerAt } from "./signature.ts";

/** Of round-ups that go on about each under a line with the name alone. */
export const SECTION_RULE: Rule<LeadCase, Lead> = {
  name: "where lines with a name alone head what is told of each, the words right below one are that one's",
  example: {
    text: "Maria Lopez\n\nMayor Lopez was not there.\n\nAna Orr\n\n“It was rare,” Orr said in a statement. “It is safer now.”\n\n“I said so.”\n\nTom Lee\n\n“We will not forget.”",
    said: [
      ["It was rare,", "Ana Orr"],
      ["It is safer now.", "Ana Orr"],
      ["I said so.", null],
      ["We will not forget.", "Tom Lee"],
    ],
  },
  answer({ analysis, quotation }) {
    const mention = headedBy(analysis, quotation);
    if (mention === undefined) return undefined;
    return { mention, cue: null, isSigned: true, isNobody: mention === -1 };
  },
};

/** Paragraphs of one's words. */
const MOST_PARAGRAPHS = 20;
/** Fewer lines may be captions. */
const LEAST_SECTIONS = 2;
/** Characters of the two paragraphs below that are searched for the name again. */
const LONGEST_OPENING = 400;

function headedBy(analysis: Analysis, { start, paragraph }: Quoted): number | undefined {
  if (itemAt(analysis.paragraphs, paragraph).start < start - 1) return undefined;
  let above = paragraph;
  while (above > paragraph - MOST_PARAGRAPHS && isQuotation(analysis, above)) above--;
  return above < paragraph ? sectionsOf(analysis).get(above) : undefined;
}

/** Is this the line that begins the next section, and so signs nothing? */
export function headsSection(analysis: Analysis, paragraph: number): boolean {
  return sectionsOf(analysis).has(paragraph);
}

const known = new WeakMap<Analysis, ReadonlyMap<number, number>>();

/** The lines that head a section each, with whom they name or -1; none where too few are seen to do so. */
function sectionsOf(analysis: Analysis): ReadonlyMap<number, number> {
  const found = known.get(analysis) ?? findSections(analysis);
  known.set(analysis, found);
  return found;
}

function findSections(analysis: Analysis): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const told = new Set<number>();
  let captions = 0;
  analysis.paragraphs.forEach((_, index) => {
    const mention = namedAlone(analysis, index);
    if (mention === undefined) return;
    lines.set(index, mention);
    const entity = analysis.mentions[mention]?.entity ?? -1;
    if (entity === -1 || isQuotation(analysis, index + 1)) return;
    // A picture has a name for its text, and once more for its caption.
    const isTwice = analysis.mentions[namedAlone(analysis, index + 1) ?? -1]?.entity === entity;
    if (!isTwice && isToldBelow(analysis, index, entity)) told.add(entity);
    else captions++;
  });
  return told.size >= LEAST_SECTIONS && captions === 0 ? lines : new Map();
}

/** Whom a line names that has nothing but the name and an office before it; -1 for what may be no name: "Latest News". */
function namedAlone(analysis: Analysis, index: number): number | undefined {
  const { text, words, mentions, entities, paragraphs } = analysis;
  const line = paragraphs[index];
  if (!line || line.end - line.start > LONGEST_LINE) return undefined;
  const written = text.slice(line.start, line.end);
  if (/["“”„«»]|[.?!…]$/u.test(written)) return undefined;
  const mention = signerAt(analysis, line);
  const named = mentions[mention];
  const isName = named?.kind === "name" && endOf(words, named.last - 1) >= line.end;
  if (isName && entities.list[named.entity]?.lone === false) return mention;
  return NAME.test(written) ? -1 : undefined;
}

/** "Maria Lopez" on a line, and below it "Mayor Lopez called it a shame." */
function isToldBelow(analysis: Analysis, index: number, entity: number): boolean {
  const { words, mentions, paragraphs } = analysis;
  const below = paragraphs[index + 1];
  if (!below) return false;
  const next = paragraphs[index + 2];
  const isHeading = namedAlone(analysis, index + 2) !== undefined;
  const last = next && !isHeading ? next.end : below.end;
  const end = Math.min(last, below.start + LONGEST_OPENING);
  for (let at = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= below.start); ; at++) {
    const mention = mentions[at];
    if (!mention || startOf(words, mention.lead) >= end) return false;
    if (mention.kind === "name" && mention.entity === entity) return true;
  }
}
