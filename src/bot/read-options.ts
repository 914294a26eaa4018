import {
  type ChoiceOption,
  type IntegerOption,
  type Invocation,
  type Option,
  USUAL_TEXT_LENGTH,
} from "../domain/command.ts";
import { BotError } from "../domain/errors.ts";

/** Chosen by hand: some 2,000 characters are what browsers and servers take for certain. */
const LONGEST_ADDRESS = 2_000;

type Declared = Readonly<Record<string, Option>>;
type Read = Readonly<Record<string, string | number>>;

/** Checks the options of a call by their declaration; those that were left out are absent. */
export function readOptions(given: Invocation["options"], declared: Declared): Read {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(declared, name));
  if (unknown !== undefined) {
    const known = Object.keys(declared).join(", ") || "none";
    throw new BotError("bad-input", `There is no option "${unknown}" here. Options: ${known}.`);
  }
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, option]) => {
      const value = readOption(name, given[name], option);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function readOption(
  name: string,
  given: string | number | undefined,
  option: Option,
): string | number | null {
  const text = oneLine(String(given ?? ""));
  if (text === "") {
    if (!option.required) return null;
    throw new BotError("bad-input", `Please say ${name}: ${lowered(option.about)}.`);
  }
  switch (option.type) {
    case "text":
      return readText(name, text, option.maxLength ?? USUAL_TEXT_LENGTH);
    case "file":
      return readText(name, text, LONGEST_ADDRESS);
    case "integer":
      return readInteger(name, text, option);
    case "choice":
      return readChoice(name, text, option);
  }
}

function readText(name: string, text: string, longest: number): string {
  if (text.length <= longest) return text;
  throw new BotError(
    "bad-input",
    `That is too long for ${name}: ${text.length} characters, and at most ${longest} fit.`,
  );
}

function readInteger(name: string, text: string, { min, max }: IntegerOption) {
  const number = Number(text);
  if (/^[+-]?\d+$/.test(text) && number >= min && number <= max) return number;
  throw new BotError(
    "bad-input",
    `${name} must be a whole number from ${min} to ${max}, not "${excerpt(text)}".`,
  );
}

function readChoice(name: string, text: string, { choices }: ChoiceOption): string {
  const choice = choices.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (choice !== undefined) return choice;
  const known = choices.join(", ");
  throw new BotError("bad-input", `${name} must be one of ${known}, not "${excerpt(text)}".`);
}

/** Control characters have no place in a name or a topic, and would travel on into logs. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** Writes the first letter small, as in the middle of a sentence; "OPML" stays as it is. */
function lowered(about: string): string {
  return about.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
}

function excerpt(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
