import type { Span } from "../../../../domain/span.ts";
import type { Analysis } from "../../../analyse-text.ts";
import { isHuman } from "../../../grammar/noun-kinds.ts";
import { tagOfWord } from "../../../grammar/read-grammar.ts";
import { ADPOSITION, isFiniteTag, NOUN } from "../../../grammar/tags.ts";
import { OF } from "../../../lexicon/single-words.ts";
import { FORENAME, ROLE, TITLE } from "../../../lexicon/word-classes.ts";
import type { Quoted } from "../../../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt, tokenAt } from "../../../text/lookup.ts";
import { endOf, hasClass, hashOf, spanOf, startOf } from "../../../text/token.ts";
import { DATED_SOURCE } from "../../cited-behind.ts";
import { isFrame } from "../../loose-line.ts";
import { IN_LIST, isListed, LONGEST_DASHED } from "./listed.ts";

/** What the line below a quotation tells of its speaker. */
export interface Signature {
  /** Whom it names, or -1. */
  readonly mention: number;
  /** The dash before the name, where there is one. */
  readonly dash: Span | null;
  /** The name as it stands there, where the text tells of nobody so called: "Man**", "a reader in Leeds". */
  readonly printed?: Span;
}

/** Characters: a name with a role and an organisation is shorter. Chosen by hand. */
export const LONGEST_LINE = 120;

