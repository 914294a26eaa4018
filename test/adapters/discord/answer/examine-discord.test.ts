import { describe, expect, it } from "vitest";
import { useDiscord } from "../../../support/discord/use-discord.ts";

const session = useDiscord();

const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const EMBED = 1n << 14n;
const ALL = VIEW | SEND | EMBED;
const ROLE = "1300000000000000077";

interface Rights {
  readonly everyone: bigint;
  readonly role?: bigint;
  /** What the channel says: of whom, what it allows and what it denies. */
  readonly said?: readonly (readonly [
    who: "everyone" | "role" | "bot",
    allow: bigint,
    deny: bigint,
  ])[];
}

/** What the doctor finds in the usual channel, where the bot has these rights. */
async function find({ everyone, role = 0n, said = [] }: Rights) {
  const { discord, createChat } = session();
  const ids = { everyone: discord.guildId, role: ROLE, bot: discord.applicationId };
  const permission_overwrites = said.map(([who, allow, deny]) => ({
    ...{ id: ids[who], type: who === "bot" ? 1 : 0 },
    ...{ allow: String(allow), deny: String(deny) },
  }));
  const give = (path: RegExp, body: unknown) => discord.fail("GET", path, { status: 200, body });
  give(/channels\/\d+$/, {
    id: discord.channelId,
    type: 0,
    guild_id: discord.guildId,
    permission_overwrites,
  });
  give(/members\/\d+$/, { roles: [ROLE] });
  give(/roles$/, [
    { id: discord.guildId, permissions: String(everyone) },
    { id: ROLE, permissions: String(role) },
    { id: "1300000000000000078", permissions: String(1n << 3n) },
  ]);
  const place = {
    platform: "discord",
    tenant: discord.guildId,
    channel: discord.channelId,
  } as const;
  const findings = (await createChat().examine?.([place])) ?? [];
  return findings.map(({ state, words }) => `${state} ${words}`).at(-1);
}

const MAY = "good Digests can be posted in 1 channel.";

describe("what Discord has against the bot", () => {
  it.each<[string, Rights]>([
    ["everyone may", { everyone: ALL }],
    ["a role of its own may", { everyone: VIEW, role: SEND | EMBED }],
    ["it may everything", { everyone: 1n << 3n, said: [["everyone", 0n, ALL]] }],
    [
      "its role is allowed what everyone is denied",
      {
        everyone: ALL,
        said: [
          ["everyone", 0n, SEND],
          ["role", SEND, 0n],
        ],
      },
    ],
    [
      "it is allowed what its role is denied",
      {
        everyone: ALL,
        said: [
          ["role", 0n, SEND],
          ["bot", SEND, 0n],
        ],
      },
    ],
  ])("is nothing in a channel where %s", async (_, rights) => {
    expect(await find(rights)).toBe(MAY);
  });

  it.each<[string, Rights, string]>([
    ["nobody may", { everyone: 0n }, "View Channel, Send Messages, Embed Links."],
    [
      "everyone is denied to send",
      { everyone: ALL, said: [["everyone", 0n, SEND]] },
      ": Send Messages.",
    ],
    ["its role is denied to see", { everyone: ALL, said: [["role", 0n, VIEW]] }, ": View Channel."],
    ["it is denied to embed", { everyone: ALL, said: [["bot", 0n, EMBED]] }, ": Embed Links."],
  ])("is named in a channel where %s", async (_, rights, missing) => {
    const found = await find(rights);
    expect(found).toMatch(/^bad Nothing can be posted in channel/);
    expect(found).toContain(missing);
  });

  it("is named where the channel is gone", async () => {
    const { discord, createChat } = session();
    const place = {
      platform: "discord",
      tenant: discord.guildId,
      channel: "1300000000000000099",
    } as const;
    expect(await createChat().examine?.([place])).toContainEqual(
      expect.objectContaining({ state: "bad", words: expect.stringContaining("It was deleted") }),
    );
  });

  it("is that no more connections may be opened", async () => {
    const { discord, createChat } = session();
    const session_start_limit = {
      total: 1_000,
      remaining: 0,
      reset_after: 3_600_000,
      max_concurrency: 1,
    };
    discord.fail("GET", /gateway\/bot$/, {
      status: 200,
      body: { url: "ws://x", shards: 1, session_start_limit },
    });
    expect(await createChat().examine?.([])).toContainEqual(
      expect.objectContaining({ state: "bad", words: expect.stringContaining("Wait 60 minutes") }),
    );
  });

  it("is that the server is not the bot's", async () => {
    const { discord, createChat } = session();
    discord.fail("GET", /guilds\/\d+\/commands/, {
      status: 403,
      body: { message: "Missing Access", code: 50001 },
    });
    expect(await createChat({ guildId: discord.guildId }).examine?.([])).toEqual([
      expect.objectContaining({ state: "bad", words: expect.stringContaining("DISCORD_GUILD_ID") }),
    ]);
  });

  it("can't be known of requests that Discord has to make", async () => {
    const { discord, createChat } = session();
    const connection = { kind: "http", publicKey: discord.publicKey, port: 3002 } as const;
    expect(await createChat({ connection }).examine?.([])).toContainEqual(
      expect.objectContaining({ state: "unknown", words: expect.stringContaining("port 3002") }),
    );
  });
});
