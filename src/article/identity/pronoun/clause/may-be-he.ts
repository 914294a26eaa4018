import type { Analysis } from "../../../analyse-text.ts";
import { SOMEBODY } from "../../../lexicon/remarks.ts";
import { itemOrNone } from "../../../text/lookup.ts";
import { isAmong } from "../../../text/token.ts";
import { isSomebody } from "../../phrase/somebody.ts";
import { isOneOf } from "../../phrase/source-phrase.ts";
import { mayBe } from "../antecedents.ts";
import { isSeveral } from "../is-several.ts";
import { isNobody } from "../passed-over.ts";

/** Whether a mention, named or not, is one whom a "he", where the gender is not 0, or any such word may mean. */
export function mayBeHe(analysis: Analysis, index: number, gender: number): boolean {
  const mention = itemOrNone(analysis.mentions, index);
  if (!mention || mention.kind === "pronoun") return false;
  if (mention.kind === "name")
    return mention.entity !== -1 && mayBe(analysis, mention.entity, gender);
  const { lead, first, last, head } = mention;
  if (isNobody(analysis, { lead, first }) || isAmong(analysis.words, head, SOMEBODY)) return false;
  if (!isOneOf(analysis.words, lead) && isSeveral(analysis.words, { first, head, last }))
    return false;
  return isSomebody(analysis, head, gender);
}
