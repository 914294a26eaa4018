import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Conversation } from "../../../domain/conversation.ts";
import { PERMISSION } from "../render/wire.ts";

const PRIVATE_THREAD = 12;

const bits = z.string().regex(/^\d+$/).transform(BigInt);

const channelSchema = z.object({
  type: z.number(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(z.object({ id: z.string(), allow: bits, deny: bits })).default([]),
});

const rolesSchema = z.array(z.object({ id: z.string(), permissions: bits }));

/**
 * Whether every member of the server may read a channel: its own word for everyone counts, then the
 * server's. A thread is as open as its channel, unless it is private. `null` where Discord does not
 * say.
 */
export async function isOpen(
  rest: REST,
  { tenant, channel }: Conversation,
): Promise<boolean | null> {
  try {
    const found = await readChannel(rest, channel);
    if (found.type === PRIVATE_THREAD) return false;
    const isThread = found.type === 10 || found.type === 11;
    const place = isThread && found.parent_id ? await readChannel(rest, found.parent_id) : found;
    const everyone = place.permission_overwrites.find(({ id }) => id === tenant);
    if (everyone && (everyone.deny & PERMISSION.viewChannel) !== 0n) return false;
    if (everyone && (everyone.allow & PERMISSION.viewChannel) !== 0n) return true;
    const roles = rolesSchema.parse(await rest.get(Routes.guildRoles(tenant)));
    const { permissions = 0n } = roles.find(({ id }) => id === tenant) ?? {};
    return (permissions & (PERMISSION.viewChannel | PERMISSION.administrator)) !== 0n;
  } catch {
    return null;
  }
}

async function readChannel(rest: REST, id: string) {
  return channelSchema.parse(await rest.get(Routes.channel(id)));
}
