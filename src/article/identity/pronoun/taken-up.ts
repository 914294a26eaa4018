import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { OFFICE_FORMS, PARTY_MEMBERS, ROLE_TURNERS, STAND_INS } from "../../lexicon/roles.ts";
import { THE } from "../../lexicon/single-words.ts";
import { FEMALE, MALE, PLURAL, ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import type { Entity } from "../../people/gather-entities.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import { onceFor } from "../../text/once-for.ts";
import {
  classesOf,
  endOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  startOf,
} from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import { describedEntity, isNamedBefore, MOST_ENTITIES } from "../described-entity.ts";
import { isTurned, roleWordsOf } from "../phrase/told/roles-told.ts";
import { traitBearer } from "../phrase/trait/trait-bearer.ts";

/**
 * Whom a "he" after the phrase means, where the phrase itself is given as printed: "the congresswoman"
 * is who was called "Rep.", "the Ohio Republican" who is "(R-Ohio)"; or -1.
 */
export const takenUp = onceFor(find);

function find(analysis: Analysis, index: number): number {
  const described = describedEntity(analysis, index);
  if (described !== -1) return described;
  const bearer = traitBearer(analysis, index);
  if (bearer !== -1) return bearer;
  const mention = itemAt(analysis.mentions, index);
  if (!isOneOfOffice(analysis, mention)) return -1;
  const [only, other] = fittingOf(analysis, mention);
  if (only) return other ? -1 : only.id;
  return spokeJustBefore(analysis, mention);
}

function fittingOf(analysis: Analysis, mention: Mention): readonly Entity[] {
  const { words, entities } = analysis;
  const isTelling = OFFICE_FORMS.has(hashOf(words, mention.head)) || partyOf(words, mention) !== "";
  if (!isTelling) return [];
  return entities.list
    .slice(0, MOST_ENTITIES)
    .filter(
      (entity) => isNamedBefore(analysis, entity, mention) && fits(analysis, entity, mention),
    );
}

function isOneOfOffice({ words, grammar }: Analysis, { kind, lead, head, last }: Mention): boolean {
  if (kind !== "nominal" || hashOf(words, lead) !== THE || hasClass(words, head, PLURAL))
    return false;
  if (last > head + 1 && !isPolitical(words, { lead, head })) return false;
  return (
    hasClass(words, head, ROLE) ||
    kindOfHead(grammar, head) === HUMAN ||
    isPolitical(words, { lead, head })
  );
}

type Phrase = Pick<Mention, "lead" | "head">;

function isPolitical(words: Analysis["words"], { lead, head }: Phrase): boolean {
  return isAmong(words, head, STAND_INS) || partyOf(words, { lead, head }) !== "";
}

/** "The Ohio Republican", "the Democratic nominee": R, D, or nothing. */
function partyOf(words: Analysis["words"], { lead, head }: Phrase): string {
  for (let token = lead + 1; token <= head; token++) {
    const party = PARTY_MEMBERS.get(hashOf(words, token));
    if (party) return party;
  }
  return "";
}

function fits(analysis: Analysis, entity: Entity, { lead, head }: Mention): boolean {
  const { words } = analysis;
  const own = classesOf(words, head) & (MALE | FEMALE);
  if (own !== 0 && entity.gender !== 0 && own !== entity.gender) return false;
  const place = placeIn(words, { lead, head });
  if (place !== -1 && !isOfPlace(analysis, entity, { place, before: lead })) return false;
  const offices = OFFICE_FORMS.get(hashOf(words, head));
  if (offices) {
    const isAsked = (word: number) => offices.has(word) || ROLE_TURNERS.has(word);
    const roles = roleWordsOf(analysis, entity, { before: lead, isAsked });
    return (
      !isTurned(words, { lead, head }, roles) && [...offices].some((office) => roles.has(office))
    );
  }
  const party = partyOf(words, { lead, head });
  return party !== "" && party === tagOf(analysis, entity, lead)?.party;
}

/** The token of what is no party in "the Ohio Republican", or -1. */
function placeIn(words: Analysis["words"], { lead, head }: Phrase): number {
  for (let token = lead + 1; token < head; token++) {
    if (hasShape(words, token, CAPITAL) && !PARTY_MEMBERS.has(hashOf(words, token))) return token;
  }
  return -1;
}

/** Tokens beside a name among which a place may stand: "Gov. Ann Low of Ohio", "Ohio Gov. Ann Low". */
const BESIDE = 3;

function isOfPlace(
  analysis: Analysis,
  entity: Entity,
  { place, before }: { place: number; before: number },
): boolean {
  const { words, names, text } = analysis;
  const own = hashOf(words, place);
  for (const occurrence of entity.occurrences.slice(0, MOST_OCCURRENCES)) {
    const { opening, last } = itemAt(names, occurrence);
    if (last > before) break;
    for (let token = opening - 1; token < last + BESIDE; token++)
      if (hashOf(words, token) === own) return true;
  }
  const state = tagOf(analysis, entity, before)?.state;
  return state !== undefined && state === text.charAt(startOf(words, place));
}

/** Places that name somebody, which are looked at. */
const MOST_OCCURRENCES = 6;
const PARTY_TAG = /^(?:,| \()\s?([RD])\.?(?:[-–,)])(\p{Lu})?/u;

/** "Ann Low (R-Ohio)", "Ann Low, D-Texas,": the party and the state's initial. */
function tagOf(
  { words, names, text }: Analysis,
  entity: Entity,
  before: number,
): { party: string; state: string | undefined } | undefined {
  for (const occurrence of entity.occurrences.slice(0, MOST_OCCURRENCES)) {
    const { first, last } = itemAt(names, occurrence);
    if (first >= before) break;
    const end = endOf(words, last - 1);
    const tag = PARTY_TAG.exec(text.slice(end, end + 7));
    if (tag?.[1]) return { party: tag[1], state: tag[2] };
  }
  return undefined;
}

/** Mentions looked back over: a paragraph may have any number. */
const MOST_MENTIONS = 40;

/** "…,” Low said.” and in a new paragraph "The Republican incumbent said": who spoke before, where nobody else was named. */
function spokeJustBefore(analysis: Analysis, { lead, head }: Mention): number {
  const { words, mentions, paragraphs, quoteOf } = analysis;
  if (!isPolitical(words, { lead, head })) return -1;
  const here = paragraphAt(analysis, lead);
  if (here === 0 || startOf(words, lead) !== itemAt(paragraphs, here).start) return -1;
  const from = itemAt(paragraphs, here - 1).start;
  let spoke = -1;
  let isTold = false;
  const last = firstWhere(mentions, (one) => one.lead >= lead) - 1;
  for (let at = last; at >= Math.max(0, last - MOST_MENTIONS); at--) {
    const { kind, entity, lead: opening, last } = itemAt(mentions, at);
    if (startOf(words, opening) < from) break;
    if (kind !== "name" || quoteOf[opening] !== -1) continue;
    if (spoke !== -1 && entity !== spoke) return -1;
    spoke = entity;
    isTold ||= hasClass(words, last, SPEECH) || hasClass(words, opening - 1, SPEECH);
  }
  return isTold ? spoke : -1;
}
