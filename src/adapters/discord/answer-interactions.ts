import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  type REST,
  Routes,
} from "discord.js";
import type { Invocation } from "../../domain/command.ts";
import type { Asker, Conversation } from "../../domain/conversation.ts";
import { type Reply, say } from "../../domain/reply.ts";
import type { Bot } from "../../ports/bot.ts";
import { shortened, toDiscordMessage } from "./render.ts";

const MAX_CHOICES = 25;
const MAX_CHOICE = 100;

export interface AnswerTools {
  readonly bot: Bot;
  /** Tries again: the same edit twice is one edit. */
  readonly patient: REST;
  /** Tries once: a message sent again may be there twice. */
  readonly once: REST;
}

type Asked = ChatInputCommandInteraction | ButtonInteraction;

/** Acknowledged before any work: Discord drops an interaction that is not within 3 s. */
export async function answerInteraction(interaction: Interaction, tools: AnswerTools) {
  if (interaction.isAutocomplete()) await complete(interaction, tools.bot);
  if (interaction.isChatInputCommand()) await answerCommand(interaction, tools);
  if (interaction.isButton()) await answerPress(interaction, tools);
}

async function answerCommand(interaction: ChatInputCommandInteraction, tools: AnswerTools) {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const ask = readInvocation(interaction);
  const reply = await tools.bot.respond({ ask, ...whoAndWhere(interaction) });

  if (reply.audience === "asker") return edit(interaction, reply, tools);
  // Whether an answer is private was settled when it was deferred, so one for all is another message.
  await edit(interaction, say("Answered below, for everyone here."), tools);
  await send(interaction, reply, tools);
}

async function answerPress(interaction: ButtonInteraction, tools: AnswerTools) {
  await interaction.deferUpdate();
  const press = { value: interaction.customId, ...whoAndWhere(interaction) };
  const reply = await tools.bot.press(press);

  // A message everyone sees stays as it is when one of them turns its page.
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  if (reply.audience === "asker" && isOwn) await edit(interaction, reply, tools);
  else await send(interaction, reply, tools);
}

async function complete(interaction: AutocompleteInteraction, bot: Bot) {
  const { name, value } = interaction.options.getFocused(true);
  const completions = bot.complete({
    typed: {
      command: interaction.commandName,
      subcommand: interaction.options.getSubcommand(false),
      option: name,
      value,
    },
    conversation: conversationOf(interaction),
  });
  await interaction.respond(
    completions
      .filter(({ label, value }) => label.trim() !== "" && value.length <= MAX_CHOICE)
      .slice(0, MAX_CHOICES)
      .map(({ label, value }) => ({ name: shortened(label, MAX_CHOICE), value })),
  );
}

async function edit({ applicationId, token }: Asked, reply: Reply, { patient }: AnswerTools) {
  const route = Routes.webhookMessage(applicationId, token, "@original");
  await patient.patch(route, { body: toDiscordMessage(reply), auth: false });
}

async function send({ applicationId, token }: Asked, reply: Reply, { once }: AnswerTools) {
  const message = toDiscordMessage(reply);
  const isPrivate = reply.audience === "asker";
  const body = isPrivate ? { ...message, flags: MessageFlags.Ephemeral } : message;
  await once.post(Routes.webhook(applicationId, token), { body, auth: false });
}

function readInvocation({ commandName, options }: ChatInputCommandInteraction): Invocation {
  const subcommand = options.getSubcommand(false);
  const given = subcommand === null ? options.data : (options.data[0]?.options ?? []);
  return {
    command: commandName,
    subcommand,
    options: Object.fromEntries(
      given.flatMap(({ name, value }) =>
        typeof value === "string" || typeof value === "number" ? [[name, value]] : [],
      ),
    ),
  };
}

function whoAndWhere(interaction: Asked) {
  return { asker: askerOf(interaction), conversation: conversationOf(interaction) };
}

function askerOf({ user, memberPermissions, guildId }: Asked): Asker {
  const isAlone = guildId === null;
  return {
    id: user.id,
    name: user.displayName,
    mayManageDigests:
      isAlone || (memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false),
  };
}

function conversationOf({ guildId, channelId }: Asked | AutocompleteInteraction): Conversation {
  return { platform: "discord", tenant: guildId ?? "dm", channel: channelId };
}
