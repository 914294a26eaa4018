import { z } from "zod";
import type { FakeRequest, FakeResponse } from "./discord-http.ts";
import { APPLICATION_ID, GUILD_ID, nextId } from "./discord-payloads.ts";

const optionSchema = z.object({
  type: z.number(),
  name: z.string(),
  required: z.boolean().default(false),
  max_length: z.number().optional(),
  get options() {
    return z.array(optionSchema).default([]);
  },
});

const commandSchema = z.object({
  name: z.string(),
  type: z.number().default(1),
  description: z.string().default(""),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  options: z.array(optionSchema).default([]),
});

const IN_MENU = 3;
const CONTEXTS = { guild: 0, dm: 1, "among people": 2 } as const;

type Option = z.infer<typeof optionSchema>;

export interface RegisteredCommand extends z.infer<typeof commandSchema> {
  readonly id: string;
}

interface GivenOption {
  readonly type: number;
  readonly name: string;
  readonly value: string | number;
}

export interface CommandRegistry {
  handle(request: FakeRequest): FakeResponse | null;
  commands(scope: "global" | "guild"): readonly RegisteredCommand[];
  find(name: string): RegisteredCommand;
  /** One that stands in the menu of messages in such a place. */
  offered(title: string, place: keyof typeof CONTEXTS): RegisteredCommand;
  optionsOf(
    command: RegisteredCommand,
    subcommand: string | undefined,
    given: Readonly<Record<string, string | number>>,
  ): readonly GivenOption[];
}

const ROUTES = {
  global: `/applications/${APPLICATION_ID}/commands`,
  guild: `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`,
} as const;

/** Commands as registered; a reader can only send what stands here, as in Discord's menu. */
export function createCommandRegistry(): CommandRegistry {
  const stored = { global: [] as unknown[], guild: [] as unknown[] };

  function commands(scope: "global" | "guild"): readonly RegisteredCommand[] {
    return z.array(commandSchema.extend({ id: z.string() })).parse(stored[scope]);
  }

  function find(name: string, type = 1): RegisteredCommand {
    const command = [...commands("guild"), ...commands("global")].find(
      (candidate) => candidate.name === name && candidate.type === type,
    );
    if (!command) throw new Error(`Discord has no command ${name}`);
    return command;
  }

  return {
    commands,
    find,

    offered(title, place) {
      const command = find(title, IN_MENU);
      const isThere = command.contexts?.includes(CONTEXTS[place]) ?? place === "guild";
      if (!isThere) throw new Error(`Discord offers "${title}" nowhere ${place}`);
      return command;
    },

    handle({ method, path, body }) {
      const scope = path === ROUTES.global ? "global" : path === ROUTES.guild ? "guild" : null;
      if (scope === null) return null;
      if (method === "PUT") {
        const sent = z.array(commandSchema).parse(body);
        // A menu has no room for more.
        if (sent.some(({ type, description }) => (type === IN_MENU) !== (description === ""))) {
          return { status: 400, body: { message: "Invalid Form Body", code: 50035 } };
        }
        stored[scope] = z.array(z.unknown()).parse(body).map(asStored(scope));
      }
      return { status: 200, body: stored[scope] };
    },

    optionsOf(command, subcommand, given) {
      const declared =
        subcommand === undefined
          ? command.options
          : command.options.find(({ name }) => name === subcommand)?.options;
      if (!declared) throw new Error(`Discord has no command /${command.name} ${subcommand}`);
      return Object.entries(given).map(([name, value]) => readOption(declared, name, value));
    },
  };
}

function readOption(declared: readonly Option[], name: string, value: string | number) {
  const option = declared.find((candidate) => candidate.name === name);
  if (!option) throw new Error(`Discord has no option "${name}" there`);
  if (String(value).length > (option.max_length ?? 6_000)) {
    throw new Error(`Discord lets nobody type more than ${option.max_length} characters`);
  }
  return { type: option.type, name, value };
}

/** Discord gives commands back with more than was sent, and without what says nothing. */
function asStored(scope: "global" | "guild") {
  return (command: unknown) => ({
    default_member_permissions: null,
    nsfw: false,
    ...(scope === "global" ? { dm_permission: true, contexts: null } : { guild_id: GUILD_ID }),
    name_localizations: null,
    description_localizations: null,
    ...withoutFalse(command),
    id: nextId(),
    application_id: APPLICATION_ID,
    version: nextId(),
  });
}

function withoutFalse(value: unknown): Record<string, unknown> {
  const text = JSON.stringify(value, (_, inner) => (inner === false ? undefined : inner));
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}
