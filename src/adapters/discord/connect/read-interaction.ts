import { z } from "zod";
import type { Invocation, ReadMessage } from "../../../domain/command.ts";
import { type Asker, type Conversation, DIRECT } from "../../../domain/conversation.ts";
import type { OptionBeingTyped } from "../../../ports/bot.ts";
import { COMMAND, FLAG, INTERACTION, OPTION, PERMISSION } from "../render/wire.ts";
import { findObstacle } from "./find-obstacle.ts";
import { orElse } from "./or-else.ts";
import { chosenSchema } from "./read-chosen-message.ts";

/** What somebody asked of the bot, the same whether it came over the gateway or as a request. */
export interface Interaction {
  readonly id: string;
  /** The token that answers it; nobody else may see it. */
  readonly token: string;
  readonly applicationId: string;
  readonly asker: Asker;
  readonly conversation: Conversation;
  /** Why the bot can't post there; `null` where it can or may. */
  readonly obstacle: string | null;
  readonly asked:
    | { readonly kind: "command"; readonly ask: Invocation }
    /** A command of this title, chosen in the menu of a message. */
    | { readonly kind: "on message"; readonly title: string; readonly message: ReadMessage }
    | { readonly kind: "typing"; readonly typed: OptionBeingTyped }
    | { readonly kind: "press"; readonly value: string; readonly isOnPrivateMessage: boolean };
}

/** `null` for what the bot has no answer to, such as a menu of another version. */
export function readInteraction(payload: unknown): Interaction | null {
  const read = interactionSchema.safeParse(payload);
  if (!read.success) return null;
  const { id, token, application_id: applicationId, ...given } = read.data;
  const asked = askedOf(given);
  const asker = askerOf(given);
  if (!asked || !asker) return null;

  const tenant = given.guild_id ?? DIRECT;
  const conversation = { platform: "discord", tenant, channel: given.channel_id } as const;
  const obstacle = findObstacle(payload);
  return { id, token, applicationId, asker, conversation, obstacle, asked };
}

export const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
});

const givenOption = z.object({
  type: z.number(),
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullish(),
  focused: orElse(z.boolean(), false),
});

const commandSchema = z.object({
  name: z.string(),
  options: orElse(z.array(givenOption.extend({ options: orElse(z.array(givenOption), []) })), []),
  resolved: orElse(
    z.object({ attachments: orElse(z.record(z.string(), z.object({ url: z.string() })), {}) }),
    { attachments: {} },
  ),
});

const menuSchema = z.object({ type: z.literal(COMMAND.message), name: z.string() });

const pressSchema = z.object({
  // What is chosen in a menu comes beside the menu's own name.
  data: z
    .object({ custom_id: z.string(), values: orElse(z.array(z.string()), []) })
    .transform(({ custom_id, values: [chosen] }) => chosen ?? custom_id),
  message: z.object({ flags: orElse(z.number(), 0) }),
});

const interactionSchema = z.object({
  id: z.string().regex(/^\d+$/),
  token: z.string(),
  application_id: z.string(),
  type: z.number(),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  member: z
    .object({ user: userSchema, permissions: z.string().regex(/^\d+$/).transform(BigInt) })
    .nullish(),
  user: userSchema.nullish(),
  data: z.unknown().optional(),
  message: z.unknown().optional(),
});

type Given = Omit<z.infer<typeof interactionSchema>, "id" | "token" | "application_id">;

function askedOf({ type, data, message }: Given): Interaction["asked"] | null {
  switch (type) {
    case INTERACTION.command: {
      const menu = menuSchema.safeParse(data);
      if (menu.success) return onMessage(menu.data.name, data);
      const command = commandSchema.safeParse(data);
      return command.success ? { kind: "command", ask: invocationOf(command.data) } : null;
    }
    case INTERACTION.typing: {
      const command = commandSchema.safeParse(data);
      return command.success ? { kind: "typing", typed: typedIn(command.data) } : null;
    }
    case INTERACTION.press: {
      const press = pressSchema.safeParse({ data, message });
      if (!press.success) return null;
      const isOnPrivateMessage = (press.data.message.flags & FLAG.ephemeral) !== 0;
      return { kind: "press", value: press.data.data, isOnPrivateMessage };
    }
    default:
      return null;
  }
}

function onMessage(title: string, data: unknown): Interaction["asked"] | null {
  const message = chosenSchema.safeParse(data);
  return message.success ? { kind: "on message", title, message: message.data } : null;
}

type Command = z.infer<typeof commandSchema>;

function openCommand({ name, options }: Command) {
  const [first] = options;
  return first?.type === OPTION.subcommand
    ? { command: name, subcommand: first.name, given: first.options }
    : { command: name, subcommand: null, given: options };
}

function invocationOf(sent: Command): Invocation {
  const { command, subcommand, given } = openCommand(sent);
  const options = given.flatMap(({ type, name, value }) => {
    // A file is given by its id, and its address stands beside the options.
    const told = type === OPTION.attachment ? sent.resolved.attachments[String(value)]?.url : value;
    return typeof told === "string" || typeof told === "number" ? [[name, told] as const] : [];
  });
  return { command, subcommand, options: Object.fromEntries(options) };
}

function typedIn(sent: Command): OptionBeingTyped {
  const { command, subcommand, given } = openCommand(sent);
  const focused = given.find((option) => option.focused);
  return {
    command,
    subcommand,
    option: focused?.name ?? "",
    value: String(focused?.value ?? ""),
  };
}

function askerOf({ member, user: alone, guild_id }: Given): Asker | null {
  const user = member?.user ?? alone;
  if (!user) return null;
  const permissions = member?.permissions ?? 0n;
  return {
    id: user.id,
    name: user.global_name ?? user.username,
    // Whoever is alone with the bot may manage digests there.
    mayManageDigests:
      !guild_id || (permissions & (PERMISSION.manageChannels | PERMISSION.administrator)) !== 0n,
  };
}
