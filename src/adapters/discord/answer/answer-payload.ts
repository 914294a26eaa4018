import { Routes } from "discord.js";
import { z } from "zod";
import { say } from "../../../domain/reply.ts";
import { overLostConnections } from "../connect/over-lost-connections.ts";
import { readInteraction } from "../connect/read-interaction.ts";
import { toDiscordMessage } from "../render/render.ts";
import { CALLBACK, FLAG, INTERACTION } from "../render/wire.ts";
import { type AnswerTools, answerInteraction } from "./answer-interactions.ts";

/** Begins the answer to what Discord sent; `null` where it is nothing that can be answered. */
export function answerPayload(payload: unknown, tools: AnswerTools): Promise<void> | null {
  const interaction = readInteraction(payload);
  if (interaction) return answerInteraction(interaction, tools);
  const unclear = unclearSchema.safeParse(payload);
  return unclear.success ? turnDown(unclear.data, tools) : null;
}

const unclearSchema = z.object({
  id: z.string().regex(/^\d+$/),
  token: z.string(),
  application_id: z.string(),
  type: z.number(),
});

/**
 * Answers a form or a menu of another version, or whatever Discord invents, so that nobody waits
 * for nothing.
 */
async function turnDown(
  { id, token, type }: z.infer<typeof unclearSchema>,
  { patient, log }: AnswerTools,
): Promise<void> {
  log.warn("discord.interaction-unclear", { interaction: id, type });
  const words = say("Verbatim has no answer to that. See /help for what it can be asked.");
  const body =
    type === INTERACTION.typing
      ? { type: CALLBACK.choices, data: { choices: [] } }
      : { type: CALLBACK.message, data: { ...toDiscordMessage(words), flags: FLAG.ephemeral } };
  const route = Routes.interactionCallback(id, token);
  await overLostConnections(() => patient.post(route, { body, auth: false }));
}