/** "* “It was late.” – Ann Low": of a list, where the dash may be lost. */
const BULLET = /^(?:[*\u2022\u00b7\u25aa\u2013-]|\(?\d{1,2}[.)])\s?$/u;
const DASH = /^(?:[—–―]|--?)\s*(?=\S)/u;
/** What may follow a signer's name: a role, a place, a day, an address, never a verb. */
const AFTER_NAME =
  /^(?:\.?$|\.\s+(?:Photo|Picture|Image)|[,;(/|@—–-]|\s+(?:[(/|@—–-]|(?:in|on|at|of|from|to|via|after|before|about|reacting|speaking|asked|responding|describing|discussing)(?!\p{L})))/u;

/**
 * The line that signs a quotation set off as a paragraph of its own: "— Ann Low, baker". Without a
 * dash it may as well head what follows, so that it only tells that nobody named before is meant.
 */
export function signatureOf(
  analysis: Analysis,
  { start, end, paragraph, closed }: Quoted,
): Signature | undefined {
  const { text, paragraphs } = analysis;
  const own = itemAt(paragraphs, paragraph);
  const isItem = BULLET.test(text.slice(own.start, start - 1));
  if (own.start < start - 1 && !isItem) return undefined;
  if (own.end > end + 1) {
    const rest = { start: end, end: own.end };
    return signedBehind(analysis, rest, { isItem, isInList: isListed(analysis, paragraph) });
  }
  const line = paragraphs[paragraph + 1];
  return line && !isFrame(analysis, line) ? signedBelow(analysis, line, closed) : undefined;
}

function signedBelow(analysis: Analysis, line: Span, closed: boolean): Signature | undefined {
  const { text, words } = analysis;
  const dash = dashBefore(text, line);
  if (dash === -1) return undefined;
  const written = text.slice(line.start, line.end);
  const inside = closed ? undefined : signedInside(analysis, line);
  if (inside) return inside;
  if (/["“”„«»]|[?!…:—–―-]$/u.test(written)) return undefined;
  const rest = { start: line.start + dash, end: line.end };
  const mention = signerAt(analysis, rest, dash > 0 ? DASHED_OCCASION : undefined);
  if (mention === -1) return dash > 0 ? signedByStranger(analysis, rest, written) : undefined;
  if (dash > 0) return { mention, dash: spanOf(words, tokenAt(words, line.start)) };
  return isNoSentence(written) && !isHeading(analysis, mention, line) ? NOBODY : undefined;
}

/** Characters of the dash that the line begins with, or -1 where it is too long for a signature. */
function dashBefore(text: string, { start, end }: Span): number {
  if (end - start > LONGEST_DASHED) return -1;
  const dash = DASH.exec(text.slice(start, end))?.[0].length ?? 0;
  return dash === 0 && end - start > LONGEST_LINE ? -1 : dash;
}

function signedByStranger(analysis: Analysis, line: Span, written: string): Signature | undefined {
  const printed = strangerIn(analysis, line);
  if (printed && !isInList(analysis.text, line.end)) return { ...NOBODY, printed };
  return isNoSentence(written) ? NOBODY : undefined;
}

/** "Calm": a single word that nothing says is a person heads what follows, as many papers print it. */
function isHeading({ words, mentions, entities }: Analysis, index: number, line: Span): boolean {
  const { first, last, entity } = itemAt(mentions, index);
  const isAlone = last - first === 1 && endOf(words, last - 1) === line.end;
  return isAlone && (entities.list[entity]?.lone ?? true);
}

/** `“It was late.` and on the next line `Ann Low, baker.”`: the mark closes behind the signature. */
function signedInside(analysis: Analysis, line: Span): Signature | undefined {
  const { text, mentions } = analysis;
  if (!/^[^"“”\n]+["”]$/u.test(text.slice(line.start, line.end))) return undefined;
  const mention = signerAt(analysis, { start: line.start, end: line.end - 1 });
  return mentions[mention]?.kind === "name" ? { mention, dash: null } : undefined;
}

const CLOSED =
  /^["”’'»](?:\s+(?:(?:[—–―]|--?)\s+|\()|\s?(?:\.{3}|…)\s?(?=\p{Lu})|[—–―](?=\S)|--\s*(?=\S))/u;
const UNTIED = /^["”’'»]\s+(?=\p{Lu})/u;
/** "– Ann Low on the pier", "(Ann Low’s reaction to the vote)": where round-ups print whose words they are. */
const OCCASION =
  /^(?:[’']s)?(?:\s(?:reaction|response|verdict|view|message|words|answer))?\s(?:on|to|after|before|ahead|following|about|when|upon)(?!\p{L})/u;

/** "— Ann Low amid claims of fraud", "— Low's coach Tom Reed celebrating the win" */
const DASHED_OCCASION =
  /^\s(?:amid|ahead|during|following|upon|when|while|shortly|moments|minutes|\p{Ll}{3,}ing)(?!\p{L})/u;

/** `“It was late” - Ann Low, baker.` or `“It was late” (Ann Low after the vote)` in one line. */
function signedBehind(
  analysis: Analysis,
  rest: Span,
  { isItem, isInList }: { isItem: boolean; isInList: boolean },
): Signature | undefined {
  const { text, words } = analysis;
  if (rest.end - rest.start > (isInList ? LONGEST_DASHED : LONGEST_LINE)) return undefined;
  const behind = text.slice(rest.start, rest.end);
  const tie = CLOSED.exec(behind)?.[0].length ?? 0;
  const gap = tie > 0 || !isItem ? tie : (UNTIED.exec(behind)?.[0].length ?? 0);
  if (gap === 0) return undefined;
  const signed = { start: rest.start + gap, end: rest.end };
  const mention = signerAt(analysis, signed, isInList ? IN_LIST : OCCASION);
  if (isSource(analysis, mention, { behind, tie })) return undefined;
  if (tie === 0) return mention === -1 ? undefined : { mention, dash: null };
  if (mention === -1) return signedAs(strangerIn(analysis, signed));
  const dash = text.slice(rest.start, signed.start).search(/[—–―(.…-]/u);
  return { mention, dash: spanOf(words, tokenAt(words, rest.start + dash)) };
}

function signedAs(printed: Span | null): Signature | undefined {
  return printed ? { ...NOBODY, printed } : undefined;
}

/** "(Dayton Farm Group, 6/4/13)": where and when it was said, unless that is somebody: "(Ann Low, 6/4/13)". */
function isSource(
  { mentions, words }: Analysis,
  mention: number,
  { behind, tie }: { behind: string; tie: number },
): boolean {
  const named = mentions[mention];
  if (!named || !(DATED_SOURCE.test(behind.slice(tie)) || DOTTED.test(behind))) return false;
  return !hasClass(words, named.first, FORENAME | TITLE | ROLE);
}

/** `‘I was late’ … Ann Low. Photograph: Sam Orr`: below a picture, which may be of a place. */
const DOTTED = /^["”’'»]\s?(?:\.{3}|…)/;

/** Signed, but by nobody the text tells of, such as a paper. */
const NOBODY: Signature = { mention: -1, dash: null };

const WORD = String.raw`[\p{L}\p{M}*’'.-]+`;
/** What no paper, place or heading is called: letters left out, an account, an initial, somebody told of. */
const STRANGER = new RegExp(
  [
    String.raw`@\w+`,
    String.raw`(?=[^,\n]*\*)\p{Lu}${WORD}(?: ${WORD}){0,4}`,
    String.raw`\p{Lu}\p{Ll}+ \p{Lu}\.`,
    String.raw`(?:an?|one|our|my) \p{Ll}[\p{L}’'-]*(?: ${WORD}){0,7}`,
  ]
    .map((form) => `(?:${form})`)
    .join("|"),
  "uy",
);
/** What may follow a stranger's name: a role, a place, a day, and no verb. */
const AFTER_STRANGER = /(?:$|[,;(/|)]|\s(?:[(/|@—–-]|\p{Ll}+ing\b))/uy;

/** "— Man**", "– @ridge_cat", "— a reader in Leeds": whoever signs so, as printed; or null. */
function strangerIn(analysis: Analysis, { start, end }: Span): Span | null {
  const { text } = analysis;
  const line = text.slice(start, end);
  STRANGER.lastIndex = 0;
  const name = STRANGER.exec(line)?.[0];
  if (name === undefined) return null;
  AFTER_STRANGER.lastIndex = name.length;
  const printed = { start, end: start + name.length };
  if (!AFTER_STRANGER.test(line)) return null;
  return TOLD.test(name) && !tellsSomebody(analysis, printed) ? null : printed;
}

const TOLD = /^(?:an?|one|our|my) /;

/** "A reader in Leeds": "a baker is wanted" and "a novel by Tomas Rill" are nobody. */
function tellsSomebody({ words, grammar }: Analysis, { start, end }: Span): boolean {
  let head = -1;
  let isOpen = true;
  for (let token = tokenAt(words, start); token < tokenAt(words, end); token++) {
    const tag = tagOfWord(grammar, token);
    if (isFiniteTag(tag)) return false;
    if (tag === ADPOSITION && hashOf(words, token) !== OF) isOpen = false;
    if (tag === NOUN && isOpen) head = token;
  }
  return head !== -1 && isHuman(grammar, head);
}

/** A second line with a dash goes on with a list. */
function isInList(text: string, end: number): boolean {
  return DASH.test(text.slice(end, end + LONGEST_LINE).trimStart());
}

/** Whoever the line begins with, titles before the name and all; `after` is what else may follow the name. */
export function signerAt(analysis: Analysis, line: Span, after?: RegExp): number {
  const { text, words, mentions } = analysis;
  const index = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= line.start);
  const mention = mentions[index];
  if (!mention || mention.kind === "pronoun") return -1;
  if (startOf(words, mention.lead) !== line.start) return -1;
  const signs = (at: number) => {
    const end = endOf(words, itemAt(mentions, at).last - 1);
    const rest = text.slice(end, line.end);
    return end <= line.end && (AFTER_NAME.test(rest) || after?.test(rest) === true);
  };
  const behind = behindOwner(analysis, index, line);
  if (behind !== -1) return signs(behind) ? behind : -1;
  return signs(index) ? index : -1;
}

const OWNED = /^(?:['’]s?\s|\/)(?:[\p{L}\p{N}&'’.-]+\s){0,8}$/u;
/** "Tom Low's former coach and friend ", where owner and epithet are read as one phrase. */
const OWNS =
  /^(?:\p{Lu}[\p{L}.’'-]*\s){0,3}\p{Lu}[\p{L}.-]*['’]s?\s(?:[\p{L}\p{N}&'’.-]+\s){0,8}$/u;

/** "Low's teammate Tom Reed", "Tarn/Vale coach Tom Reed": who is called by whose, or by two places; or -1. */
function behindOwner({ text, words, mentions }: Analysis, owner: number, line: Span): number {
  const { last, kind } = itemAt(mentions, owner);
  const end = endOf(words, last - 1);
  if (text.charAt(end) === "/" && kind === "name") return -1;
  for (let at = owner + 1; at < mentions.length; at++) {
    const { lead, kind: called, entity } = itemAt(mentions, at);
    if (startOf(words, lead) >= line.end) return -1;
    const from = startOf(words, lead);
    if (!OWNED.test(text.slice(end, from)) && !OWNS.test(text.slice(line.start, from))) return -1;
    if (called === "name" && entity !== -1) return at;
  }
  return -1;
}

/** "— The Saltmere Echo" and no point of a list: "— Trains stop at noon." */
function isNoSentence(line: string): boolean {
  return /^(?:[—–―]\s*)?(?:\p{Lu}|an? |the )/u.test(line) && !line.endsWith(".");
}
