import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import { z } from "zod";
import {
  type CommandDeclaration,
  type Option,
  USUAL_TEXT_LENGTH,
} from "../../../domain/command.ts";
import { COMMAND, OPTION } from "../render/wire.ts";

type ApplicationCommands = RESTPutAPIApplicationCommandsJSONBody;

const CONTEXT = { guild: 0, withBot: 1, amongPeople: 2 } as const;
/** An app is installed by a server, or by a person, who has its commands wherever they are. */
export const INSTALLED_BY = { guild: 0, person: 1 } as const;

/** Discord keeps where a command is offered for global commands only. */
export interface Offered {
  readonly scope: "global" | "guild";
  /** How the application may be installed. */
  readonly installedBy: readonly (typeof INSTALLED_BY)[keyof typeof INSTALLED_BY][];
}

export function toApplicationCommands(
  commands: readonly CommandDeclaration[],
  { scope, installedBy }: Offered,
): ApplicationCommands {
  const { guild, withBot, amongPeople } = CONTEXT;
  const isPersons = installedBy.includes(INSTALLED_BY.person);
  const offeredIn = {
    contexts: [guild, withBot, ...(isPersons ? [amongPeople] : [])],
    integration_types: [...installedBy],
  };
  const where = scope === "global" ? offeredIn : {};
  const onMessages = commands.flatMap(({ onMessage }) =>
    onMessage ? [{ type: COMMAND.message, name: onMessage.title, ...where }] : [],
  );
  const typed = commands.map(({ name, about, options, subcommands }) => ({
    type: COMMAND.chatInput,
    name,
    description: about,
    ...where,
    options:
      Object.keys(subcommands).length === 0
        ? toOptions(options)
        : Object.entries(subcommands).map(
            ([name, { about, options }]): APIApplicationCommandSubcommandOption => ({
              type: OPTION.subcommand,
              name,
              description: about,
              options: toOptions(options),
            }),
          ),
  }));
  return [...typed, ...onMessages];
}

/** Whether Discord already has these very commands, however it writes down what was left out. */
export function sameCommands(registered: unknown, wanted: ApplicationCommands): boolean {
  const known = commandsSchema.safeParse(registered);
  return (
    known.success && JSON.stringify(known.data) === JSON.stringify(commandsSchema.parse(wanted))
  );
}

/** Discord refuses an optional option before a required one. */
function toOptions(options: Readonly<Record<string, Option>>): APIApplicationCommandBasicOption[] {
  return Object.entries(options)
    .map(([name, option]) => toOption(name, option))
    .sort((one, other) => Number(other.required ?? false) - Number(one.required ?? false));
}

function toOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const described = { name, description: option.about, required: option.required ?? false };

  switch (option.type) {
    case "text":
      return {
        ...described,
        type: OPTION.text,
        max_length: option.maxLength ?? USUAL_TEXT_LENGTH,
        ...(option.completes === undefined ? {} : { autocomplete: true }),
      };
    case "file":
      return { ...described, type: OPTION.attachment };
    case "integer":
      return { ...described, type: OPTION.integer, min_value: option.min, max_value: option.max };
    case "choice":
      return {
        ...described,
        type: OPTION.text,
        choices: option.choices.map((choice) => ({ name: choice, value: choice })),
      };
  }
}

const orFalse = z
  .boolean()
  .nullish()
  .transform((given) => given ?? false);
const orNull = z
  .number()
  .nullish()
  .transform((given) => given ?? null);
const orNone = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((given) => given ?? []);

const optionSchema = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: orFalse,
  autocomplete: orFalse,
  choices: orNone(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })),
  min_value: orNull,
  max_value: orNull,
  min_length: orNull,
  max_length: orNull,
});

const commandSchema = z.object({
  type: z
    .number()
    .nullish()
    .transform((given) => given ?? COMMAND.chatInput),
  name: z.string(),
  // In a message's menu there is no room for one.
  description: z
    .string()
    .nullish()
    .transform((given) => given ?? ""),
  contexts: orNone(z.number()).transform((given) => given.toSorted()),
  integration_types: orNone(z.number()).transform((given) => given.toSorted()),
  options: orNone(optionSchema.extend({ options: orNone(optionSchema) })),
});

const commandsSchema = z
  .array(commandSchema)
  .transform((given) => given.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
