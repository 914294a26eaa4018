import { REST } from "discord.js";
import { expect, it, onTestFinished } from "vitest";
import { isOpen } from "../../../../src/adapters/discord/answer/is-open.ts";
import { startWebServer } from "../../../support/sources/web-server.ts";

const GUILD = "900";
const VIEW = String(1n << 10n);
const ADMINISTRATOR = String(1n << 3n);
const OTHER = { id: "55", type: 0, allow: VIEW, deny: "0" };

interface Server {
  readonly everyone?: string;
  readonly overwrites?: readonly unknown[];
  readonly type?: number;
}

/** Its channel 7, and 8, a thread of 7. */
async function restOf({ everyone = VIEW, overwrites = [], type = 0 }: Server): Promise<REST> {
  const answers: Readonly<Record<string, unknown>> = {
    "/v10/channels/7": { id: "7", type: 0, permission_overwrites: overwrites },
    "/v10/channels/8": { id: "8", type, parent_id: "7" },
    [`/v10/guilds/${GUILD}/roles`]: [
      { id: "55", permissions: VIEW },
      { id: GUILD, permissions: everyone },
    ],
  };
  const { origin, close } = await startWebServer((request, response) => {
    const body = answers[request.url ?? ""];
    response.writeHead(body ? 200 : 403, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? { message: "Missing Access", code: 50001 }));
  });
  onTestFinished(close);
  return new REST({ api: origin, retries: 0 }).setToken("token");
}

const allow = { id: GUILD, type: 0, allow: VIEW, deny: "0" };
const deny = { id: GUILD, type: 0, allow: "0", deny: VIEW };
const silent = { id: GUILD, type: 0, allow: "0", deny: "2048" };

it.each<[string, Server, string, boolean | null]>([
  ["a server that lets all in", {}, "7", true],
  ["a server that lets in by roles", { everyone: "0" }, "7", false],
  ["a server where all are administrators", { everyone: ADMINISTRATOR }, "7", true],
  ["a channel closed to all but a role", { overwrites: [OTHER, deny] }, "7", false],
  ["a channel opened to all", { everyone: "0", overwrites: [allow] }, "7", true],
  ["a channel with other rules for all", { overwrites: [silent] }, "7", true],
  ["a thread of an open channel", { type: 11 }, "8", true],
  ["a thread of a closed channel", { type: 11, overwrites: [deny] }, "8", false],
  ["a private thread of an open channel", { type: 12 }, "8", false],
  ["a channel that the bot may not look at", {}, "9", null],
])("%s: open is told from what everyone may do there", async (_, server, channel, expected) => {
  const rest = await restOf(server);
  const conversation = { platform: "discord", tenant: GUILD, channel } as const;
  expect(await isOpen(rest, conversation)).toBe(expected);
});
