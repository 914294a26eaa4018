import { DiscordAPIError, Routes } from "discord.js";
import { withoutShareButton } from "../../../domain/reply/button-value.ts";
import { type Reply, say } from "../../../domain/reply.ts";
import { overLostConnections } from "../connect/over-lost-connections.ts";
import type { HeardMessage } from "../connect/read-message.ts";
import { reasonOf } from "../post/post-message.ts";
import { tellPerson } from "../post/tell-person.ts";
import { attachPictures } from "../render/attach-pictures.ts";
import type { AnswerTools } from "./answer-interactions.ts";

/**
 * Answers by a message that all there see: only what came by a slash command can be answered to one
 * of them alone.
 */
export async function answerMessage(heard: HeardMessage, tools: AnswerTools): Promise<void> {
  const { id, asker, conversation, ask } = heard;
  if (!(await tools.bot.isFirstTime(`discord:${id}`))) return;
  const reply = await tools.bot.respond({ ask, asker, conversation });
  try {
    await send(heard, withoutShareButton(reply), tools);
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    const reason = reasonOf(error);
    tools.log.warn("discord.message-not-answered", { channel: conversation.channel, reason });
    const message = say(`Verbatim could not answer you where you asked. ${reason}`);
    await tellPerson(tools.once, { tenant: conversation.tenant, person: asker.id, message });
  }
}

/** The nonce makes the same answer, sent twice, one message. */
async function send(
  { id, conversation }: HeardMessage,
  reply: Reply,
  { patient, drawPicture }: AnswerTools,
): Promise<void> {
  const { message, files } = await attachPictures(reply, drawPicture);
  const body = {
    ...message,
    message_reference: { message_id: id, fail_if_not_exists: false },
    nonce: id,
    enforce_nonce: true,
  };
  const route = Routes.channelMessages(conversation.channel);
  await overLostConnections(() => patient.post(route, { body, files }));
}
