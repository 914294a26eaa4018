import type { Analysis } from "../../../analyse-text.ts";
import { firstWhere, itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { startOf } from "../../../text/token.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { chosenOf, NOBODY, type Turn } from "../turn.ts";

export const LED_BY_ANOTHER_RULE: Rule<Turn, Choice> = {
  name: "below a line that leads in with somebody and a colon nobody goes on who spoke before it",
  example: {
    text: "Tom Lee was late. “He is not fine,” said Ana Orr.\n\nThen it was Lee’s turn to face the press:\n\n“I am tired of all this.”",
    said: [
      ["He is not fine,", "Ana Orr"],
      ["I am tired of all this.", null],
    ],
  },
  answer: ledByAnother,
};

function ledByAnother(turn: Turn): Choice | undefined {
  const { context, quote } = turn;
  const { analysis, governors, evidence } = context;
  const { text, words, paragraphs, quoted } = analysis;
  const chosen = chosenOf(turn);
  if (!chosen || evidence[quote]?.isSigned || governors[quote]?.manner !== UNGOVERNED)
    return undefined;
  const { start, paragraph } = itemAt(quoted, quote);
  const line = paragraphs[paragraph - 1];
  if (!line || itemAt(paragraphs, paragraph).start < start - 1) return undefined;
  if (text.charAt(line.end - 1) !== ":" || startOf(words, chosen.lead) >= line.start)
    return undefined;
  return namesAnother(analysis, line, chosen.entity) ? NOBODY : undefined;
}

/** Somebody by name, and not the one who spoke. */
function namesAnother(
  { words, mentions, entities }: Analysis,
  line: { readonly start: number; readonly end: number },
  spoken: number,
): boolean {
  let found = false;
  for (let at = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= line.start); ; at++) {
    const mention = mentions[at];
    if (!mention || startOf(words, mention.lead) >= line.end) return found;
    if (mention.kind !== "name" || mention.entity === -1) continue;
    if (mention.entity === spoken) return false;
    found ||= entities.list[mention.entity]?.lone === false;
  }
}
