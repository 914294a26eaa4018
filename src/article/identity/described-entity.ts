import { type Analysis, paragraphAt, paragraphOpening } from "../analyse-text.ts";
import { HUMAN, kindOfHead } from "../grammar/noun-kinds.ts";
import { EPITHETS, ROLE_TURNERS } from "../lexicon/roles.ts";
import { POSSESSIVE_CLITIC, THE } from "../lexicon/single-words.ts";
import { SHORT_FORMS } from "../lexicon/titles.ts";
import { DEMONYM, PLURAL, PREPOSITION, ROLE, TITLE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import type { Entity } from "../people/gather-entities.ts";
import type { Name } from "../people/name.ts";
import { indexFrom } from "../speaker/mention-at.ts";
import { hashedWords } from "../text/hash-word.ts";
import { firstWhere, itemAt, numberAt } from "../text/lookup.ts";
import { onceFor } from "../text/once-for.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { isEpithet } from "./epithet.ts";
import { isOfOtherOffice } from "./other-office.ts";
import { bearersTold } from "./phrase/bearer/bearers-told.ts";
import { isSpokenOfAbove } from "./phrase/spoken-of-above.ts";
import { OTHER, SAME } from "./phrase/told/agreement.ts";
import { isOneToldOf } from "./phrase/told/another-of-kind.ts";
import { isElsewhere } from "./phrase/told/elsewhere.ts";
import { isPart } from "./phrase/told/is-part.ts";
import { isOfOtherCareer } from "./phrase/told/other-career.ts";
import { isTurned, roleWordsOf } from "./phrase/told/roles-told.ts";
import { agreesInWhatIsTold } from "./phrase/told/told-otherwise.ts";
import { isOutshone } from "./pronoun/against/outshone.ts";
import { isOnThing } from "./pronoun/passed-over.ts";

/** In a text of any length, only so many people and so many places that name them are asked. */
export const MOST_ENTITIES = 60;
const MOST_OCCURRENCES = 20;

/**
 * Who is meant by "the Denby manager" or "the 34-year-old": the one person of whom the article has
 * said so, or whom alone it has just spoken of; -1 where it may be several or somebody new.
 */
export function describedEntity(analysis: Analysis, index: number): number {
  return Math.max(NOT_DESCRIBED, describedBy(analysis, index));
}

/** "The actor", where two actors have been named: neither is meant for sure. */
export function fitsSeveral(analysis: Analysis, index: number): boolean {
  return describedBy(analysis, index) === SEVERAL;
}

const NOT_DESCRIBED = -1;
const SEVERAL = -2;

/** Of each phrase whom it means: every pronoun after it asks. */
const describedBy = onceFor(findDescribed);

function findDescribed(analysis: Analysis, index: number): number {
  const mention = itemAt(analysis.mentions, index);
  if (!isDefinitePerson(analysis, mention) || isExplained(analysis, index)) return NOT_DESCRIBED;
  if (isAmong(analysis.words, mention.head, ANYBODY) && isOneToldOf(analysis, mention))
    return NOT_DESCRIBED;
  const named = analysis.entities.list
    .slice(0, MOST_ENTITIES)
    .filter((entity) => isNamedBefore(analysis, entity, mention))
    .map((entity) => ({ entity, agrees: agreesInWhatIsTold(analysis, entity, mention) }))
    .filter(({ agrees }) => agrees !== OTHER);
  const bearers = named
    .map((one) => ({ entity: one.entity, matches: fitOf(analysis, one, mention) }))
    .filter(({ matches }) => matches > 0);
  const best = Math.max(0, ...bearers.map(({ matches }) => matches));
  const alike = bearers.filter(({ matches }) => matches === best).map(({ entity }) => entity);
  const [only, other] = alike;
  // Of two lawyers it is the one whom this very paragraph has named.
  if (only && other) return onlyOneNear(analysis, alike, { mention, within: 0 }) ?? SEVERAL;
  if (only) return only.id;
  const isTakingUp = isEpithet(analysis, mention);
  const opener = isTakingUp ? openerOf(analysis, mention) : -1;
  if (opener !== -1) return describedBy(analysis, opener);
  if (!isTakingUp) return NOT_DESCRIBED;
  const fitting = named
    .map(({ entity }) => entity)
    .filter(({ id }) => !isOfOtherCareer(analysis, index, id));
  const near =
    onlyOneNear(analysis, fitting, { mention, within: 0 }) ??
    onlyOneNear(analysis, fitting, { mention, within: 1 }) ??
    NOT_DESCRIBED;
  if (near === NOT_DESCRIBED || isLess(analysis, index, near)) return NOT_DESCRIBED;
  return isSpokenOfAbove(analysis, index, near) ? NOT_DESCRIBED : near;
}

/** "A man in a hat … the man said" */
const ANYBODY = hashedWords("man woman boy girl");

/** What stands right beside the name, and what is told elsewhere: "Low took over as leader". */
function fitOf(analysis: Analysis, one: { entity: Entity; agrees: number }, mention: Mention) {
  const beside = matchesOf(analysis, one, mention);
  const elsewhere = bearersTold(analysis, mention.head).get(one.entity.id) ?? 0;
  if (elsewhere <= beside || isOfOtherOffice(analysis, one.entity, mention)) return beside;
  return elsewhere;
}

/** "Kovar beat Tom Low. “I was lucky,” the Dane said": it may be Kovar, of whom nothing else is told. */
function isLess(analysis: Analysis, index: number, entity: number): boolean {
  const { mentions, names, entities } = analysis;
  const { lead } = itemAt(mentions, index);
  const { occurrences } = itemAt(entities.list, entity);
  const next = firstWhere(occurrences, (occurrence) => itemAt(names, occurrence).first >= lead);
  const earlier = itemAt(names, numberAt(occurrences, next - 1));
  return isOutshone(analysis, index, { entity, phrase: -1, earlier });
}

/** "The former governor noted it. …,” the Texan said": whom its paragraph opens with, where nobody is named since; or -1. */
function openerOf(analysis: Analysis, { lead }: Mention): number {
  const opening = paragraphOpening(analysis, lead);
  const index = indexFrom(analysis, opening);
  const one = analysis.mentions[index];
  if (one?.kind !== "nominal" || opening >= lead || !isDefinitePerson(analysis, one)) return -1;
  return isNamedSince(analysis, index, lead) ? -1 : index;
}

/** Mentions that are looked through: a paragraph may have any number. */
const MOST_SINCE = 40;

/** Somebody by name, or more than can be looked through. */
function isNamedSince({ mentions }: Analysis, index: number, lead: number): boolean {
  for (let at = index + 1; at <= index + MOST_SINCE; at++) {
    const mention = mentions[at];
    if (!mention || mention.lead >= lead) return false;
    if (mention.kind === "name" && mention.entity !== -1) return true;
  }
  return true;
}

function isDefinitePerson(analysis: Analysis, { lead, head, last }: Mention): boolean {
  const { words, grammar } = analysis;
  if (hashOf(words, lead) !== THE || last > head + 1 || hasClass(words, head, PLURAL)) return false;
  if (isElsewhere(words, head)) return false;
  if (endsWith(words, head, "-old") || isAmong(words, head, EPITHETS)) return true;
  return hasClass(words, head, ROLE | TITLE | DEMONYM) || kindOfHead(grammar, head) === HUMAN;
}

/** "The manager, Piet Verschoor," names him itself. */
function isExplained({ mentions, words }: Analysis, index: number): boolean {
  const { last } = itemAt(mentions, index);
  const next = mentions[index + 1];
  if (next?.kind !== "name" || next.lead - last > 1) return false;
  return next.lead === last || isComma(words, last);
}

/** "The Ann Low podcast" does not tell of her, and a part that somebody plays is no "actress". */
export function isNamedBefore(
  analysis: Analysis,
  { occurrences, id }: Entity,
  { lead }: Mention,
): boolean {
  for (const occurrence of occurrences.slice(0, MOST_OCCURRENCES)) {
    const name = itemAt(analysis.names, occurrence);
    if (name.first >= lead) return false;
    if (!isOnThing(analysis, name)) return !isPart(analysis, id);
  }
  return false;
}

/** 0 where nothing says that the entity is one; else 1 and one more for each word before the noun. */
function matchesOf(
  analysis: Analysis,
  { entity, agrees }: { entity: Entity; agrees: number },
  { lead, head }: Mention,
): number {
  const { words } = analysis;
  const own = hashOf(words, head);
  const shorts = SHORT_FORMS.get(own);
  const isOwn = (word: number) => word === own || shorts?.has(word) === true;
  const called = roleWordsOf(analysis, entity, { before: lead, isAsked: isOwn });
  const isRank = agrees !== SAME && !called.has(own);
  if (isRank && ![...called].some(isOwn)) return 0;
  const told = words.hashes.subarray(lead + 1, head);
  const isAsked = (word: number) => isOwn(word) || ROLE_TURNERS.has(word) || told.includes(word);
  const roles = new Set(roleWordsOf(analysis, entity, { before: lead, isAsked }));
  // A rank is borne as long as its bearer lives: what turns their office does not turn it.
  if (isRank) for (const turner of ROLE_TURNERS) roles.delete(turner);
  if (isTurned(words, { lead, head }, roles)) return 0;
  if (isOfOtherOffice(analysis, entity, { lead, head })) return 0;
  let matches = 1;
  for (let token = lead + 1; token < head; token++) if (roles.has(hashOf(words, token))) matches++;
  return matches;
}

/** The one person whom this paragraph, or those so many before it, names outside quotations. */
function onlyOneNear(
  analysis: Analysis,
  known: readonly Entity[],
  { mention: { lead }, within }: { mention: Mention; within: number },
): number | undefined {
  const { words, names, quoteOf } = analysis;
  const here = paragraphAt(analysis, lead);
  const near = known.filter(({ occurrences }) =>
    occurrences.some((occurrence) => {
      const { opening, first, last } = itemAt(names, occurrence);
      if (first >= lead || quoteOf[first] !== -1) return false;
      const away = here - paragraphAt(analysis, first);
      // "Asked about Low's record, the champion yawned": she is only spoken of.
      return away <= within && (away > 0 || !isSpokenOf(words, { opening, last }));
    }),
  );
  return near.length === 1 ? itemAt(near, 0).id : undefined;
}

function isSpokenOf(words: Words, { opening, last }: Pick<Name, "opening" | "last">): boolean {
  return hashOf(words, last) === POSSESSIVE_CLITIC || hasClass(words, opening - 1, PREPOSITION);
}
