import { type REST, Routes } from "discord.js";
import { z } from "zod";
import { PERMISSION } from "../render/wire.ts";

const bits = z.string().regex(/^\d+$/).transform(BigInt);
const THREADS = new Set([10, 11, 12]);

const channelSchema = z.object({
  type: z.number(),
  guild_id: z.string().nullish(),
  parent_id: z.string().nullish(),
  thread_metadata: z.object({ locked: z.boolean().nullish() }).nullish(),
  permission_overwrites: z.array(z.object({ id: z.string(), allow: bits, deny: bits })).default([]),
});
const rolesSchema = z.array(z.object({ id: z.string(), permissions: bits }));
const memberSchema = z.object({ roles: z.array(z.string()) });

/**
 * What the bot may do in a channel, in the words of an interaction that comes from there. By
 * Discord's documentation ("Permission Overwrites"): the server's roles, then what the channel says
 * of everyone, of the bot's roles together, and of the bot. Rejects as the SDK does.
 */
export async function placeOf(rest: REST, own: string, channelId: string): Promise<unknown> {
  const channel = channelSchema.parse(await rest.get(Routes.channel(channelId)));
  const { guild_id: guild, type, thread_metadata } = channel;
  if (!guild) return { channel: { type } };
  const parent =
    THREADS.has(type) && channel.parent_id
      ? channelSchema.parse(await rest.get(Routes.channel(channel.parent_id)))
      : channel;
  const { roles: ours } = memberSchema.parse(await rest.get(Routes.guildMember(guild, own)));
  const roles = rolesSchema.parse(await rest.get(Routes.guildRoles(guild)));
  const fromRoles = union(
    roles
      .filter(({ id }) => id === guild || ours.includes(id))
      .map(({ permissions }) => permissions),
  );
  const said = [[guild], ours, [own]].map((ids) =>
    parent.permission_overwrites.filter(({ id }) => ids.includes(id)),
  );
  const given =
    (fromRoles & PERMISSION.administrator) === 0n
      ? said.reduce((so, them) => change(so, them), fromRoles)
      : fromRoles;
  return { guild_id: guild, app_permissions: String(given), channel: { type, thread_metadata } };
}

function change(given: bigint, said: readonly { readonly allow: bigint; readonly deny: bigint }[]) {
  return (given & ~union(said.map(({ deny }) => deny))) | union(said.map(({ allow }) => allow));
}

function union(all: readonly bigint[]): bigint {
  return all.reduce((so, each) => so | each, 0n);
}
