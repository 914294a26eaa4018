import type { Analysis } from "../analyse-text.ts";
import { isPassive, subjectOf } from "../grammar/clauses.ts";
import { RELATIVE_CLAUSE } from "../grammar/label-words.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../grammar/noun-kinds.ts";
import { tokenOf } from "../grammar/phrases.ts";
import { type Grammar, headAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import { tagAt } from "../grammar/tagged-text.ts";
import { isVerb } from "../grammar/tags.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { hashedWords } from "../text/hash-word.ts";
import { endsWith, hasClass, isAmong } from "../text/token.ts";

/** Token of the head of whoever says what hangs on the verb, or -1. */
export function sayerOf(analysis: Analysis, verb: number): number {
  const head = subjectOf(analysis.grammar, verb);
  if (head === -1) return -1;
  return isShared(analysis, verb, head) ? sayerAbove(analysis, verb, head) : head;
}

/** The subject of another verb, which a joined verb or a participle may only seem to have. */
function isShared({ grammar, words }: Analysis, verb: number, head: number): boolean {
  const isParticiple = endsWith(words, verb, "ing");
  if (!isParticiple && !hasClass(words, verb, SPEECH)) return false;
  return headAt(grammar, unitAt(grammar, head)) !== unitAt(grammar, verb);
}

function sayerAbove(analysis: Analysis, verb: number, head: number): number {
  const doer = doerOf(analysis, verb, head);
  if (doer !== head || !hasClass(analysis.words, verb, SPEECH)) return doer;
  return maySay(analysis, verb, head) ? head : outerSayer(analysis, verb, head);
}

/** "The unions held a march calling it “mad”": no march calls, but who holds it does. */
function doerOf({ grammar, words }: Analysis, verb: number, head: number): number {
  if (!isAmong(words, head, ACTS) || !endsWith(words, verb, "ing")) return head;
  const held = headAt(grammar, unitAt(grammar, head));
  return held === -1 ? head : subjectOf(grammar, tokenOf(grammar, held));
}

/** Whether a verb tells of what is done, "a march calling it", and not of who does it. */
export function isOfAct({ grammar, words }: Analysis, verb: number): boolean {
  const above = headAt(grammar, unitAt(grammar, verb));
  return above !== -1 && isAmong(words, tokenOf(grammar, above), ACTS);
}

const ACTS = hashedWords(`
  walkout march rally protest vigil demonstration strike campaign sit-in motion conference
`);

/** A firm may speak, but not "the anger that Fleet Street stirred, saying": there the participle is another's. */
function maySay({ grammar, words }: Analysis, verb: number, head: number): boolean {
  const kind = kindOfHead(grammar, head);
  if (kind === HUMAN) return true;
  if (kind !== ORGANISATION) return false;
  if (endsWith(words, verb, "ing")) return !isOfRelative(grammar, head);
  const own = headAt(grammar, unitAt(grammar, head));
  return own === -1 || !isPassive(grammar, tokenOf(grammar, own));
}

/** A clause that is said, in a clause that somebody says. */
const MOST_STEPS = 5;

/** "Low said it was early but added “…”", "said the line was closed by Reed and added": she adds, and not "it". */
function outerSayer({ grammar, words }: Analysis, verb: number, head: number): number {
  let unit = headAt(grammar, unitAt(grammar, head));
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    unit = headAt(grammar, unit);
    if (unit === -1 || !isVerb(tagAt(grammar.text, unit))) continue;
    const token = tokenOf(grammar, unit);
    if (!hasClass(words, token, SPEECH) && !endsWith(words, verb, "ing")) continue;
    const outer = subjectOf(grammar, token);
    if (outer !== -1 && kindOfHead(grammar, outer) === HUMAN) return outer;
  }
  return isOfRelative(grammar, head) ? -1 : head;
}

function isOfRelative(grammar: Grammar, head: number): boolean {
  const own = headAt(grammar, unitAt(grammar, head));
  return own !== -1 && roleAt(grammar, own) === RELATIVE_CLAUSE;
}
