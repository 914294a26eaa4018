import type { Rule } from "../../../text/rule.ts";
import type { Choice } from "../../judge-rivals.ts";
import type { Turn } from "../turn.ts";
import { ANSWERED_RULE } from "./answered-above.ts";
import { ASKED_BELOW_RULE } from "./asked-below.ts";
import { ASKER_RULE } from "./asker-stays.ts";
import { CRIED_WHEN_RULE } from "./cried-when.ts";
import { LED_BY_ANOTHER_RULE } from "./led-by-another.ts";
import { ON_AIR_RULE } from "./on-the-air.ts";
import { GESTURE_RULE } from "./past-gesture.ts";
import { INTERVIEW_RULE } from "./plain-question.ts";
import { PUT_TO_OTHER_RULE } from "./put-to-other.ts";
import { TO_QUESTION_RULE } from "./to-the-question.ts";
import { PRESSED_RULE } from "./who-is-pressed.ts";

/** Whose words with no verb of their own are, where the report around them tells how a talk went. */
export const TALK_RULES: readonly Rule<Turn, Choice>[] = [
  CRIED_WHEN_RULE,
  PRESSED_RULE,
  ON_AIR_RULE,
  LED_BY_ANOTHER_RULE,
  ASKED_BELOW_RULE,
  ANSWERED_RULE,
  INTERVIEW_RULE,
  GESTURE_RULE,
  PUT_TO_OTHER_RULE,
  ASKER_RULE,
  TO_QUESTION_RULE,
];
