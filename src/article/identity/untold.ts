import type { Analysis } from "../analyse-text.ts";
import type { Mention } from "../people/find-mentions.ts";
import { agreementWith, type Governor, governorAt, governorOfClause } from "../speaker/governor.ts";
import { NO_CUE } from "../speaker/speaker-traits.ts";
import type { Statement } from "../statement/statement.ts";
import { tokenAt } from "../text/lookup.ts";
import { startOf } from "../text/token.ts";

/** A name that merely stands near: no verb of speech is beside it, and the words hang on none of its verbs. */
export function isUntold(analysis: Analysis, statement: Statement, mention: Mention): boolean {
  const { type } = statement;
  if (type === "indirect" || mention.kind !== "name") return false;
  return !isTold(analysis, statement) && !isInTail(analysis, statement, mention);
}

/** The mentions that a verb of speech belongs to: what goes on from one is told as well. */
export function toldSources(
  analysis: Analysis,
  statements: readonly Statement[],
): ReadonlySet<number> {
  const told = statements.filter((statement) => isTold(analysis, statement));
  return new Set(told.map(({ source }) => source));
}

function isTold(analysis: Analysis, statement: Statement): boolean {
  const { cue, relation, source } = statement;
  if (cue !== null || relation !== NO_CUE) return true;
  return agreementWith(governorOf(analysis, statement), source) === OWN_VERB;
}

/** What `agreementWith` says of the subject of the verb that the words hang on. */
const OWN_VERB = 1;

/** Characters: "“It never comes,” joked" before a name. */
const LONGEST_VERB = 16;

function isInTail({ text, words }: Analysis, { end }: Statement, { lead }: Mention): boolean {
  const from = startOf(words, lead);
  if (from < end || from - end > LONGEST_VERB || !",?!".includes(text.charAt(end - 1)))
    return false;
  return /^\S?\s[^.\n]*$/.test(text.slice(end, from));
}

/** The verb that a statement's words hang on, or by which its clause is reported. */
export function governorOf(analysis: Analysis, { type, start, inner, cue }: Statement): Governor {
  if (type === "direct" || !cue) return governorAt(analysis, inner[0]?.start ?? start);
  return governorOfClause(analysis, tokenAt(analysis.words, cue.start));
}
