import type { Rule } from "../../../text/rule.ts";
import type { Lead, LeadCase } from "../lead.ts";
import { GIVES_VIEW_RULE } from "./gives-view.ts";
import { HEADING_RULE } from "./heading.ts";
import { INTERVIEWEE_RULE } from "./interviewee.ts";
import { JOINED_IN_RULE } from "./joined-in.ts";
import { NAME_LINE_RULE } from "./name-line.ts";
import { SECTION_RULE } from "./section.ts";
import { STATEMENT_LINE_RULE } from "./statement-line.ts";
import { TAIL_APART_RULE } from "./tail-apart.ts";

/** Whom the line above or below words names, or a sentence right behind them. */
export const SIGNED_RULES: readonly Rule<LeadCase, Lead>[] = [
  HEADING_RULE,
  NAME_LINE_RULE,
  STATEMENT_LINE_RULE,
  SECTION_RULE,
  INTERVIEWEE_RULE,
  TAIL_APART_RULE,
  GIVES_VIEW_RULE,
  JOINED_IN_RULE,
];
