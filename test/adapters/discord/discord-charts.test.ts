// As in the bot, where both live in one process.
import "../../../src/adapters/http/create-fetcher.ts";
import { describe, expect, it } from "vitest";
import type { ChartBlock } from "../../../src/domain/reply.ts";
import type { Post } from "../../../src/ports/chat.ts";
import { useDiscord } from "../../support/discord/use-discord.ts";

const chart: ChartBlock = {
  kind: "chart",
  title: "Most quoted this week",
  bars: [{ label: "Marta Lindqvist", value: 5 }],
  text: "Most quoted this week: Marta Lindqvist 5.",
};
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const MESSAGES = /^\/channels\/\d+\/messages$/;

const session = useDiscord();

const weekly = (): Post => ({
  key: "ab".repeat(32),
  conversation: {
    platform: "discord",
    tenant: session().discord.guildId,
    channel: session().discord.channelId,
  },
  message: {
    title: "The week",
    blocks: [{ kind: "text", text: "A story." }, chart, { ...chart, title: "Another" }],
    buttons: [],
    audience: "everyone",
  },
});

describe("a chart on Discord", () => {
  it("is a file of the same request as the words and the nonce, with its words as alt text", async () => {
    const { discord, createChat } = session();
    const chat = createChat({ drawPicture: async () => PNG });
    expect(await chat.post(weekly())).toMatchObject({ status: "sent" });
    const sent = discord.requests.filter(({ path }) => MESSAGES.test(path));
    expect(sent).toHaveLength(1);
    expect([...(sent[0]?.files ?? [])]).toEqual([
      ["picture-1.png", PNG],
      ["picture-2.png", PNG],
    ]);
    expect(sent[0]?.body).toMatchObject({
      enforce_nonce: true,
      embeds: [
        { description: "A story." },
        { image: { url: "attachment://picture-1.png" } },
        { image: { url: "attachment://picture-2.png" } },
      ],
      attachments: [
        { id: "0", filename: "picture-1.png", description: chart.text },
        { id: "1", filename: "picture-2.png", description: chart.text },
      ],
    });
  });

  it("is posted once when the reply was lost, and found again by the words around it", async () => {
    const { discord, createChat } = session();
    const chat = createChat({ drawPicture: async () => PNG });
    discord.fail("POST", MESSAGES, "lose reply");
    expect(await chat.post(weekly())).toMatchObject({ status: "unknown" });
    const search = { ...weekly(), since: new Date(0), others: new Set<string>() };
    const found = { messageId: discord.messages[0]?.id };
    expect(await chat.findPosted?.(search)).toEqual({ status: "found", ...found });
    expect(await chat.post(weekly())).toEqual({ status: "sent", ...found });
    expect(discord.messages).toHaveLength(1);
  });

  it("is said in words where the bot may not attach files, and the channel stays open", async () => {
    const { discord, createChat } = session();
    const chat = createChat({ drawPicture: async () => PNG });
    const forbidden = { status: 403, body: { message: "Missing Permissions", code: 50013 } };
    discord.fail("POST", MESSAGES, forbidden);
    expect(await chat.post(weekly())).toMatchObject({ status: "sent" });
    expect(JSON.stringify(discord.messages)).toContain("Most quoted this week: Marta Lindqvist 5");
    expect(discord.messages).toHaveLength(1);

    discord.fail("POST", MESSAGES, forbidden);
    discord.fail("POST", MESSAGES, forbidden);
    const other = { ...weekly(), key: "cd".repeat(32) };
    expect(await chat.post(other)).toMatchObject({ status: "refused", permanent: true });
  });

  it("is said in words where it can't be drawn, and that is found again too", async () => {
    const { discord, createChat } = session();
    const chat = createChat({ drawPicture: () => Promise.reject(new Error("no font")) });
    const outcome = await chat.post(weekly());
    expect(JSON.stringify(discord.messages)).toContain("Most quoted this week: Marta Lindqvist 5");
    const search = { ...weekly(), since: new Date(0), others: new Set<string>() };
    expect(await chat.findPosted?.(search)).toEqual({ ...outcome, status: "found" });
  });
});
