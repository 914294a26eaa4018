import type { Analysis } from "../../analyse-text.ts";
import type { Utterance } from "../../speaker/speaker-context.ts";
import { itemAt } from "../../text/lookup.ts";

/** Characters looked at before the words and behind them. */
const BEFORE = 60;
const BEHIND = 60;
/** Characters: longer words are no term and no name. */
const LONGEST = 40;

/**
 * A trade's own word for what stands before it, "keeps PINs scrambled, or “salted,” so that", what somebody says nothing
 * like, who is played by somebody, and a show that is named before its host: nobody says what stands in such marks.
 */
export function isGlossed({ text, quoted }: Analysis, { quote }: Utterance): boolean {
  const { start, end } = itemAt(quoted, quote);
  if (end - start > LONGEST) return false;
  const said = text.slice(start, end);
  const before = text.slice(Math.max(0, start - BEFORE), start - 1);
  if (UNSAID.test(before)) return true;
  const behind = text.slice(end, end + BEHIND);
  if (before.endsWith(", or ") && isSameForm(before, said) && GOES_ON.test(said + behind))
    return true;
  return PLAYED.test(behind) || (BILLED.test(behind) && TITLE.test(said));
}

/** "Scrambled, or “salted”", "trees, or “masts”", but not "bad, or “mad”" */
function isSameForm(before: string, said: string): boolean {
  const other = /(\p{Ll}+), or $/u.exec(before)?.[1];
  const own = /^\p{Ll}+(?=,?$)/u.exec(said)?.[0];
  if (!other || !own) return false;
  return [other, own].every((word) => PARTICIPLE.test(word));
}

const PARTICIPLE = /(?:ed|en|wn|ung|ied)$/;
/** The comma behind it. */
const GOES_ON = /^\p{Ll}+(?:,["”’']|["”’'],) /u;

/** "Says nothing like “sorry”", "has yet to say “sorry”" */
const UNSAID =
  /\b(?:sa(?:y|ys|id|ying) nothing (?:\p{Ll}+ )?(?:like|close to|resembling|approaching)|yet to (?:say|utter)(?: the words?)?) $/u;
/** "Her late “Sonny,” played by Tom Low" */
const PLAYED = /^["”’'],? (?:who (?:is|was) )?(?:played|portrayed|voiced) by /;
/** "“Sunrise Crew” co-host Ann Low" */
const BILLED =
  /^["”’'] (?:co-?)?(?:hosts?|stars?|presenters?|anchors?|creators?|actors?|actress(?:es)?|alum|contestant|panelist|showrunner|narrator) \p{Lu}/u;
const TITLE = /^\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|of|the|and|in|on|to|a|with))*$/u;
