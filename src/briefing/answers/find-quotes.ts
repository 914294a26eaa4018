import type { QuoteBlock } from "../../domain/reply.ts";
import type { SpeakerQuotes } from "../../domain/speaker.ts";
import type { QuotationHit, QuotationQuery, Standing } from "../../ports/archive.ts";
import { type Folded, foldReprints } from "../asking/fold-reprints.ts";
import { markWords } from "../asking/mark-words.ts";
import type { Rule } from "../asking/parse-rule.ts";
import { holdsForQuotations, statementAround } from "../asking/statements.ts";
import { toCandidates } from "../asking/to-candidates.ts";
import { type View, type Within, wantedOf } from "../asking/view.ts";
import type { Quote } from "../library/library.ts";
import { ownWordsBlocks, quoteBlock, reportedBlock } from "../show/show-quote.ts";

/** Chosen by hand: nobody turns more pages than that, and a topic narrows it down. */
const MOST_ON_TOPIC = 200;
/** Of own words, of reported ones, and of what others said. */
const MOST_BY_ONE = 50;
/** How much more is looked through where little of it is right, and how often. */
const WIDER = 4;
const MOST_TRIES = 4;

export interface TopicQuotes {
  readonly quotes: readonly QuoteBlock[];
  /** Whether there were more than are given. */
  readonly isCut: boolean;
}

/** What is looked for: a topic, and where and when. */
export interface QuotesWanted {
  readonly about: Rule | null;
  readonly within: Within;
}

/** What one speaker said, and what others said that names the speaker. */
export async function findQuotes(
  view: View,
  people: readonly string[],
  wanted: QuotesWanted,
): Promise<SpeakerQuotes> {
  const exactly = await bySpeaker(view, people, { ...wanted, asStarts: false });
  const isNothing = [exactly.ownWords, exactly.reported, exactly.about].every(
    ({ length }) => length === 0,
  );
  return isNothing && wanted.about
    ? bySpeaker(view, people, { ...wanted, asStarts: true })
    : exactly;
}

async function bySpeaker(
  view: View,
  people: readonly string[],
  looking: Looking,
): Promise<SpeakerQuotes> {
  const find = (standing: Standing) =>
    findHits(view, { people, standing }, { looking, most: MOST_BY_ONE });
  const [quoted, reported, named] = await Promise.all([
    find("own words"),
    find("reported"),
    find("named"),
  ]);
  const own = quoted.filter((hit) => ownWordsBlocks(hit).length > 0);
  // A reported sentence that own words are a part of is shown with them.
  const onlyReported = [...quoted.filter((hit) => !own.includes(hit)), ...reported].sort(byDay);
  const ownWords = foldReprints(own);
  const wordings = foldReprints(onlyReported);
  const about = foldReprints(named);
  return {
    ownWords: ownWords.slice(0, MOST_BY_ONE).flatMap(blocksOf(ownWordsBlocks, looking)),
    reported: wordings.slice(0, MOST_BY_ONE).flatMap(blocksOf(one(reportedBlock), looking)),
    about: about.slice(0, MOST_BY_ONE).flatMap(blocksOf(one(quoteBlock), looking)),
    isCut: [ownWords, wordings, about].some(({ length }) => length > MOST_BY_ONE),
  };
}

/** What anyone said on a topic, newest first. */
export async function findQuotesAbout(view: View, wanted: QuotesWanted): Promise<TopicQuotes> {
  for (const asStarts of [false, true]) {
    const looking = { ...wanted, asStarts };
    const hits = await findHits(view, {}, { looking, most: MOST_ON_TOPIC });
    const folded = foldReprints(hits);
    if (folded.length === 0 && !asStarts && wanted.about) continue;
    return {
      quotes: folded.slice(0, MOST_ON_TOPIC).flatMap(blocksOf(one(quoteBlock), looking)),
      isCut: folded.length > MOST_ON_TOPIC,
    };
  }
  return { quotes: [], isCut: false };
}

interface Looking extends QuotesWanted {
  /** Whether words also count as beginnings of others. */
  readonly asStarts: boolean;
}

/** Asks for more than are wanted, and again for more yet, where those found are not right. */
export async function findHits(
  view: View,
  whose: Pick<QuotationQuery, "people" | "standing">,
  { looking, most }: { readonly looking: Looking; readonly most: number },
): Promise<readonly QuotationHit[]> {
  const { about, within, asStarts } = looking;
  const words = about && toCandidates(about, asStarts).words;
  const wanted = { ...whose, ...wantedOf(within), ...(words && { words }) };
  let limit = most + 1;
  let right: readonly QuotationHit[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await view.quotations({ ...wanted, limit });
    right = about ? onTopic(found, about, asStarts) : found;
    if (found.length < limit || right.length > most) break;
    limit *= WIDER;
  }
  return right.slice(0, most + 1);
}

/** With those that carry them on, each once. */
function onTopic(
  found: readonly QuotationHit[],
  about: Rule,
  asStarts: boolean,
): readonly QuotationHit[] {
  const taken = new Set<string>();
  return found.flatMap((hit) => {
    const { article } = hit;
    const quotations = statementAround(hit);
    if (!holdsForQuotations(about, article, { quotations, asStarts })) return [];
    return quotations.flatMap((quotation) => {
      const key = `${article.id} ${quotation.start}`;
      if (taken.has(key)) return [];
      taken.add(key);
      return [{ article, quotation }];
    });
  });
}

function one(show: (quote: Quote) => QuoteBlock): (quote: Quote) => readonly QuoteBlock[] {
  return (quote) => [show(quote)];
}

/** With the words marked that were looked for, and the other outlets below the last of them. */
function blocksOf(show: (quote: Quote) => readonly QuoteBlock[], { about, asStarts }: Looking) {
  return ({ shown, alsoIn }: Folded<QuotationHit>): readonly QuoteBlock[] => {
    const blocks = show(shown);
    return blocks.map((block, index) => ({
      ...block,
      ...(about && { marks: markWords(block.text, about, asStarts) }),
      ...(alsoIn.length > 0 && index === blocks.length - 1 && { alsoIn }),
    }));
  };
}

function byDay(one: QuotationHit, other: QuotationHit): number {
  return (other.article.publishedOn ?? "").localeCompare(one.article.publishedOn ?? "");
}
