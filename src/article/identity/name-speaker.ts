import type { Span } from "../../domain/span.ts";
import { joinNames } from "../../domain/wording.ts";
import type { Analysis } from "../analyse-text.ts";
import { AND, OF, THEY } from "../lexicon/single-words.ts";
import { COURTESIES, NOBLE_TITLES, PEERS } from "../lexicon/titles.ts";
import { DETERMINER, FORENAME, POSSESSIVE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import type { Name } from "../people/name.ts";
import { hasFormLabel } from "../people/phrase/form-label.ts";
import type { Statement } from "../statement/statement.ts";
import { squeezed } from "../text/damaged-letters.ts";
import { itemAt, itemOrNone, tokenAt } from "../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, lengthOf, spanOf, textOf } from "../text/token.ts";
import { CAPITAL, CAPS } from "../text/tokenize.ts";
import { jointSource, jointSpeakers } from "./joint-speakers.ts";
import type { Neighbours } from "./neighbours.ts";
import { fullForm } from "./phrase/body/full-form.ts";
import { givenName } from "./phrase/given-name.ts";
import { phraseName } from "./phrase/phrase-name.ts";
import { isParted } from "./pronoun/post-border.ts";
import type { Identity } from "./rules.ts";
import { type Grounds, LABEL_CONFIDENCE, weighSpeaker } from "./weigh-speaker.ts";
import { MOST_OCCURRENCES, printedForm } from "./words/printed-form.ts";
import { isToldInWords } from "./words/told-in-words.ts";

export interface Speaker {
  /** The fullest name, or the phrase as printed; null where nobody can be named. */
  readonly name: string | null;
  readonly printed: Span | null;
  /** The entity's number, or -1 for a phrase. */
  readonly entity: number;
  /** The chance that both the source and who it means are right. */
  readonly probability: number;
}

export const NOBODY: Speaker = { name: null, printed: null, entity: -1, probability: 0 };

interface Identities {
  readonly identities: ReadonlyMap<number, Identity>;
  readonly around: ReadonlyMap<Statement, Neighbours>;
  /** Of a source that stands with its verb, its whole phrase, by the mention's number. */
  readonly phrases: ReadonlyMap<number, Span>;
}

/** Gives a statement's source its name. */
export function nameSpeaker(
  analysis: Analysis,
  statement: Statement,
  { identities, around, phrases, told, weights }: Pick<Grounds, "told" | "weights"> & Identities,
): Speaker {
  const { source, signature } = statement;
  if (signature) return signedBy(analysis, signature);
  const mention = itemOrNone(analysis.mentions, source);
  const identity = identities.get(source);
  if (!mention || !identity) return NOBODY;
  const printed = spanOfMention(analysis, mention);
  const { entity } = identity;
  const isOfOther = isParted(analysis, mention.lead, tokenAt(analysis.words, statement.start));
  if (identity.unknown || isOfOther || isToldInWords(analysis, statement, entity))
    return nobodyAt(printed);
  const chance = weighSpeaker(analysis, statement, {
    identity,
    told,
    weights,
    neighbours: around.get(statement),
  });
  if (entity !== -1)
    return namedJointly(
      analysis,
      jointSpeakers(analysis, jointSource(analysis, source, identity.standsFor)),
      { entity, probability: chance },
    );
  const { standsFor = source } = identity;
  const together =
    standsFor === source ? [] : (identity.joint ?? jointSpeakers(analysis, standsFor));
  if (together.length > 1)
    return { ...namedJointly(analysis, together, { entity, probability: chance }), printed };
  const meant = analysis.mentions[standsFor] ?? mention;
  const firm = itemOrNone(
    analysis.names,
    identity.called ?? identities.get(standsFor)?.called ?? -1,
  );
  const whole = phraseAround(statement, standsFor, phrases);
  const name = firm
    ? firmName(analysis, firm)
    : phraseShown(analysis, statement, { mention, meant, whole });
  const isNone = name.length < LEAST_NAME || NO_NAME.test(name) || hasFormLabel(name);
  if (isNone || meant.kind === "pronoun") return nobodyAt(printed);
  return { name, printed, entity, probability: chance };
}

/** The phrase by which somebody without a name is shown, or the name that the article gives it: of "a second Tom Reed" his. */
function phraseShown(
  analysis: Analysis,
  statement: Statement,
  { mention, meant, whole }: { mention: Mention; meant: Mention; whole: Span | null },
): string {
  if (meant === mention && meant.kind === "name")
    return textOf(analysis.words, meant.first, meant.last);
  const phrase = withoutCue(analysis, statement, phraseName(analysis, meant, whole));
  const called = givenName(analysis, meant, phrase) ?? fullForm(analysis, phrase);
  return meant === mention ? called : alone(analysis, { mention, meant }, called);
}

function firmName({ words }: Analysis, { first, last }: Name): string {
  return squeezed(textOf(words, first, last));
}

/** Of "the bank's owner, Nordvik, said" the phrase around both is the owner's, and not that of Nordvik. */
function phraseAround(
  { source, phrase }: Statement,
  standsFor: number,
  phrases: ReadonlyMap<number, Span>,
): Span | null {
  if (standsFor === source) return phrase;
  return phrases.get(standsFor) ?? (standsFor > source ? null : phrase);
}

/** "Reports suggesting that he left": what they suggest is said, and no part of who says it. */
function withoutCue({ text }: Analysis, { cue }: Statement, phrase: string): string {
  const participle = cue ? ` ${text.slice(cue.start, cue.end)} ` : "";
  const at = /ing $/.test(participle) ? `${phrase} `.indexOf(participle) : -1;
  return (at > 0 ? phrase.slice(0, at) : phrase).replace(FOR_WHAT, "");
}

/** "Blamed the mayor for saying so" */
const FOR_WHAT = / for$/;

/** "— Man**": a signature is given as it stands. */
function signedBy({ text }: Analysis, printed: Span): Speaker {
  const name = squeezed(text.slice(printed.start, printed.end));
  return { name, printed, entity: -1, probability: LABEL_CONFIDENCE };
}

function nobodyAt(printed: Span): Speaker {
  return { name: null, printed, entity: -1, probability: 0 };
}

/** "Lee and Kim wrote" has two speakers, each by the fullest name. */
function namedJointly(
  analysis: Analysis,
  mentions: readonly number[],
  { entity, probability }: Pick<Speaker, "entity" | "probability">,
): Speaker {
  const joint = mentions.map((index) => itemAt(analysis.mentions, index));
  const [first, last] = [itemAt(joint, 0), itemAt(joint, joint.length - 1)];
  const printed = {
    start: spanOfMention(analysis, first).start,
    end: spanOfMention(analysis, last).end,
  };
  if (first === last) return { name: entityName(analysis, entity), printed, entity, probability };
  const names = joint.map((mention) => entityName(analysis, mention.entity));
  return { name: joinNames(names), printed, entity: -1, probability };
}

/** "A priest and a baker came. … the priest said", "A priest and his wife came. … he said", "Peter and Ann came. … he said", but "they said". */
function alone(
  { words }: Analysis,
  { mention, meant: { head } }: { mention: Mention; meant: Mention },
  named: string,
): string {
  if (hashOf(words, mention.head) === THEY) return named;
  const isJoined = hashOf(words, head + 1) === AND;
  const isPair = isJoined && hasClass(words, head + 2, DETERMINER | POSSESSIVE);
  const isAny = isPair || (isJoined && hasShape(words, head + 2, CAPITAL));
  return named.replace(isAny ? ANY_BESIDE : ANOTHER_BESIDE, "");
}

const ANOTHER_BESIDE = /,? and an? .*/;
const ANY_BESIDE = /,? and .*/;

/** "Q:" and "A:" name nobody. */
const LEAST_NAME = 2;

/** "The deal, whose critics say": the clause hangs on something else, which is not named here. "Nobody did" names none. */
const NO_NAME =
  /^(?:who|whom|whose|which|that)\b|^(?:her|him|them|[Tt]he|[Aa]n?|[Nn]obody|[Nn]o[ -]one|[Nn]one|[Aa]nyone|[Aa]nybody|[Ww]hoever)$/;

export function entityName(analysis: Analysis, entity: number): string {
  const { words, entities } = analysis;
  const { first, last, family } = itemAt(entities.list, entity);
  if (family !== -1 && last - first === 1)
    return `${textOf(words, first)} ${textOf(words, family)}`;
  if (last - first === 1) {
    const name = squeezed(titledName(analysis, entity));
    return mayBeFirm(analysis, entity) ? fullForm(analysis, name) : name;
  }
  const name = squeezed(printedForm(analysis, itemAt(entities.list, entity)));
  if (hasShape(words, last - 1, CAPS)) return fullForm(analysis, name);
  return isShouted(analysis, first) ? name.replace(FIRST_WORD, capitalised) : name;
}

/** "NICOLA Sturgeon": a paper that opens its report so would call her Nicola. */
function isShouted({ words }: Analysis, first: number): boolean {
  const isLong = lengthOf(words, first) >= LEAST_SHOUTED;
  return isLong && hasShape(words, first, CAPS) && hasClass(words, first, FORENAME);
}

/** Letters: "AJ" and "JK" are none. */
const LEAST_SHOUTED = 3;
const FIRST_WORD = /^\p{L}[\p{L}-]*/u;

function capitalised(word: string): string {
  return word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
}

/** A single name by which no article calls anybody. */
function mayBeFirm({ words, entities }: Analysis, entity: number): boolean {
  const { lone, gender, first } = itemAt(entities.list, entity);
  return lone && gender === 0 && !hasClass(words, first, FORENAME);
}

/** "Princess Leopoldine", "Lord Nicholls of Birkenhead": without their title one name is none. */
function titledName(analysis: Analysis, entity: number): string {
  const { words, entities, names } = analysis;
  const { first, last, occurrences } = itemAt(entities.list, entity);
  for (const occurrence of occurrences.slice(0, MOST_OCCURRENCES)) {
    const { opening, last: end } = itemAt(names, occurrence);
    // "Chairman Lord Low": a role may stand before it.
    const title = end - 2;
    if (opening > title || !isAmong(words, title, NOBLE_TITLES)) continue;
    const isOf =
      isAmong(words, title, PEERS) &&
      hashOf(words, end) === OF &&
      hasShape(words, end + 1, CAPITAL);
    return textOf(words, title, isOf ? end + 2 : end);
  }
  return textOf(words, isOfAnother(analysis, entity) ? first - 1 : first, last);
}

/** "Alf Low died. Mrs Low said": by the surname alone she would be taken for him. */
function isOfAnother({ words, entities }: Analysis, entity: number): boolean {
  const { first, gender } = itemAt(entities.list, entity);
  if (gender === 0 || !isAmong(words, first - 1, COURTESIES)) return false;
  return entities.list
    .slice(0, MOST_PEOPLE)
    .some(
      (other) =>
        other.last - other.first > 1 && hashOf(words, other.last - 1) === hashOf(words, first),
    );
}

/** People of whom one may bear the same surname. */
const MOST_PEOPLE = 400;

function spanOfMention({ words }: Analysis, { first, last }: Mention): Span {
  return spanOf(words, first, last);
}
