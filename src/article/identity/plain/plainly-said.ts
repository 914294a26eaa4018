import { type Analysis, opensSentence } from "../../analyse-text.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../../grammar/noun-kinds.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { PROPER_NOUN } from "../../grammar/tags.ts";
import { A_OR_THE } from "../../lexicon/function-words.ts";
import { CLAIMS, PINNED } from "../../lexicon/reporting-words.ts";
import { FOR, OF, ONE, POSSESSIVE_CLITIC, THAT, THE } from "../../lexicon/single-words.ts";
import { DETERMINER, DOCUMENT, POSSESSIVE, SPEECH } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { isWho } from "../../people/presented.ts";
import { agreementWith, type Governor, governorAt, SAID } from "../../speaker/governor.ts";
import type { Statement } from "../../statement/statement.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, NUMBER } from "../../text/tokenize.ts";
import { saidBefore } from "../pronoun/clause/said-before.ts";
import type { Identity } from "../rules.ts";
import { isOnlyOne } from "./only-one.ts";

/** What `agreementWith` says of the subject of the verb that the words hang on. */
const OWN_VERB = 1;

/**
 * Whether the sentence itself leaves no doubt who speaks, however rare its turn is: a verb of speech has for its
 * subject a phrase without a name, "one of them cried out: “…”", or a pronoun that the sentence itself binds.
 */
export function isPlainlySaid(
  analysis: Analysis,
  statement: Statement,
  identity: Identity,
): boolean {
  const { type, inner, start, source } = statement;
  if (type === "indirect" || !isPlainlyMeant(analysis, source, identity)) return false;
  const first = inner[0]?.start ?? start;
  const governor = governorAt(analysis, first);
  if (identity.isBound && isCueRightBefore(analysis, statement, first)) return true;
  if (isSign(analysis, source))
    return type === "direct" && isOnSign(analysis, governor, { source, first });
  if (isOwnVerb(analysis, governor, { source, first })) return true;
  // Of "a driver who told them" the verb may be held to have either for its subject.
  const { standsFor = source } = identity;
  return standsFor !== source && isOwnVerb(analysis, governor, { source: standsFor, first });
}

/** "After he shouted “…” at a driver": whatever the words are held to hang on. */
function isCueRightBefore({ words }: Analysis, { cue }: Statement, first: number): boolean {
  const verb = cue ? tokenAt(words, cue.start) : -1;
  return verb === tokenAt(words, first) - 2 && hasClass(words, verb, SPEECH);
}

function isPlainlyMeant(analysis: Analysis, source: number, identity: Identity): boolean {
  const { entity, standsFor = source, isBound = false } = identity;
  const { kind, first } = itemAt(analysis.mentions, source);
  if (kind === "pronoun" && isWho(analysis.words, first))
    return entity === -1 && isPlainPhrase(analysis, standsFor);
  if (kind === "pronoun")
    return (
      isBound || saidBefore(analysis, source, identity) || isOnlyOne(analysis, source, identity)
    );
  if (kind !== "nominal" || entity !== -1 || standsFor !== source) return false;
  return (
    isSign(analysis, source) || isPlainPhrase(analysis, source) || isNameOfBody(analysis, source)
  );
}

/** "NTV insisted", "the Capital Courier announced", "Ukraine said" */
function isNameOfBody({ words, grammar, mentions }: Analysis, index: number): boolean {
  const { lead, head, last } = itemAt(mentions, index);
  if (!hasShape(words, head, CAPITAL) || last !== head + 1) return false;
  // "Derided Tory claims they could cut it"
  if (isAmong(words, last, CLAIMS)) return false;
  if (tagOfWord(grammar, head) !== PROPER_NOUN) return false;
  const start = hashOf(words, lead) === THE ? lead + 1 : lead;
  // "Good Thing Low said": of whom that is a name the words do not tell.
  if (hasShape(words, lead - 1, CAPITAL)) return false;
  if (start === lead && head > lead && kindOfHead(grammar, head) !== ORGANISATION) return false;
  for (let token = start; token < head; token++) if (!hasShape(words, token, CAPITAL)) return false;
  return true;
}

