import type { Briefing } from "../../briefing/briefing.ts";
import { BotError } from "../../domain/errors.ts";
import type { Command } from "../command.ts";
import { readOptions } from "../read-options.ts";
import { onlyAnswers } from "./only-answers.ts";
import type { Reading } from "./reading.ts";

/** Chosen by hand: what else a question could mean is one line and two buttons. */
const MOST_OTHERS = 2;

/** The first reading for which the archive has what it needs, and what else could be meant. */
export async function chooseReading(
  readings: readonly Reading[],
  commands: readonly Command[],
  briefing: Briefing,
): Promise<readonly [Reading, ...Reading[]] | null> {
  const chosen: Reading[] = [];
  for (const reading of readings) {
    if (chosen.length > MOST_OTHERS) break;
    if (!isValid(reading, commands)) continue;
    if (chosen.some((other) => isSame(other, reading))) continue;
    if (await hasWhatItNeeds(reading, briefing)) chosen.push(reading);
  }
  const [first, ...others] = chosen;
  return first ? [first, ...others] : null;
}

function isValid(reading: Reading, commands: readonly Command[]): boolean {
  if (!reading.isOffer && !onlyAnswers(reading, commands)) return false;
  const command = commands.find(({ name }) => name === reading.command);
  const { subcommand } = reading;
  const declared =
    subcommand === null ? command?.options : command?.subcommands[subcommand]?.options;
  try {
    readOptions(reading.options, declared ?? {});
    return true;
  } catch (error) {
    if (error instanceof BotError) return false;
    throw error;
  }
}

async function hasWhatItNeeds({ needs }: Reading, briefing: Briefing): Promise<boolean> {
  if (!needs) return true;
  const { outlet, person, article } = needs;
  if (outlet !== undefined && !(await isOutlet(outlet, briefing))) return false;
  if (person !== undefined && !(await isPerson(person, briefing))) return false;
  return article === undefined || (await briefing.findArticle(article)).found !== "nothing";
}

async function isOutlet(name: string, briefing: Briefing): Promise<boolean> {
  const outlet = name.replace(/^the /iu, "");
  return outlet !== "" && (await briefing.extent({ outlet })).articles > 0;
}

/** A slip of the finger makes nobody: more words than names are like some name. */
export async function isPerson(words: string, briefing: Briefing): Promise<boolean> {
  const search = await briefing.findSpeaker(words);
  if (search.found !== "one") return search.found === "several";
  return !search.byTypo && !isOnlyWhere(search.speaker.name, words);
}

/** Of "a court in Port Ellen", the port: where or whose somebody without a name is names nobody. */
function isOnlyWhere(name: string, words: string): boolean {
  if (!UNNAMED.test(name)) return false;
  const at = name.toLowerCase().indexOf(words.toLowerCase());
  return at > 0 && WHERE.test(name.slice(0, at));
}

const UNNAMED = /^(?:an?|the|one|some|another) /iu;
const WHERE = / (?:in|at|of|from|near|on|for) (?:the )?$/iu;

function isSame(one: Reading, other: Reading): boolean {
  return (
    one.command === other.command &&
    one.subcommand === other.subcommand &&
    JSON.stringify(one.options) === JSON.stringify(other.options)
  );
}
