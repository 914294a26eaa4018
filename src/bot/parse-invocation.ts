import { distance } from "fastest-levenshtein";
import type { CommandDeclaration, Invocation, Option } from "../domain/command.ts";
import { BotError } from "../domain/errors.ts";
import { readTokens, type Token, takeNamed, unquoted } from "./read-tokens.ts";

/** Characters. Chosen by hand: somebody may paste a list of feeds. */
const LONGEST_ASK = 10_000;
/** Letters. Chosen by hand: two wrong ones are a slip, three another word. */
const FARTHEST_NEAR_MISS = 2;

type Options = Readonly<Record<string, Option>>;

/**
 * Reads what was typed as a call: "/quote tisch about immigration", "/verbatim quote tisch", "quote
 * --speaker tisch", "/quote speaker:tisch". Options are read here and checked later.
 */
export function parseInvocation(text: string, commands: readonly CommandDeclaration[]): Invocation {
  if (text.length > LONGEST_ASK) {
    throw new BotError("bad-input", `That is too long: at most ${LONGEST_ASK} characters, please.`);
  }
  const [name, ...tokens] = withoutOwnName(readTokens(text));
  if (!name || name.text === "/") return { command: "help", subcommand: null, options: {} };
  const command = findCommand(name.text, commands);
  if (tokens.some((token) => !token.isQuoted && token.text === "--help")) {
    return { command: "help", subcommand: null, options: { command: command.name } };
  }
  if (Object.keys(command.subcommands).length === 0) {
    const options = readTyped({ text, tokens, declared: command.options });
    return { command: command.name, subcommand: null, options };
  }
  const [subcommandName, ...others] = tokens;
  const isLeftOut = meansTheUsual(tokens, command);
  const rest = isLeftOut ? tokens : others;
  const subcommand = isLeftOut ?? findSubcommand(subcommandName?.text, command);
  const declared = command.subcommands[subcommand]?.options ?? {};
  const options = readTyped({ text, tokens: rest, declared });
  return { command: command.name, subcommand, options };
}

/**
 * The usual subcommand where the first word is none, unless it is near one and a number follows:
 * "/watch tisch", but not "/watch remvoe 3". In quotation marks it is never one.
 */
function meansTheUsual(
  [first, second]: readonly Token[],
  { usual, subcommands }: CommandDeclaration,
): string | null {
  if (usual === undefined || !first) return null;
  const names = Object.keys(subcommands);
  const typed = first.text.toLowerCase();
  if (!first.isQuoted && names.includes(typed)) return null;
  const isSlip = /^\d+$/.test(second?.text ?? "") && nearest(typed, names).length > 0;
  return isSlip ? null : usual;
}

interface Typed {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly declared: Options;
}

function readTyped({ text, tokens, declared }: Typed): Invocation["options"] {
  const verbatim = tokens[0] && fillVerbatim(text.slice(tokens[0].start), declared);
  return verbatim ?? fill(tokens, declared);
}

/**
 * An option with a language of its own takes all that follows as it was typed, since ours must not
 * take it apart. Only another option that is named at the very end, as `speaker:tisch` or
 * `--speaker tisch`, is not a part of it.
 */
function fillVerbatim(typed: string, declared: Options): Invocation["options"] | null {
  const [name, option] = Object.entries(declared)[0] ?? [];
  if (name === undefined || option?.type !== "text" || !option.isVerbatim) return null;
  const value = typed.replace(new RegExp(`^(?:--)?${name}[:=\\s]\\s*`, "i"), "");
  const { rest, named } = takeNamed(value, Object.keys(declared).slice(1));
  return { [name]: rest, ...named };
}

function withoutOwnName(tokens: readonly Token[]): readonly Token[] {
  return /^\/?verbatim$/i.test(tokens[0]?.text ?? "") ? tokens.slice(1) : tokens;
}

