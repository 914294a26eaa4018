import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { PersonalNotice } from "../../../ports/chat.ts";
import { toDiscordMessage } from "../render/render.ts";

/** Tells one person by direct message; `false` where they have closed these. */
export async function tellPerson(
  rest: REST,
  { person, message }: PersonalNotice,
): Promise<boolean> {
  try {
    const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: person } });
    const { id } = z.object({ id: z.string() }).parse(channel);
    await rest.post(Routes.channelMessages(id), { body: toDiscordMessage(message) });
    return true;
  } catch {
    return false;
  }
}
