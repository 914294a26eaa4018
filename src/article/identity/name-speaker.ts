import type { Span } from "../../domain/span.ts";
import { joinNames } from "../../domain/wording.ts";
import type { Analysis } from "../analyse-text.ts";
import { rightEdge } from "../grammar/phrases.ts";
import { unitAt } from "../grammar/read-grammar.ts";
import { lastTokenOf } from "../grammar/running-text.ts";
import type { Mention } from "../people/find-mentions.ts";
import type { Statement } from "../statement/statement.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { spanOf, textOf } from "../text/token.ts";
import { fullForm } from "./full-form.ts";
import { jointSpeakers } from "./joint-speakers.ts";
import type { Identity } from "./rules.ts";
import { type Grounds, weighSpeaker } from "./weigh-speaker.ts";

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
}

/** Gives a statement's source its name. */
export function nameSpeaker(
  analysis: Analysis,
  statement: Statement,
  { identities, told, weights }: Omit<Grounds, "identity"> & Identities,
): Speaker {
  const { source, phrase } = statement;
  const mention = itemOrNone(analysis.mentions, source);
  const identity = identities.get(source);
  if (!mention || !identity) return NOBODY;
  const printed = spanOfMention(analysis, mention);
  const { entity } = identity;
  if (identity.unknown) return { ...NOBODY, printed };
  const chance = weighSpeaker(analysis, statement, { identity, told, weights });
  if (entity !== -1) return { ...namedJointly(analysis, source, entity), probability: chance };
  const meant = analysis.mentions[identity.standsFor ?? source] ?? mention;
  const name = fullForm(analysis, phraseName(analysis, meant, phrase));
  if (name.length < LEAST_NAME || RELATIVE.test(name) || meant.kind === "pronoun")
    return { ...NOBODY, printed };
  return { name, printed, entity, probability: chance };
}

/** "Lee and Kim wrote" has two speakers, each by the fullest name. */
function namedJointly(analysis: Analysis, source: number, entity: number) {
  const joint = jointSpeakers(analysis, source).map((index) => itemAt(analysis.mentions, index));
  const [first, last] = [itemAt(joint, 0), itemAt(joint, joint.length - 1)];
  const printed = {
    start: spanOfMention(analysis, first).start,
    end: spanOfMention(analysis, last).end,
  };
  if (first === last) return { name: entityName(analysis, entity), printed, entity };
  const names = joint.map((mention) => entityName(analysis, mention.entity));
  return { name: joinNames(names), printed, entity: -1 };
}

/** "Q:" and "A:" name nobody. */
const LEAST_NAME = 2;

/** "The deal, whose critics say": the clause hangs on something else, which is not named here. */
const RELATIVE = /^(?:who|whom|whose|which|that)\b/;

export function entityName({ words, entities }: Analysis, entity: number): string {
  const { first, last } = itemAt(entities.list, entity);
  return squeezed(textOf(words, first, last));
}

function spanOfMention({ words }: Analysis, { first, last }: Mention): Span {
  return spanOf(words, first, last);
}

/** The phrase without its apposition: "a doctor" of "a doctor, who asked not to be named,". */
function phraseName(analysis: Analysis, mention: Mention, phrase: Span | null): string {
  const own =
    mention.kind === "nominal" ? wholePhrase(analysis, mention) : spanOfMention(analysis, mention);
  const span = phrase && phrase.start <= own.start && phrase.end >= own.start ? phrase : own;
  const words = analysis.text.slice(span.start, span.end);
  const cut = words.search(/,|\s[—–-]+\s|\s\(|\bwho\b/);
  const phraseOnly = cut > 0 ? words.slice(0, cut) : words;
  return squeezed(phraseOnly.replace(LINK, ""));
}

/** Tokens: a longer description is cut, where the phrase of the lists ends. */
const LONGEST_PHRASE = 12;

/** "A backbencher leaving the chamber", "a woman whose brother died": with what tells who it is. */
function wholePhrase(analysis: Analysis, mention: Mention): Span {
  const { grammar, words, quoteOf } = analysis;
  const unit = unitAt(grammar, mention.head);
  const last = lastTokenOf(grammar.running, rightEdge(grammar, unit));
  const isPlain = last > mention.last && last - mention.first <= LONGEST_PHRASE;
  const isOwn = quoteOf.subarray(mention.last, last).every((quote) => quote === -1);
  return spanOf(words, mention.first, isPlain && isOwn ? last : mention.last);
}

/** "The deal that critics say will fail" */
const LINK = /^that\s+/;

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