function findCommand(typed: string, commands: readonly CommandDeclaration[]): CommandDeclaration {
  const wanted = typed.replace(/^\//, "").toLowerCase();
  const found = commands.find(({ name }) => name === wanted);
  if (found) return found;
  const near = nearest(
    wanted,
    commands.map(({ name }) => name),
  ).map((name) => `/${name}`);
  const mend = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "Try /help.";
  throw new BotError("bad-input", `There is no command "${wanted.slice(0, 40)}". ${mend}`);
}

function findSubcommand(typed: string | undefined, command: CommandDeclaration): string {
  const names = Object.keys(command.subcommands);
  const wanted = typed?.toLowerCase();
  if (wanted !== undefined && names.includes(wanted)) return wanted;
  const known = names.map((name) => `/${command.name} ${name}`).join(", ");
  const near = wanted ? nearest(wanted, names) : [];
  if (near.length > 0) {
    const mend = near.map((name) => `/${command.name} ${name}`).join(" or ");
    throw new BotError("bad-input", `Did you mean ${mend}? There are: ${known}.`);
  }
  throw new BotError("bad-input", `/${command.name} needs one of these: ${known}.`);
}

function nearest(typed: string, names: readonly string[]): readonly string[] {
  return names.filter(
    (name) =>
      distance(typed, name) <= Math.min(FARTHEST_NEAR_MISS, Math.floor(name.length / 2)) ||
      (typed.length >= 3 && name.startsWith(typed)),
  );
}

/** Words go to the option last named, or else to the first text option. */
function fill(tokens: readonly Token[], declared: Options): Invocation["options"] {
  const values: Record<string, string> = {};
  let current: string | null = null;
  const free: Token[] = [];

  for (const [index, token] of tokens.entries()) {
    const named = namedOption(token, declared, index === tokens.length - 1);
    if (named) {
      current = named.name;
      if (named.value !== "") values[current] = named.value;
    } else if (current !== null && wantsMore(declared[current], values[current])) {
      values[current] = [values[current], asTyped(declared[current])(token)]
        .filter(Boolean)
        .join(" ");
    } else free.push(token);
  }
  return { ...fillFree(free, declared, values), ...values };
}

/**
 * Reads `--about x`, `--about=x`, `about:x`, or the bare name where the command has other options.
 */
function namedOption(
  { text, isQuoted }: Token,
  declared: Options,
  isLast: boolean,
): { readonly name: string; readonly value: string } | null {
  if (isQuoted) return null;
  const dashed = /^(?:--|—|–)([a-z][a-z0-9-]*)(?:[=:](.*))?$/iu.exec(text);
  if (dashed) return { name: (dashed[1] ?? "").toLowerCase(), value: unquoted(dashed[2]) };
  const [, name = "", value] = /^([a-z][a-z0-9-]*)(?::(.*))?$/iu.exec(text) ?? [];
  const known = name.toLowerCase();
  if (!Object.hasOwn(declared, known)) return null;
  if (value !== undefined) return { name: known, value: unquoted(value) };
  if (isLast || declared[known]?.isNamedOnly || Object.keys(declared).length === 1) return null;
  return { name: known, value: "" };
}

/**
 * Numbers, choices and what is given by its colon only are one word; other text goes on. An unknown option takes one word, too, which is
 * then refused with it.
 */
function wantsMore(option: Option | undefined, value: string | undefined): boolean {
  return value === undefined || (option?.type === "text" && !option.isNamedOnly);
}

function fillFree(
  tokens: readonly Token[],
  declared: Options,
  named: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const open = Object.entries(declared).filter(([name]) => !Object.hasOwn(named, name));
  const words = tokens.map(({ text }) => text);
  const filled: Record<string, string> = {};
  for (const [name, option] of open.toReversed()) {
    const last = words.at(-1);
    // A lone number names an article as /articles counts them, not a number of sentences.
    const isLone = words.length === 1 && open[0]?.[1].type === "text";
    if (option.type === "integer" && isLone) continue;
    if (last !== undefined && fitsOneWord(last, option)) filled[name] = words.pop() ?? "";
  }
  if (words.length === 0) return filled;
  const text = open.find(([, option]) => option.type === "text")?.[0];
  const target = text ?? open.find(([name]) => !Object.hasOwn(filled, name))?.[0];
  if (target) {
    const left = tokens.slice(0, words.length);
    return { ...filled, [target]: left.map(asTyped(declared[target])).join(" ") };
  }
  throw new BotError("bad-input", `"${words.join(" ").slice(0, 40)}" was not understood here.`);
}

/** With its marks where they tell a phrase from words. */
function asTyped(option: Option | undefined): (token: Token) => string {
  const keepsMarks = option?.type === "text" && option.keepsMarks;
  return ({ text, isQuoted }) => (keepsMarks && isQuoted ? `"${text}"` : text);
}

function fitsOneWord(word: string, option: Option): boolean {
  switch (option.type) {
    case "integer":
      return /^[+-]?\d+$/.test(word);
    case "choice":
      return option.choices.some((choice) => choice.toLowerCase() === word.toLowerCase());
    case "text":
    case "file":
      return false;
  }
}
