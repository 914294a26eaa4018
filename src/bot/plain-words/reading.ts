import { SINCE_TO_COME } from "../../briefing/asking/read-when.ts";
import { takeWhen } from "../../briefing/asking/take-when.ts";
import { BotError } from "../../domain/errors.ts";

/** A command that a question could be taken for. */
export interface Reading {
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, string>>;
  /** What has to be there, or another reading is nearer. */
  readonly needs?: Need;
  /** It would change something, so that it is shown and never run. */
  readonly isOffer?: true;
}

type Need = Readonly<Partial<Record<"outlet" | "person" | "article", string>>>;

/** The words that a pattern found by name; those that it did not find are empty. */
export type Found = Readonly<Record<string, string>>;

export interface PlainRule {
  readonly kind: string;
  readonly pattern: RegExp;
  /** The likeliest first. */
  readonly read: (found: Found, today: string) => readonly Reading[];
}

export const ABOUT = "(?:about|abt|on|regarding|re|concerning|of|over|with|for|around)";
export const SAY =
  "(?:says?|said|saying|sed|tells?|told|telling|claim(?:s|ed|ing)?|state[sd]?|announc(?:es?|ed|ing)|argu(?:es?|ed|ing)|thinks?|thought|thinking|suggest(?:s|ed|ing)?|promis(?:es?|ed|ing)|admit(?:s|ted)?|declare[sd]?|warn(?:s|ed)?)";
export const TALK =
  "(?:weigh(?:s|ed|ing)?|den(?:y|ies|ied)|confirm(?:s|ed)?|talk(?:s|ed|ing)?|speaks?|spoke|spoken|speaking|comment(?:s|ed|ing)?|mention(?:s|ed|ing)?|address(?:es|ed|ing)?|discuss(?:es|ed|ing)?|respond(?:s|ed|ing)?)";
/** Adverbs that say nothing of what is asked. */
export const REALLY =
  "(?:(?:really|actually|ever|even|just|exactly|literally|already|also|recently|publicly|last|lately|reportedly|allegedly|in fact|at all) )*";

const ANYONE =
  /^(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|people|others|s?he|it|they|folks|politicians|officials|the (?:papers?|press|media|news|articles?))(?: else)?$/iu;
const PRONOUN = /^(?:it|that|this|him|her|them|what|next|so)$/iu;
/** "Anyone from the union" is the union. */
const SOMEONE_OF = /^(?:any|some)(?:one|body) (?:from|in|at|of) /iu;
const WHATEVER = /^(?:any|some|every)thing(?: new| else)?$/iu;
const DETERMINER = /^(?:about|abt|on|regarding|re|concerning|of|over|to|towards?|against)\s+/iu;
const ARTICLE = /^(?:the|a|an|this|that|these|those|all|any)\s+/iu;

export function quote(who: string, rest: string, today: string): readonly Reading[] {
  const { words, days } = takeDays(rest, today);
  const speaker = takeDays(who.replace(SOMEONE_OF, ""), today);
  const topic = withoutArticle(topicOf(words)).replace(WHATEVER, "");
  const about = PRONOUN.test(topic) ? "" : topic;
  const when = { ...speaker.days, ...days };
  // "Quotes from last week" are of no one in particular.
  if (speaker.words === "" && about === "") return onDays(when);
  if (speaker.words === "" || isAnyone(speaker.words)) return whoSpoke(about, when);
  const options = { speaker: speaker.words, ...(about && { about }), ...when };
  const readings = inOutlet({ command: "quote", subcommand: null, options }, "about");
  const [whole] = readings.slice(-1);
  return [
    ...readings.slice(0, -1),
    ...(whole ? [{ ...whole, needs: { person: speaker.words } }] : []),
    ...printedIn(speaker.words, about, when),
    ...(whole ? [whole] : []),
    ...search([withoutArticle(speaker.words), about].filter(Boolean).join(" "), when),
  ];
}

/** As the option takes it. */
export const LONGEST_OUTLET = 24;

