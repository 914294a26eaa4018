import { subjectOf } from "../grammar/clause/subject-of.ts";
import { SUBJECT } from "../grammar/label-words.ts";
import { tokenOf } from "../grammar/phrases.ts";
import { type Grammar, taggedUnitAt, tagOfWord, unitAt } from "../grammar/read-grammar.ts";
import { isUtterance, lastTokenOf, sentenceOf } from "../grammar/running-text.ts";
import { tagAt } from "../grammar/tagged-text.ts";
import {
  ADJECTIVE,
  AUXILIARY,
  FINITE_VERB,
  isNominal,
  PAST_PARTICIPLE,
  PROPER_NOUN,
} from "../grammar/tags.ts";
import { OUT } from "../lexicon/cut-words.ts";
import { MERE_SAYINGS } from "../lexicon/remarks.ts";
import { OF, THOSE } from "../lexicon/single-words.ts";
import { POST_NOMINALS } from "../lexicon/titles.ts";
import { TELLING_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { hashedWords } from "../text/hash-word.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import type { Mention } from "./find-mentions.ts";
import type { Stretch } from "./near-quotations.ts";
import { type PhrasePage, phraseStart } from "./noun-phrase.ts";
import { isDay, isPartOfDay } from "./phrase/day.ts";
import { phraseEnd } from "./phrase/phrase-end.ts";
import { isOfRemark } from "./phrase/remark.ts";
import { isWho } from "./presented.ts";
import { sourcesIn } from "./subjects/according-to.ts";
import { broughtInBefore } from "./subjects/brought-in.ts";
import { describersIn } from "./subjects/describers.ts";
import { hedgedIn } from "./subjects/hedged.ts";
import { labelsIn } from "./subjects/labels.ts";
import { isMinded } from "./subjects/minded.ts";
import { objectsTakenUpIn } from "./subjects/object-taken-up.ts";
import { openingNoun } from "./subjects/opening-noun.ts";
import { setOffIn } from "./subjects/set-off.ts";
import { thoseIn } from "./subjects/those.ts";
import { meansSomebody } from "./taken-by-who.ts";

/**
 * The mentions with every other phrase that is the subject of a clause and means somebody: "a
 * steward who has worked there for years" may be the "she" of the next sentence, though no list
 * knows the word. Only the given stretches of tokens are read, those near quotations.
 */
export function withClauseSubjects(
  page: PhrasePage,
  mentions: readonly Mention[],
  near: readonly Stretch[],
): readonly Mention[] {
  const { grammar } = page;
  const heads = new Set<number>();
  for (const mention of mentions) addHeads(heads, mention);
  const found: Mention[] = [];
  const isNew = (token: number) =>
    !heads.has(token) &&
    page.quoteOf[token] === -1 &&
    mayBeSomebody(grammar, token) &&
    isOuter(mentions, phraseOf(page, token));
  const subjects = near.flatMap((stretch) => [
    ...subjectsIn(page, { stretch, isNew }),
    ...SPEAKING.flatMap((find) => asSubjects(find(page, stretch), true)),
    ...asSubjects([...objectsTakenUpIn(page, stretch), ...broughtInBefore(page, stretch)], false),
  ]);
  for (const { head, speaks } of subjects) {
    if (heads.has(head) || isPostNominal(page, heads, head)) continue;
    if (isOfRemark(page.words, head) || isAmong(page.words, head, MERE_SAYINGS)) continue;
    const isThey = hashOf(page.words, head) === THOSE;
    if (!isThey && !(speaks ? isNoun(grammar, head) : isSomebody(grammar, head))) continue;
    heads.add(head);
    found.push(phraseOf(page, head));
  }
  return found.length === 0 ? mentions : merged(mentions, found);
}

/** They find those who speak though other words stand between them and their verb. */
const SPEAKING = [sourcesIn, thoseIn, setOffIn, hedgedIn, describersIn, labelsIn] as const;

const asSubjects = (heads: readonly number[], speaks: boolean): readonly Subject[] =>
  heads.map((head) => ({ head, speaks }));

/** "Peter Ainsworth MP" is Ainsworth. */
function isPostNominal({ words }: PhrasePage, heads: ReadonlySet<number>, head: number): boolean {
  return isAmong(words, head, POST_NOMINALS) && heads.has(head - 1);
}

/** In "head of research Peter Kim" the head is Kim: his office is no subject of its own. */
function addHeads(heads: Set<number>, { kind, lead, first, head }: Mention): void {
  heads.add(head);
  if (kind !== "name") return;
  for (let token = lead; token < first; token++) heads.add(token);
}

/** The heads of the subjects of all verbs outside quotation marks, and of whom sentences open with. */
function subjectsIn(
  { words, quoteOf, grammar }: PhrasePage,
  { stretch: [from, to], isNew }: { stretch: Stretch; isNew: (token: number) => boolean },
): readonly Subject[] {
  const subjects: Subject[] = [];
  const add = (head: number, speaks: boolean) => {
    if (head !== -1 && quoteOf[head] === -1) subjects.push({ head, speaks });
  };
  let until = from;
  let isWorthReading = false;
  for (let token = from; token < to; token++) {
    if (quoteOf[token] !== -1 || !mayHaveSubject(grammar, token)) continue;
    if (token >= until) {
      const sentence = sentenceOf(grammar.running, taggedUnitAt(grammar, token));
      until = lastTokenOf(grammar.running, sentence.last - 1);
      isWorthReading = hasAny(grammar, sentence, isNew);
      if (isWorthReading) add(openingNoun(grammar, sentence), false);
    }
    const speaks = tellsSomebody(words, token) || isBesideWords(words, quoteOf, token);
    if (!isWorthReading && !speaks) continue;
    for (const head of subjectsAt(grammar, token)) add(head, speaks);
  }
  return subjects;
}

interface Subject {
  readonly head: number;
  /** Of a verb of speech beside a quotation, or of telling: whatever it is, it speaks. */
  readonly speaks: boolean;
}

/** "One fan, who had flown in from Oslo, told the BBC": nothing but a person tells. */
function tellsSomebody(words: Words, verb: number): boolean {
  return isAmong(words, verb, TELLING_VERBS) && hashOf(words, verb + 1) !== OF;
}

/** "“We want our money back,” sang the away end", `A slide read “Yours means yours”` */
function isBesideWords(words: Words, quoteOf: Int32Array, verb: number): boolean {
  if (!hasClass(words, verb, SPEECH)) return false;
  const after = quoteOf[verb - 1] ?? -1;
  const isTail = after !== -1 || (quoteOf[verb - 2] ?? -1) !== -1;
  // "A voice near the gate called out, “…”"
  const from = isAmong(words, verb + 1, OUT) ? verb + 2 : verb + 1;
  return isTail || (quoteOf[from + 1] ?? -1) !== -1 || (quoteOf[from + 2] ?? -1) !== -1;
}

/** Only the tags of a sentence are needed to see that none of its words would be a new mention. */
function hasAny(
  grammar: Grammar,
  { first, last }: { first: number; last: number },
  isNew: (token: number) => boolean,
): boolean {
  for (let unit = first; unit < last; unit++) if (isNew(tokenOf(grammar, unit))) return true;
  return false;
}

function mayHaveSubject(grammar: Grammar, token: number): boolean {
  const tag = tagOfWord(grammar, token);
  return tag === FINITE_VERB || tag === PAST_PARTICIPLE || tag === AUXILIARY;
}

const NOBODY: readonly number[] = [];

/** One, or two where a possessor is taken for another: "the team's doctor was less sure". */
function subjectsAt(grammar: Grammar, token: number): readonly number[] {
  const unit = unitAt(grammar, token);
  const subject = subjectOf(grammar, token);
  if (subject === -1) return NOBODY;
  // "Was stopped by a heckler who left": what "who" takes up, whatever the clause is held to hang on.
  if (isWho(grammar.running.words, subject) && subject === token - 1) return [subject - 1];
  const next = grammar.nextSiblings[unitAt(grammar, subject)] ?? -1;
  const isSecond = next !== -1 && next < unit && grammar.roles[next] === SUBJECT;
  // "Low of Denby, Texas said"
  if (!isSecond || isComma(grammar.running.words, tokenOf(grammar, next) - 1)) return [subject];
  return [subject, tokenOf(grammar, next)];
}

function isSomebody(grammar: Grammar, head: number): boolean {
  return isNoun(grammar, head) && meansSomebody(grammar, head);
}

/** As far as the tags tell: of a name, more than its word decides. */
function mayBeSomebody(grammar: Grammar, token: number): boolean {
  const tag = tagOfWord(grammar, token);
  return tag === PROPER_NOUN || isSomebody(grammar, token);
}

/** "The team's physiotherapist" is taken for an adjective where the word is unknown; "today" is nobody. */
function isNoun({ running, text }: Grammar, head: number): boolean {
  const unit = running.unitOf[head] ?? -1;
  const tag = tagAt(text, unit);
  if (isDay(running.words, head) || isPartOfDay(running.words, head)) return false;
  if (isUtterance(running, unit)) return false;
  // "Another was less sure"
  const isAnother = isAmong(running.words, head, ANOTHER) && isMinded(running.words, head);
  return isNominal(tag) || tag === ADJECTIVE || isAnother;
}

const ANOTHER = hashedWords("another one");

function phraseOf(page: PhrasePage, head: number): Mention {
  const first = phraseStart(page, head);
  return { lead: first, first, last: phraseEnd(page, head), head, kind: "nominal", entity: -1 };
}

/** In reading order; a phrase takes the place of those that lie within it. */
function merged(mentions: readonly Mention[], found: readonly Mention[]): readonly Mention[] {
  const kept = [...mentions];
  for (const one of found) {
    if (!isOuter(kept, one)) continue;
    const at = firstWhere(kept, ({ last }) => last > one.lead);
    let until = at;
    while (until < kept.length && itemAt(kept, until).lead < one.last) until++;
    kept.splice(at, until - at, one);
  }
  return kept;
}

/** Does it reach over all that it touches? */
function isOuter(mentions: readonly Mention[], one: Mention): boolean {
  let at = firstWhere(mentions, ({ last }) => last > one.lead);
  for (; at < mentions.length && itemAt(mentions, at).lead < one.last; at++) {
    const { lead, last } = itemAt(mentions, at);
    if (lead < one.lead || last > one.last) return false;
  }
  return true;
}
