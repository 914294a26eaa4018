import type { Briefing } from "../../briefing/briefing.ts";
import type { Invocation } from "../../domain/command.ts";
import { BotError } from "../../domain/errors.ts";
import type { Command } from "../command.ts";
import { parseInvocation } from "../parse-invocation.ts";
import { chooseReading, isPerson } from "./choose-reading.ts";
import { onlyAnswers } from "./only-answers.ts";
import { readPlain } from "./read-plain.ts";
import { plainly, type Reading, search, verify } from "./reading.ts";
import { tidy } from "./tidy.ts";

/** What somebody typed, as it was understood. */
export type Understood =
  | { readonly as: "typed"; readonly invocation: Invocation }
  /** In plain words; it only answers. */
  | {
      readonly as: "taken for";
      readonly invocation: Invocation;
      readonly others: readonly Invocation[];
    }
  /** It would change something, and is left to whoever asked. */
  | {
      readonly as: "offer";
      readonly invocation: Invocation;
      readonly others: readonly Invocation[];
    }
  | { readonly as: "nothing" };

interface Tools {
  readonly commands: readonly Command[];
  readonly briefing: Briefing;
}

const SLASH = /^\s*\/?(?:verbatim\s+)?\/|^\s*\/?verbatim\s+(?=\S)/iu;
/** How what follows a command begins where people go on as they speak: "/who spoke about rents". */
const SPOKEN =
  /^(?:of|about|on|from|for|the|what|who|when|how|did|has|have|is|was|said|says|spoke|talked|commented|everything|anything|all|last|yesterday|today|this|since|in)\b/iu;
const IS_TYPED = /(?:^|\s)(?:--[a-z]|[a-z-]+:\S)/iu;

/**
 * Text that begins with a slash is a command, which may act. Any other text is a question: whatever
 * it says, only what answers and changes nothing comes of it by itself.
 *
 * @throws BotError `bad-input` with what mends it.
 */
export async function understand(typed: string, tools: Tools): Promise<Understood> {
  return SLASH.test(typed) ? readCommand(typed, tools) : readQuestion(typed, tools);
}

async function readCommand(typed: string, tools: Tools): Promise<Understood> {
  const words = typed.replace(SLASH, "").trim();
  const name = nameOf(words, tools.commands);
  const command = tools.commands.find((each) => each.name === name);
  const rest = words.slice(name?.length ?? 0).trim();
  if (command?.run && !hasOwnLanguage(command) && SPOKEN.test(rest) && !IS_TYPED.test(words)) {
    const readings = [words, rest].flatMap((text) => readPlain(text, tools.briefing.today));
    const own = readings.filter((reading) => reading.command === command.name && !reading.isOffer);
    const chosen = await chooseReading(own, tools.commands, tools.briefing);
    if (chosen) return { as: "typed", invocation: withoutNeeds(chosen[0]) };
  }
  try {
    return { as: "typed", invocation: parseInvocation(typed, tools.commands) };
  } catch (error) {
    const taken = command ? null : await take(readPlain(words, tools.briefing.today), tools);
    if (taken) return taken;
    throw error;
  }
}

/** Quotations and searches are taken as they were typed. */
function hasOwnLanguage({ options }: Command): boolean {
  return Object.values(options).some((option) => option.type === "text" && option.isVerbatim);
}

function nameOf(words: string, commands: readonly Command[]): string | undefined {
  const [first = ""] = words.toLowerCase().split(/\s/u);
  return commands.find(({ name }) => name === first)?.name;
}

async function readQuestion(typed: string, tools: Tools): Promise<Understood> {
  const { commands, briefing } = tools;
  if (!isTypedAsCommand(typed, commands)) {
    const taken = await take(readPlain(typed, briefing.today), tools);
    if (taken) return taken;
  }
  try {
    const invocation = parseInvocation(typed, commands);
    if (onlyAnswers(invocation, commands)) return { as: "typed", invocation };
    return { as: "offer", invocation, others: [] };
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    const isSlip = /^There is no command "(?!(?:why|how|which|what|when|where)").*Did you/.test(
      error.message,
    );
    const isGreeting = !tidy(typed).startsWith(typed.trim().slice(0, 3));
    if (nameOf(typed, commands) !== undefined) throw error;
    // "Sell boats" are words as well, and "cit kaya" are none.
    const isShort = typed.trim().split(/\s+/u).length < MOST_BARE_WORDS;
    if (isSlip && isShort && !isGreeting && !(await stands(tidy(typed), briefing))) throw error;
    const taken = await take(await bareWords(typed, briefing), tools);
    if (taken) return taken;
    return { as: "nothing" };
  }
}

/** "digest list", "quote speaker:tisch": nobody writes so who asks in plain words. */
function isTypedAsCommand(typed: string, commands: readonly Command[]): boolean {
  const name = nameOf(typed.trim(), commands);
  const command = commands.find((each) => each.name === name);
  if (!command) return false;
  const [, second = ""] = typed.trim().toLowerCase().split(/\s+/u);
  return Object.hasOwn(command.subcommands, second) || IS_TYPED.test(typed);
}

async function take(
  readings: readonly Reading[],
  { commands, briefing }: Tools,
): Promise<Understood | null> {
  const chosen = await chooseReading(readings, commands, briefing);
  if (!chosen) return null;
  const [first, ...others] = chosen;
  return {
    as: first.isOffer ? "offer" : "taken for",
    invocation: withoutNeeds(first),
    others: others.map(withoutNeeds),
  };
}

function withoutNeeds({ command, subcommand, options }: Reading): Invocation {
  return { command, subcommand, options };
}

/** Chosen by hand: longer text is a sentence that was not understood, and no words to look for. */
const MOST_BARE_WORDS = 4;

/** Whoever says so much is told where nothing is found, too. */
const WANTED = /^\W*(?:\S+ ){0,3}(?:give|get|show|need|want|see) /iu;

/** "tisch ICE" asks for a person's words, "night buses" for where these stand, if anywhere. */
async function bareWords(typed: string, briefing: Briefing): Promise<readonly Reading[]> {
  const text = tidy(typed).replace(/,\s+/gu, " ");
  const words = text.split(" ").length;
  if (text === "") return [];
  if (words > MOST_BARE_WORDS && (await isPrinted(text, briefing))) return verify(text, "");
  if (words > 2 * MOST_BARE_WORDS) return [];
  const { speaker } = await briefing.splitAsk(text);
  const isName = speaker !== null && (await isPerson(speaker, briefing));
  const said = isName ? [plainly("quote", { speaker: text })] : [];
  const isFew = words <= MOST_BARE_WORDS;
  const isFound = isFew && (WANTED.test(typed) || (await stands(text, briefing)));
  return isFound ? [...said, ...search(text)] : said;
}

/** Chosen by hand: a word or two of ten are another one. */
const LEAST_PRINTED = 0.8;

/** Who pastes somebody's words, and nothing else, asks whose they are. */
async function isPrinted(words: string, briefing: Briefing): Promise<boolean> {
  const { verdict, similarity } = await briefing.verify(words);
  return verdict !== "not found" && verdict !== "printed" && similarity >= LEAST_PRINTED;
}

async function stands(words: string, briefing: Briefing): Promise<boolean> {
  try {
    const { passages, headlines } = await briefing.search(words, { within: {} });
    return passages.length + headlines.length > 0;
  } catch (error) {
    if (error instanceof BotError) return false;
    throw error;
  }
}
