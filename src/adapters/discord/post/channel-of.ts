import { type REST, Routes } from "discord.js";
import { z } from "zod";
import { type Conversation, personIn } from "../../../domain/conversation.ts";

/** What Discord posts to: for a person, the channel that the two of us have, which it opens. */
export async function channelOf(rest: REST, conversation: Conversation): Promise<string> {
  const person = personIn(conversation);
  if (person === null) return conversation.channel;
  const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: person } });
  return z.object({ id: z.string() }).parse(channel).id;
}
