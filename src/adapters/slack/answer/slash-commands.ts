import type { CommandDeclaration } from "../../../domain/command.ts";

const OWN_COMMAND = "/verbatim";

/** Slack's own commands. It refuses a whole manifest that has one of these names. */
const TAKEN_BY_SLACK = new Set(
  "archive call collapse dm expand feed feedback invite join leave me msg mute open remind remove rename search shortcuts shrug star status topic who".split(
    " ",
  ),
);

/** The slash commands to register: one for each command, and `/verbatim <command>` for all. */
export function slashCommands(commands: readonly CommandDeclaration[]): readonly string[] {
  return [OWN_COMMAND, ...commands.map(({ name }) => slashCommand(name))];
}

/** What was asked, as the bot reads it: "/verbatim quote tisch" and "/quote tisch" are the same. */
export function toAsk(command: string, text: string): string {
  const typed = unescapeTyped(text).trim();
  if (command === OWN_COMMAND) return typed === "" ? "/help" : `/${typed.replace(/^\//, "")}`;
  const name = command.replace(`${OWN_COMMAND}-`, "/");
  return typed === "" ? name : `${name} ${typed}`;
}

/** What a message asks, which Slack has marked up. `own` is the bot's user. */
export function askIn(message: string, own: string): string {
  const words = message.replaceAll(`<@${own}>`, " ").replace(LINK, (_link, address, label) =>
    // Slack makes a link of "bbc.co.uk", which was no address when it was typed.
    label !== undefined && address.endsWith(`://${label}`) ? label : address,
  );
  return unescapeTyped(words).trim() || "/help";
}

const LINK = /<(https?:\/\/[^|>]+)(?:\|([^>]*))?>/g;

const REFERENCE = /<[@#!][^>]*>/g;
const EMPHASIS = /(?<![\w*_~])([*_~])(\S|\S[^\n]*?\S)\1(?![\w*_~])/g;

/** What a message says, without Slack's markup; quoted lines begin with "> ". */
export function plainWords(message: string): string {
  const words = message
    .replace(LINK, (_link, address, label) => label ?? address)
    .replace(REFERENCE, " ")
    .replace(EMPHASIS, "$2");
  return unescapeTyped(words).trim();
}

export function slashCommand(name: string): string {
  return TAKEN_BY_SLACK.has(name) ? `${OWN_COMMAND}-${name}` : `/${name}`;
}

/** Slack escapes its three control characters in what people type. */
function unescapeTyped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
