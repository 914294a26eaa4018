import { DiscordAPIError, type REST, Routes } from "discord.js";
import { z } from "zod";
import { type Reply, say } from "../../../domain/reply.ts";
import type { Bot, OptionBeingTyped, Request } from "../../../ports/bot.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { DrawPicture } from "../../../ports/draw-picture.ts";
import type { Log } from "../../../ports/log.ts";
import { overLostConnections } from "../connect/over-lost-connections.ts";
import type { Interaction } from "../connect/read-interaction.ts";
import { MAX_CHOICE, MAX_CHOICES } from "../discord-platform.ts";
import { attachPictures } from "../render/attach-pictures.ts";
import { shortened, toDiscordMessage } from "../render/render.ts";
import { ALREADY_ACKNOWLEDGED, CALLBACK, FLAG, momentOf } from "../render/wire.ts";

export interface AnswerTools {
  readonly bot: Bot;
  /** A client that tries again, for edits: the same edit twice is one edit. */
  readonly patient: REST;
  /** A client that tries once, for messages: a message sent again may be there twice. */
  readonly once: REST;
  readonly drawPicture: DrawPicture;
  readonly clock: Clock;
  readonly log: Log;
  /** The ids of those being answered by this process. */
  readonly atWork: Set<string>;
}

/**
 * The interaction is acknowledged before any work, because Discord drops one that is not within 3
 * s. Of several processes that got the same interaction one answers it.
 */
export async function answerInteraction(interaction: Interaction, tools: AnswerTools) {
  const { id } = interaction;
  if (tools.atWork.has(id)) return;
  tools.atWork.add(id);
  await answerOne(interaction, tools).finally(() => tools.atWork.delete(id));
}

function answerOne(interaction: Interaction, tools: AnswerTools): Promise<void> {
  const { asked } = interaction;
  switch (asked.kind) {
    case "command":
      return answerCommand(interaction, asked.ask, tools);
    case "on message": {
      const { title, message } = asked;
      const named = tools.bot.commands.find(({ onMessage }) => onMessage?.title === title);
      return answerCommand(interaction, { onMessage: named?.name ?? title, message }, tools);
    }
    case "press":
      return answerPress(interaction, asked, tools);
    case "typing":
      return complete(interaction, asked.typed, tools);
  }
}

/** After this time whoever acknowledged the interaction has answered it, or is gone. */
const LATE_MS = 3_000;

async function answerCommand(interaction: Interaction, ask: Request["ask"], tools: AnswerTools) {
  const { asker, conversation, obstacle } = interaction;
  const findObstacle = async () => obstacle;
  const deferral = { type: CALLBACK.deferredMessage, data: { flags: FLAG.ephemeral } };
  if (!(await takeUp(interaction, deferral, tools))) {
    if (!(await wasLeftUnanswered(interaction, tools))) return;
  }
  const reply = await tools.bot.respond({ ask, asker, conversation, findObstacle });

  if (reply.audience === "asker") return edit(interaction, reply, tools);
  // Whether an answer is private was settled when it was deferred, so one for all is another message.
  await edit(interaction, say("Answered below, for everyone here."), tools);
  await send(interaction, reply, tools);
}

async function answerPress(
  interaction: Interaction,
  { value, isOnPrivateMessage }: { value: string; isOnPrivateMessage: boolean },
  tools: AnswerTools,
) {
  const { asker, conversation } = interaction;
  if (!(await takeUp(interaction, { type: CALLBACK.deferredUpdate }, tools))) return;
  const reply = await tools.bot.press({ value, asker, conversation });

  // A message everyone sees stays as it is when one of them turns its page.
  const isInPlace = reply.audience === "asker" && !reply.isBeside;
  if (isInPlace && isOnPrivateMessage) return edit(interaction, reply, tools);
  await send(interaction, reply, tools);
  if (reply.inPlace && isOnPrivateMessage) await edit(interaction, reply.inPlace, tools);
}

async function complete(interaction: Interaction, typed: OptionBeingTyped, tools: AnswerTools) {
  const { conversation } = interaction;
  const completions = await tools.bot.complete({ typed, conversation });
  const choices = completions
    .filter(({ label, value }) => label.trim() !== "" && value.length <= MAX_CHOICE)
    .slice(0, MAX_CHOICES)
    .map(({ label, value }) => ({ name: shortened(label, MAX_CHOICE), value }));
  await acknowledge(interaction, { type: CALLBACK.choices, data: { choices } }, tools);
}

/**
 * Finds out whether the interaction is ours to answer. Discord's word for "acknowledged before"
 * does not tell: it also comes when our own acknowledgement arrived and what Discord said to it was
 * lost.
 */
async function takeUp(
  interaction: Interaction,
  deferral: unknown,
  tools: AnswerTools,
): Promise<boolean> {
  const [isFirst] = await Promise.all([
    tools.bot.isFirstTime(`discord:${interaction.id}`),
    acknowledge(interaction, deferral, tools),
  ]);
  return isFirst;
}

async function acknowledge(
  { id, token }: Interaction,
  body: unknown,
  { patient, clock, log }: AnswerTools,
): Promise<void> {
  const route = Routes.interactionCallback(id, token);
  await overLostConnections(() => patient.post(route, { body, auth: false })).catch(
    (error: unknown) => {
      if (!(error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED)) throw error;
    },
  );
  // By two clocks, Discord's and ours.
  const ms = Math.max(0, clock.now().getTime() - momentOf(id).getTime());
  log.info("discord.acknowledged", { interaction: id, ms });
}

/**
 * True where a process was killed after it had acknowledged the interaction and before it could
 * answer.
 */
async function wasLeftUnanswered(interaction: Interaction, { patient, clock }: AnswerTools) {
  if (clock.now().getTime() - momentOf(interaction.id).getTime() < LATE_MS) return false;
  const route = originalOf(interaction);
  const answer = await overLostConnections(() => patient.get(route, { auth: false }));
  const { flags } = z.object({ flags: z.number().default(0) }).parse(answer);
  return (flags & FLAG.loading) !== 0;
}

async function edit(interaction: Interaction, reply: Reply, { patient, drawPicture }: AnswerTools) {
  const { message, files } = await attachPictures(reply, drawPicture);
  // An edit that says nothing of attachments keeps the pictures of the page before.
  const body = { attachments: [], ...message };
  const route = originalOf(interaction);
  await overLostConnections(() => patient.patch(route, { body, files, auth: false }));
}

function originalOf({ applicationId, token }: Interaction) {
  return Routes.webhookMessage(applicationId, token, "@original");
}

async function send({ applicationId, token }: Interaction, reply: Reply, tools: AnswerTools) {
  const { message, files } = await attachPictures(reply, tools.drawPicture);
  const isPrivate = reply.audience === "asker";
  const body = isPrivate ? { ...message, flags: FLAG.ephemeral } : message;
  const route = Routes.webhook(applicationId, token);
  await tools.once.post(route, { body, files, auth: false }).catch(async (error: unknown) => {
    if (!reply.file || !(error instanceof DiscordAPIError)) throw error;
    tools.log.warn("discord.file-refused", { code: error.code, size: reply.file.text.length });
    const words = toDiscordMessage(say(`Discord did not take the file: ${error.message}.`));
    await tools.once.post(route, { body: { ...words, flags: FLAG.ephemeral }, auth: false });
  });
}
