import { describe, expect, it } from "vitest";
import { useDiscord } from "../../../support/discord/use-discord.ts";

const QUOTED = { content: "> **We** keep the [ferry](<https://quay.example/>)\\!\n-# Ann <@1234>" };

describe.each(["gateway", "http"] as const)(
  "over %s, a command in a message's menu",
  (transport) => {
    const session = useDiscord(transport);

    it.each(["guild", "dm", "among people"] as const)(
      "is answered privately in a %s",
      async (place) => {
        const { discord, bot, startChat } = session();
        discord.mayBeInstalledBy(0, 1);
        await startChat();
        const answer = await discord.choose("Find its quotes", QUOTED, { in: place });
        expect(answer.ephemeral).toBe(true);
        expect(answer.embeds[0]?.description).toContain("keep the ferry");
        expect(bot.asked).toMatchObject([
          {
            ask: {
              onMessage: "quote",
              message: { words: "> We keep the ferry!\nAnn  ", isEdited: false },
            },
            conversation: { tenant: place === "guild" ? discord.guildId : "dm" },
          },
        ]);
      },
    );

    it.each([
      ["only pictures", { content: "", attachments: [{ id: "1", filename: "a.png" }] }, "", false],
      [
        "only an embed, as another bot's news",
        {
          content: "",
          embeds: [
            { title: "News", description: "“We _go_”", fields: [{ name: "Who", value: "Ann" }] },
          ],
        },
        "News\n“We go”\nWho\nAnn",
        false,
      ],
      [
        "words that were forwarded",
        { content: "", message_snapshots: [{ message: { content: "“We stay”" } }] },
        "“We stay”",
        false,
      ],
      [
        "words that were edited",
        { content: "now", edited_timestamp: "2026-05-04T08:30:00Z" },
        "now",
        true,
      ],
    ] as const)("is given what it says where there are %s", async (_, message, words, isEdited) => {
      const { discord, bot, startChat } = session();
      await startChat();
      await discord.choose("Find its quotes", message);
      expect(bot.asked[0]?.ask).toEqual({ onMessage: "quote", message: { words, isEdited } });
    });

    it("is answered once although it is delivered twice", async () => {
      const { discord, bot, startChat } = session();
      await startChat();
      await discord.choose("Find its quotes", QUOTED);
      discord.sendAgain();
      await discord.choose("Find its quotes", QUOTED);
      expect(bot.asked).toHaveLength(2);
    });

    it("is registered once, since Discord gives it back as it was sent", async () => {
      const { discord, startChat } = session();
      const first = await startChat();
      await first.stop();
      await startChat();
      expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
    });
  },
);
