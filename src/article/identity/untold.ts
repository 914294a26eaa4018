import type { Analysis } from "../analyse-text.ts";
import type { Mention } from "../people/find-mentions.ts";
import { agreementWith, type Governor, governorAt, governorOfClause } from "../speaker/governor.ts";
import { NO_CUE } from "../speaker/speaker-traits.ts";
import type { Statement } from "../statement/statement.ts";
import { tokenAt } from "../text/lookup.ts";
import { startOf } from "../text/token.ts";

/** A name that merely stands near: no verb of speech is beside it, and the words hang on none of its verbs. */
export function isUntold(analysis: Analysis, statement: Statement, mention: Mention): boolean {
  const { type, cue, relation, source } = statement;
  const isBare = mention.kind === "name" && cue === null && relation === NO_CUE;
  if (type === "indirect" || !isBare || isInTail(analysis, statement, mention)) return false;
  return agreementWith(governorOf(analysis, statement), source) !== OWN_VERB;
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