function isOwnVerb(
  { words }: Analysis,
  governor: Governor,
  { source, first }: { source: number; first: number },
): boolean {
  const { manner, verb, head } = governor;
  if (manner !== SAID || agreementWith(governor, source) !== OWN_VERB) return false;
  const at = tokenAt(words, first);
  if (at - verb > LONGEST_CLAUSE || Math.abs(verb - head) > LONGEST_CLAUSE) return false;
  // "The firm is “late”, a guard has said": the firm stands before the words, and the verb behind.
  if (verb > at !== head > at) return false;
  if (isAmong(words, verb, READING)) return false;
  return hasClass(words, verb, SPEECH) || isAmong(words, verb, SAYING_SO);
}

/** Tokens from the verb to the words, and to its subject: further on another may have come between. Chosen by hand. */
const LONGEST_CLAUSE = 14;
/** "Put it differently: “…”", "cried out: “…”", "used to warn her: “…”", "began to chant: “…”" */
const SAYING_SO = hashedWords("put puts cried used began");
/** What a sign does: a phrase over them may be cut wrong, "the tweet, about a bus, read". */
const READING = hashedWords("read reads");

/** "A sign", "the notice on the door" */
function isSign(analysis: Analysis, index: number): boolean {
  const { words, mentions } = analysis;
  const { lead, head } = itemAt(mentions, index);
  if (!isAmong(words, lead, A_OR_THE) || !isAmong(words, head, PINNED)) return false;
  return hashOf(words, lead) !== THE || opensSentence(analysis, lead);
}

/** "There is a sign: “Mind the dog.”", "a note found in the van read: “…”", but not "a note quotes her: “…”" */
function isOnSign(
  { words, mentions }: Analysis,
  governor: Governor,
  { source, first }: { source: number; first: number },
): boolean {
  const { manner, verb } = governor;
  const at = tokenAt(words, first);
  // The colon and the mark.
  if (itemAt(mentions, source).last === at - 2 && isAmong(words, verb, STANDING)) return true;
  if (manner !== SAID || agreementWith(governor, source) !== OWN_VERB) return false;
  return at - verb <= LONGEST_CLAUSE && !isAmong(words, verb, CITING);
}

/** "There is a sign", "in their place stood a sign" */
const STANDING = hashedWords("is was are were stood stands hung hangs lay lies appeared appears");

const CITING = hashedWords(
  "quotes quoted cites cited attributes attributed credits credited described describes",
);

/** "A nurse", "the firm's owner", "one of them", but no bare "officials" of a headline, and no "filing" that argues. */
function isPlainPhrase(analysis: Analysis, index: number): boolean {
  const { words, grammar, mentions } = analysis;
  const mention = itemAt(mentions, index);
  // "One of them"
  if (hashOf(words, mention.head) === ONE) return hashOf(words, mention.head + 1) === OF;
  if (mention.last - mention.lead < 2 || hashOf(words, mention.lead) === THAT) return false;
  // "For a voter to claim it is “late”": nobody has.
  if (hashOf(words, mention.lead - 1) === FOR) return false;
  if (!isDetermined(analysis, mention) || hasClass(words, mention.head, DOCUMENT)) return false;
  // "Her grandfather, a Liberal who had fought, told her": the phrase behind the comma only explains.
  if (mentions[index - 1]?.last === mention.lead - 1) return false;
  // "What the board has said": the article may well have told which.
  const isKnown = hashOf(words, mention.lead) === THE && !opensSentence(analysis, mention.lead);
  if (isKnown && !hasShape(words, mention.head, CAPITAL)) return false;
  const kind = kindOfHead(grammar, mention.head);
  return kind === HUMAN || kind === ORGANISATION;
}

function isDetermined({ words }: Analysis, { lead, head }: Mention): boolean {
  if (hasClass(words, lead, DETERMINER | POSSESSIVE) || hasShape(words, lead, NUMBER)) return true;
  for (let token = lead + 1; token < head; token++)
    if (hashOf(words, token) === POSSESSIVE_CLITIC) return true;
  return false;
}
