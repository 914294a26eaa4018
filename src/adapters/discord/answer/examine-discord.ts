import { DiscordAPIError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Conversation } from "../../../domain/conversation.ts";
import { messageOf } from "../../../domain/errors.ts";
import type { Finding } from "../../../domain/finding.ts";
import { count } from "../../../domain/wording.ts";
import { startError } from "../connect/discord-faults.ts";
import { findObstacle } from "../connect/find-obstacle.ts";
import { reasonOf } from "../post/post-message.ts";
import { placeOf } from "./permissions-in.ts";

interface Examination {
  readonly rest: REST;
  readonly api: string;
  readonly guildId: string | undefined;
  /** The port of an endpoint; `null` where the bot connects by itself. */
  readonly port: number | null;
}

const idSchema = z.object({ id: z.string() });
const gatewaySchema = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});

/** Asks without connecting; `places` are where digests are posted. */
export async function examineDiscord(
  places: readonly Conversation[],
  examination: Examination,
): Promise<readonly Finding[]> {
  const { rest, api, guildId } = examination;
  try {
    const { id } = idSchema.parse(await rest.get(Routes.currentApplication()));
    const { id: own } = idSchema.parse(await rest.get(Routes.user()));
    if (guildId) await rest.get(Routes.applicationGuildCommands(id, guildId));
    return [
      good("The token is accepted."),
      await examineConnection(examination),
      ...(await examinePlaces(places, rest, own)),
    ];
  } catch (error) {
    return [bad(messageOf(startError(error, api, guildId)))];
  }
}

async function examineConnection({ rest, port }: Examination): Promise<Finding> {
  if (port !== null) {
    return unknown(
      `Only Discord can try whether it reaches port ${port}, path /discord/interactions: it does when the Interactions Endpoint URL is saved under General Information.`,
    );
  }
  const { shards, session_start_limit } = gatewaySchema.parse(await rest.get(Routes.gatewayBot()));
  const { remaining, reset_after } = session_start_limit;
  return remaining >= shards
    ? good(`${count(remaining, "connection")} may be opened today; ${shards} will do.`)
    : bad(
        `Only ${count(remaining, "connection")} may be opened today, of ${shards}. Wait ${Math.ceil(reset_after / 60_000)} minutes, and look why it was started so often.`,
      );
}

async function examinePlaces(
  places: readonly Conversation[],
  rest: REST,
  own: string,
): Promise<readonly Finding[]> {
  const blocked: Finding[] = [];
  for (const { channel } of places) {
    const obstacle = await obstacleIn(rest, own, channel);
    if (obstacle) blocked.push(bad(`Nothing can be posted in channel ${channel}. ${obstacle}`));
  }
  const free = places.length - blocked.length;
  return free > 0
    ? [...blocked, good(`Digests can be posted in ${count(free, "channel")}.`)]
    : blocked;
}

async function obstacleIn(rest: REST, own: string, channel: string): Promise<string | null> {
  try {
    return findObstacle(await placeOf(rest, own, channel));
  } catch (error) {
    if (error instanceof DiscordAPIError) return reasonOf(error);
    throw error;
  }
}

const good = (words: string): Finding => ({ about: "Discord", state: "good", words });
const bad = (words: string): Finding => ({ about: "Discord", state: "bad", words });
const unknown = (words: string): Finding => ({ about: "Discord", state: "unknown", words });
