import type { Analysis } from "../analyse-text.ts";
import type { Attribution } from "../attribution/attribution.ts";
import { REDUCED_CLAUSE } from "../grammar/label-words.ts";
import { hangsOn } from "../grammar/phrases.ts";
import { roleAt, tagOfWord, unitAt } from "../grammar/read-grammar.ts";
import { FINITE_VERB } from "../grammar/tags.ts";
import { AND_OR_BUT } from "../lexicon/function-words.ts";
import { ACCORDING, HAVING, TO } from "../lexicon/single-words.ts";
import { HEARD_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { type Governor, governorOfClause, SAID } from "../speaker/governor.ts";
import { mentionOver } from "../speaker/mention-at.ts";
import { isInPredicate, joinedVerb } from "../speaker/sayer/joined-verb.ts";
import { mainSubjectBefore } from "../speaker/sayer/main-subject.ts";
import { judgeBefore } from "../speaker/sayer/who-judges.ts";
import { verbBeforeAside } from "../speaker/turn/accounted-words.ts";
import { hashedWords } from "../text/hash-word.ts";
import { tokenAt } from "../text/lookup.ts";
import type { Rule } from "../text/rule.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma } from "../text/token.ts";
import { holds } from "./relayed.ts";
import { APPOSED_RULE } from "./told/apposed-in-clause.ts";
import { ofHeld } from "./told/held-account.ts";
import { HOLDER_RULE } from "./told/held-by.ts";

interface ClauseCase {
  readonly analysis: Analysis;
  readonly attribution: Attribution;
  /** The mention that the model holds to be the source, or -1. */
  readonly own: number;
  readonly governor: Governor;
}

/** Whose words a clause has, of a cue that has no subject right before it. */
export const CLAUSE_SPEAKER_RULES: readonly Rule<ClauseCase, number>[] = [
  {
    name: "reports that somebody opposes say what they say",
    example: {
      text: "Ned Hale is speaking out against reports suggesting that he left the town.",
      said: [["that he left the town", "reports"]],
    },
    answer: ofOpposedReports,
  },
  {
    name: "who notes or hears another's account does not say what it tells",
    example: {
      text: "The stewards noted an explanation from Ann Low that the horse had “bled from the nose”.",
      said: [["“bled from the nose”", "Ann Low"]],
    },
    answer: ofHeld,
  },
  HOLDER_RULE,
  APPOSED_RULE,
  {
    name: "an account between commas behind somebody's own verb leaves the words to him",
    example: {
      text: "Officer Tom Reed said, according to the Daily Echo, that the man threw six stones.",
      said: [["that the man threw six stones", "Tom Reed"]],
    },
    answer: ofTeller,
  },
  {
    name: "who blames somebody without a comma says why",
    example: {
      text: "The court lashed out at the police saying it has been slow.",
      said: [["it has been slow", "The court"]],
    },
    answer({ analysis, attribution: { cue } }) {
      const judge = judgeBefore(analysis, tokenAt(analysis.words, cue.start));
      return judge === -1 ? undefined : mentionOver(analysis, judge);
    },
  },
  {
    name: "whom something is done to does not speak meanwhile",
    example: {
      text: "The union alleged that his mindset allows him to insult the board and the media while calling them thieves.",
      said: [
        ["that his mindset allows him to insult the board and the media", "The union"],
        ["them thieves", "The union"],
      ],
    },
    answer: ofWhoeverActs,
  },
  {
    name: "a participle behind a report has the subject of that",
    example: {
      text: "Ned Hale, a chief, said the fire began at noon, the Daily Echo reported, adding that one man was hurt.",
      said: [
        ["the fire began at noon", "Ned Hale"],
        ["that one man was hurt", "Daily Echo"],
      ],
    },
    answer: ofReporter,
  },
  {
    name: "a joined verb has the subject of the first, and nobody's in its predicate",
    example: {
      text: "The union was accused of blackmail by the club's owner, Tom Reed, and said that it was within its rights.",
      said: [["that it was within its rights", "The union"]],
    },
    answer: ofJoinedVerb,
  },
  {
    name: "a verb joined behind a comma has not the subject of the clause before the comma",
    example: {
      text: "Ann Low praised a song in which Ned Hale mocks the town, and said that it had hurt her.",
      said: [
        ["the town", "Ned Hale"],
        ["that it had hurt her", "Ann Low"],
      ],
    },
    answer: ofMainClause,
  },
  {
    name: "a participle behind a comma has the subject of the sentence",
    example: {
      text: "Ned Hale was given four years' custody at a Young Offenders' Institution, having admitted a charge of theft.",
      said: [["a charge of theft", "Ned Hale"]],
    },
    answer: ofParticiple,
  },
  {
    name: "where the words around a verb name nobody, who its subject is tells the sentence",
    example: {
      text: "The company raised alarm at the terms of the deal, and said that drivers were told to sign.",
      said: [["that drivers were told to sign", "The company"]],
    },
    answer: ofGrammar,
  },
];

/** "Against reports suggesting that he left": but "issued a statement saying that he left" is his who issues it. */
function ofOpposedReports({ analysis, attribution: { cue } }: ClauseCase): number | undefined {
  const { words, mentions } = analysis;
  const verb = tokenAt(words, cue.start);
  if (!endsWith(words, verb, "ing") || !isAmong(words, verb - 1, REPORTS)) return undefined;
  const reports = mentionOver(analysis, verb - 1);
  const before = (mentions[reports]?.lead ?? verb - 1) - 1;
  const isOpposed = isAmong(words, before, OPPOSING) || isAmong(words, before, AGAINST);
  return isOpposed ? reports : undefined;
}

const REPORTS = hashedWords(`
  report reports rumour rumours rumor rumors article articles story stories headline headlines claims claim
  allegations letters letter posts post messages message emails tweets leaflets posters adverts ads placards signs
  documents leaks speculation gossip talk memo statement statements
`);
const AGAINST = hashedWords("against at over to amid despite after about by of");
const OPPOSING = hashedWords(`
  deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing ignore
  ignores ignored refute refutes refuted rebut rebuts rebutted dispute disputes disputed slam slams slammed blast
  blasts blasted criticise criticises criticised criticize criticizes criticized condemn condemns condemned read
  reads saw sees see heard cite cites cited citing quote quotes quoted receive receives received face faces faced
`);

/** "Low said, according to the Echo, that it was late": Low. */
function ofTeller({ analysis, attribution: { cue, content } }: ClauseCase): number | undefined {
  const { words } = analysis;
  const at = tokenAt(words, cue.start);
  // Of "said, according to" the model may have the verb for what the account says.
  const account = isComma(words, at + 1) ? at + 2 : at;
  if (hashOf(words, account) !== ACCORDING) return undefined;
  const isBehind = content.some(
    ({ start }) => start > cue.end && isComma(words, tokenAt(words, start) - 1),
  );
  const verb = isBehind ? verbBeforeAside(analysis, account) : -1;
  if (verb === -1) return undefined;
  // "Held a conference to declare that, according to results,": whoever declares it, the results do not.
  if (hashOf(words, verb - 1) === TO) return -1;
  const { manner, subject } = governorOfClause(analysis, verb);
  return manner === SAID ? subject : -1;
}

/** "Insulted the board while calling it a fraud": who insults calls it so, and not who is insulted. */
function ofWhoeverActs({ analysis, attribution, own, governor }: ClauseCase): number | undefined {
  const { words } = analysis;
  const { cue, source } = attribution;
  const verb = tokenAt(words, cue.start);
  if (!endsWith(words, verb, "ing") || !isAmong(words, verb - 1, MEANWHILE)) return undefined;
  const isRightBefore = source !== null && tokenAt(words, source.end) === verb - 1;
  const { subject, manner } = governor;
  return isRightBefore && manner === SAID && subject < own && subject !== -1 ? subject : undefined;
}

const MEANWHILE = hashedWords("while when by before after without since");

/** "It began at noon, the Echo reported, adding that one man was hurt", "and added that": the Echo adds it. */
function ofReporter({ analysis, attribution: { cue } }: ClauseCase): number | undefined {
  const { words, mentions } = analysis;
  const verb = tokenAt(words, cue.start);
  const comma = isAmong(words, verb - 1, AND_OR_BUT) ? verb - 2 : verb - 1;
  if (!isComma(words, comma) || (comma === verb - 1 && !endsWith(words, verb, "ing")))
    return undefined;
  const before = comma - 1;
  if (!hasClass(words, before, SPEECH) || isAmong(words, before, HEARD_VERBS)) return undefined;
  const { subject, manner } = governorOfClause(analysis, before);
  const reporter = mentions[subject];
  // "Low left when a reporter called, but shouted": nothing is reported.
  const isTag = reporter !== undefined && isComma(words, reporter.lead - 1);
  return manner === SAID && isTag ? subject : undefined;
}

/** "The union was accused of theft by Reed, and said": the union, and not he by whom it was. */
function ofJoinedVerb({ analysis, attribution: { cue }, own }: ClauseCase): number | undefined {
  const { mentions, words } = analysis;
  const joined = own === -1 ? undefined : joinedVerb(analysis, tokenAt(words, cue.start));
  return joined && isInPredicate(joined, mentions[own])
    ? mentionOver(analysis, joined.head)
    : undefined;
}

/** "She had been named in a song in which Low denies it, and said that it hurt": she says so. */
function ofMainClause({ analysis, attribution, own, governor }: ClauseCase): number | undefined {
  const { words, mentions } = analysis;
  const verb = tokenAt(words, attribution.cue.start);
  if (!isAmong(words, verb - 1, AND_OR_BUT) || !isComma(words, verb - 2)) return undefined;
  const inner = mentions[own === -1 ? governor.subject : own];
  if (!inner || !isAmong(words, inner.lead - 1, OPENS_SUBORDINATE)) return undefined;
  const outer = mentionOver(analysis, mainSubjectBefore(analysis, inner.lead - 1));
  return outer === -1 ? undefined : outer;
}

const OPENS_SUBORDINATE = hashedWords("which where whom whose because when although though");

/** "Low, who", "Low left, and has promised that": the model has nobody, or no mention where it has somebody. */
function ofGrammar({ analysis, attribution, own, governor }: ClauseCase): number | undefined {
  const { words, grammar } = analysis;
  const { subject, head, verb, manner } = governor;
  if (own !== -1 || manner !== SAID || subject === -1) return undefined;
  if (attribution.content.some((piece) => holds(analysis, piece, subject))) return undefined;
  if (attribution.source) return hangsOn(grammar, head, verb) ? subject : undefined;
  if (isAmong(words, verb, HEARD_VERBS)) return undefined;
  return tagOfWord(grammar, verb) === FINITE_VERB ? subject : undefined;
}

/**
 * "Low was held at a camp, having admitted a theft", "The council welcomed it, saying it was late": whom the
 * sentence is about. Behind "demanded that Low be mayor, claiming" it may be either, and so it is nobody.
 */
function ofParticiple({ analysis, attribution, own, governor }: ClauseCase): number | undefined {
  const { words, grammar } = analysis;
  const verb = tokenAt(words, attribution.cue.start);
  const first = hashOf(words, verb - 1) === HAVING ? verb - 1 : verb;
  const isParticiple = endsWith(words, first, "ing") && isComma(words, first - 1);
  if (!isParticiple || own !== -1 || attribution.source) return undefined;
  const main = mentionOver(analysis, mainSubjectBefore(analysis, first - 1));
  const isSure = first !== verb || main === governor.subject;
  return isSure || roleAt(grammar, unitAt(grammar, verb)) === REDUCED_CLAUSE ? main : -1;
}
