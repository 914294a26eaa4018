import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import { endOf, spanOf, startOf } from "../text/token.ts";

/** What the line below a quotation tells of its speaker. */
export interface Signature {
  /** Whom it names, or -1. */
  readonly mention: number;
  /** The dash before the name, where there is one. */
  readonly dash: Span | null;
}

/** Characters: a name with a role and an organisation is shorter. Chosen by hand. */
const LONGEST_LINE = 120;

const DASH = /^(?:[—–―]|--?)\s*(?=\S)/u;
/** What may follow a signer's name: a role, a place, a day, an address, never a verb. */
const AFTER_NAME = /^(?:\.?$|[,;(/|@—–-]|\s+(?:[(/|@—–-]|in|on|at|of|from|to|via)(?![\p{L}]))/u;

/**
 * The line that signs a quotation set off as a paragraph of its own: "— Ann Low, baker". Without a
 * dash it may as well head what follows, so that it only tells that nobody named before is meant.
 */
export function signatureOf(
  analysis: Analysis,
  { start, end, paragraph }: Quoted,
): Signature | undefined {
  const { text, paragraphs } = analysis;
  const own = itemAt(paragraphs, paragraph);
  if (own.start < start - 1) return undefined;
  if (own.end > end + 1) return signedBehind(analysis, { start: end, end: own.end });
  const line = paragraphs[paragraph + 1];
  if (!line || line.end - line.start > LONGEST_LINE) return undefined;
  const written = text.slice(line.start, line.end);
  if (/["“”„«»]|[?!…:—–―-]$/u.test(written)) return undefined;
  const dash = DASH.exec(written)?.[0].length ?? 0;
  const mention = signerAt(analysis, { start: line.start + dash, end: line.end });
  if (mention === -1) return dash > 0 && isNoSentence(written) ? NOBODY : undefined;
  if (dash > 0)
    return { mention, dash: spanOf(analysis.words, tokenAt(analysis.words, line.start)) };
  return isNoSentence(written) && !isHeading(analysis, mention, line) ? NOBODY : undefined;
}

/** "Calm": a single word that nothing says is a person heads what follows, as many papers print it. */
function isHeading({ words, mentions, entities }: Analysis, index: number, line: Span): boolean {
  const { first, last, entity } = itemAt(mentions, index);
  const isAlone = last - first === 1 && endOf(words, last - 1) === line.end;
  return isAlone && (entities.list[entity]?.lone ?? true);
}

const CLOSED = /^["”’'»]\s+(?:[—–―]|--?)\s+/u;

/** `“It was late” - Ann Low, baker.` in one line. */
function signedBehind(analysis: Analysis, rest: Span): Signature | undefined {
  const { text, words } = analysis;
  if (rest.end - rest.start > LONGEST_LINE) return undefined;
  const tie = CLOSED.exec(text.slice(rest.start, rest.end))?.[0].length ?? 0;
  if (tie === 0) return undefined;
  const mention = signerAt(analysis, { start: rest.start + tie, end: rest.end });
  const dash = text.slice(rest.start, rest.start + tie).search(/[—–―-]/u);
  return mention === -1
    ? undefined
    : { mention, dash: spanOf(words, tokenAt(words, rest.start + dash)) };
}

/** Signed, but by nobody the text tells of, such as a paper. */
const NOBODY: Signature = { mention: -1, dash: null };

/** Whoever the line begins with, titles before the name and all. */
function signerAt({ text, words, mentions }: Analysis, line: Span): number {
  const index = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= line.start);
  const mention = mentions[index];
  if (!mention || mention.kind === "pronoun") return -1;
  if (startOf(words, mention.lead) !== line.start) return -1;
  const end = endOf(words, mention.last - 1);
  return end <= line.end && AFTER_NAME.test(text.slice(end, line.end)) ? index : -1;
}

/** "— The Saltmere Echo" and no point of a list: "— Trains stop at noon." */
function isNoSentence(line: string): boolean {
  return /^(?:[—–―]\s*)?(?:\p{Lu}|an? |the )/u.test(line) && !line.endsWith(".");
}
