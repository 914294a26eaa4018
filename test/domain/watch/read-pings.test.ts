import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDiscordMessage } from "../../../src/adapters/discord/render/render.ts";
import { toSlackMessage } from "../../../src/adapters/slack/render/render.ts";
import { say } from "../../../src/domain/reply.ts";
import { readPings } from "../../../src/domain/watch/read-pings.ts";

describe("whom a message pings", () => {
  it.each([
    ["discord", "<@&12345>", [{ kind: "role", id: "12345" }]],
    [
      "discord",
      "<@!12345>, <@&54321>",
      [
        { kind: "person", id: "12345" },
        { kind: "role", id: "54321" },
      ],
    ],
    [
      "slack",
      "<@U012AB|ada> and <!subteam^S012AB|@desk>",
      [
        { kind: "person", id: "U012AB" },
        { kind: "role", id: "S012AB" },
      ],
    ],
    ["slack", "<!channel>", null],
    ["slack", "<@U012AB> <!here>", null],
    ["discord", "@everyone", null],
    ["room", "<@U012AB>", null],
  ] as const)("is read from their @names on %s: %s", (platform, typed, pings) => {
    expect(readPings(typed, platform)).toEqual(pings);
  });

  it("is whom it names alone, whatever its words are", () => {
    const words = fc.constantFrom("@everyone", "<@12345>", "<!channel>", "<@U012AB>", "<@&9>");
    const pings = [{ kind: "role", id: "777" }] as const;
    fc.assert(
      fc.property(words, (text) => {
        const discord = toDiscordMessage({ ...say(text), pings });
        expect(discord.content).toBe("<@&777>");
        expect(discord.allowed_mentions).toEqual({ parse: [], users: [], roles: ["777"] });
        expect(toDiscordMessage(say(text)).allowed_mentions).toEqual({ parse: [] });
        expect(toDiscordMessage(say(text)).content).toBeUndefined();
        const slack = JSON.stringify(toSlackMessage({ ...say(text), pings }).blocks);
        expect(slack.match(/"mrkdwn","text":"[^"]*"/g)).toEqual([
          '"mrkdwn","text":"<!subteam^777>"',
        ]);
      }),
    );
  });
});
