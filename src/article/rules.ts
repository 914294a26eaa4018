import { ASIDE_RULES, CUE_RULES, SOURCE_RULES, SPEAKER_RULES } from "./attribution/rules.ts";
import { IDENTITY_RULES } from "./identity/rules.ts";
import { LEAD_RULES } from "./speaker/lead/lead-rules.ts";
import { TURN_RULES } from "./speaker/turn/turn-rules.ts";
import { BOUND_RULES } from "./statement/bounds/clause-bounds.ts";
import { CLAUSE_SPEAKER_RULES } from "./statement/clause-subject.ts";
import { NO_STATEMENT_RULES } from "./statement/told/no-statement.ts";
import type { Rule } from "./text/rule.ts";

/**
 * The rules made by hand that may overrule the models, in the order in which they are asked. To add
 * one, write it into the list of its stage, with an example: `test/article/rules.test.ts` tries
 * every example with its rule and without.
 */
export const RULES: readonly Rule<never, unknown>[] = [
  ...ASIDE_RULES,
  ...SOURCE_RULES,
  ...LEAD_RULES,
  ...TURN_RULES,
  ...CUE_RULES,
  ...CLAUSE_SPEAKER_RULES,
  ...BOUND_RULES,
  ...NO_STATEMENT_RULES,
  ...SPEAKER_RULES,
  ...IDENTITY_RULES,
];