function onDays(when: Found): readonly Reading[] {
  return Object.keys(when).length === 0 ? [] : [plainly("articles", when)];
}

/** What "the Post said" is what it printed, where nobody of that name spoke. */
function printedIn(outlet: string, about: string, when: Found): readonly Reading[] {
  const name = withoutArticle(outlet);
  // Two people are no outlet.
  if (name.length > LONGEST_OUTLET || /"|\sand\s/iu.test(name)) return [];
  const within = { ...when, in: name };
  const printed =
    about === "" ? plainly("articles", within) : plainly("search", { words: about, ...within });
  return [{ ...printed, needs: { outlet } }];
}

export function whoSpoke(about: string, days: Found): readonly Reading[] {
  if (about === "" || PRONOUN.test(about)) return [];
  const options = { about: withoutArticle(about), ...days };
  const reading = { command: "who", subcommand: null, options };
  return [...inOutlet(reading, "about"), { ...reading, command: "quote" }, ...search(about, days)];
}

export function verify(quotation: string, who: string): readonly Reading[] {
  const words = quotation.replace(/^(?:that|how)\s+/iu, "").trim();
  if (words.replace(/"/gu, "") === "" || /^(?:any|some)thing\b/iu.test(words)) return [];
  const marked = words.includes('"') ? words : `"${words}"`;
  const speaker = isAnyone(who) ? "" : who.trim();
  const options = { quotation: marked, ...(speaker && { speaker }) };
  return [{ command: "verify", subcommand: null, options }];
}

export function search(words: string, days: Found = {}): readonly Reading[] {
  const wanted = withoutArticle(words);
  if (wanted === "" || PRONOUN.test(wanted)) return [];
  return inOutlet(
    { command: "search", subcommand: null, options: { words: wanted, ...days } },
    "words",
  );
}

export function plainly(command: string, options: Found = {}, subcommand: string | null = null) {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ""));
  return { command, subcommand, options: given };
}

/** "Rents in the BBC" may be about rents, where there is such an outlet. */
const OUTLET =
  /^(?:(?<rest>.*\S)\s+)?(?:in|on|from|by|according to|at) (?<outlet>(?:the )?\S.{0,23})$/iu;

function inOutlet(reading: Reading, topic: string): readonly Reading[] {
  const { rest = "", outlet } = OUTLET.exec(reading.options[topic] ?? "")?.groups ?? {};
  if (outlet === undefined) return [reading];
  const { [topic]: _, ...others } = reading.options;
  const options = { ...others, ...(rest && { [topic]: rest }), in: outlet.replace(/^the /iu, "") };
  const isWhole = rest !== "" || reading.command === "quote";
  return isWhole ? [{ ...reading, options, needs: { outlet } }, reading] : [reading];
}

export function isAnyone(who: string): boolean {
  return ANYONE.test(who.trim());
}

export function topicOf(words: string): string {
  return words
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, "")
    .replace(/^(?:lately|recently|these days|so far)(?:\s+|$)/iu, "")
    .replace(DETERMINER, "")
    .replace(/\s+(?:about|on|regarding)$/iu, "")
    .trim();
}

export function withoutArticle(words: string): string {
  return words.trim().replace(ARTICLE, "").trim();
}

/** Days as options that say them for certain: "this week" is another one in a button next week. */
export function takeDays(typed: string, today: string): { words: string; days: Found } {
  try {
    const { words, days } = takeWhen(typed.trim(), today);
    const { since, until } = days;
    if (since !== undefined && since === until) return { words, days: { on: since } };
    const ended = until !== undefined && until < today;
    return { words, days: { ...(since && { since }), ...(ended && { until }) } };
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    const [whole, when] = SINCE_TO_COME.exec(typed) ?? [];
    // The command tells what is wrong with it.
    if (whole && when) return { words: typed.replace(whole, " ").trim(), days: { since: when } };
    return { words: typed.trim(), days: {} };
  }
}
