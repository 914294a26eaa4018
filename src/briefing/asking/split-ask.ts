import type { Days } from "../../domain/time/days.ts";
import { takeWhen } from "./take-when.ts";

/** What was asked for in free words. */
export interface SplitAsk {
  readonly speaker: string | null;
  readonly about: string | null;
  readonly days: Days;
}

/** Whether words are somebody's name or a part of it, or what somebody is; `null` for neither. */
export type WhoIs = (words: string) => Promise<"name" | "role" | null>;

/** Nobody's name is longer, and each stretch of words is looked up. Chosen by hand. */
const MOST_WORDS = 8;
const MARKED = /["“„]([^"“”„]+)["”“]/gu;
const QUESTION =
  /^(?:what|when|where|has|have|did)(?: (?:what|has|have|did|does|do|is|was))? (.+?) (?:say|says|said|saying)(?: (.*?))?\s*\??$/iu;
const TOPIC = /^(.*?)\s*\b(?:about|regarding|concerning|re)\s+(.+)$/iu;
const LOOSE_TOPIC = /^(.+?)\s+(?:on|over)\s+(.+)$/iu;
const BY = /^(.+?)\s+(?:by|from)\s+(.+)$/iu;

/** "The governor" of whom nothing is known is nobody whose name begins with "the". */
const LITTLE_WORDS = /^(?:(?:the|an?|of|in|on|at|by|for|from|and|or|to)(?:\s|$))+$/iu;

/**
 * Tells whom, what and when people mean who type all of it in a row: "tisch ICE", "harbor bill
 * marisol yesterday", "what did tisch say about ICE". Who exists decides where a name ends.
 */
export async function splitAsk(typed: string, today: string, whoIs: WhoIs): Promise<SplitAsk> {
  const { words, days } = takeWhen(typed.trim(), today);
  const known: WhoIs = async (name) => (LITTLE_WORDS.test(name) ? null : whoIs(name));
  return { ...(await splitWords(plainQuestion(words), known)), days };
}

type Split = Pick<SplitAsk, "speaker" | "about">;

async function splitWords(words: string, whoIs: WhoIs): Promise<Split> {
  const marked = [...words.matchAll(MARKED)].map(([whole]) => whole);
  const rest = words.replace(MARKED, " ").replace(/\s+/g, " ").trim();
  const [, speaker = "", topic] = TOPIC.exec(rest) ?? [];
  if (topic !== undefined) return split(speaker, [topic, ...marked]);
  // A name may be in marks as well.
  if (marked.length > 0 && rest === "") {
    const name = words.replace(/["“”„]/gu, "");
    return (await whoIs(name)) === "name" ? split(name, []) : split("", marked);
  }
  const found = (await byName(rest, whoIs)) ?? split(rest, []);
  return { ...found, about: [found.about, ...marked].filter(Boolean).join(" ") || null };
}

async function byName(words: string, whoIs: WhoIs): Promise<Split | null> {
  if (words === "") return split("", []);
  if (await whoIs(words)) return split(words, []);
  const [, before = "", after] = LOOSE_TOPIC.exec(words) ?? [];
  if (after !== undefined && (await whoIs(before))) return split(before, [after]);
  const [, topic = "", name] = BY.exec(words) ?? [];
  if (name !== undefined && (await whoIs(name))) return split(name, [topic]);
  return inARow(words.split(" "), whoIs);
}

/** The longest name at the beginning decides, then the longest at the end; then what someone is. */
async function inARow(words: readonly string[], whoIs: WhoIs): Promise<Split | null> {
  const lengths = Array.from({ length: Math.min(words.length - 1, MOST_WORDS) }, (_, at) => at + 1);
  const ways = lengths.toReversed().flatMap((length) => [
    { name: words.slice(0, length), topic: words.slice(length) },
    { name: words.slice(-length), topic: words.slice(0, -length) },
  ]);
  let byRole: Split | null = null;
  for (const { name, topic } of ways) {
    const known = await whoIs(name.join(" "));
    const found = known && split(name.join(" "), [topic.join(" ")]);
    if (known === "name") return found;
    byRole ??= found;
  }
  return byRole;
}

function split(speaker: string, about: readonly string[]): Split {
  return { speaker: speaker.trim() || null, about: about.join(" ").trim() || null };
}

function plainQuestion(words: string): string {
  const [, who, rest = ""] = QUESTION.exec(words) ?? [];
  return who === undefined ? words.replace(/\s*\?+$/, "") : `${who} ${rest}`.trim();
}
