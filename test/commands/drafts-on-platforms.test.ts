import { afterEach, describe, expect, it } from "vitest";
import { digest } from "../../commands/digest.ts";
import { createDiscordChat } from "../../src/adapters/discord/discord-chat.ts";
import { createSlackChat } from "../../src/adapters/slack/slack-chat.ts";
import { createClusterOfOne } from "../../src/delivery/run/single-process.ts";
import type { Conversation } from "../../src/domain/conversation.ts";
import type { Chat } from "../../src/ports/chat.ts";
import { openDigestService, type TestDigestService } from "../support/digests/digest-service.ts";
import { botOfService } from "../support/digests/newsroom.ts";
import { startFakeDiscord } from "../support/discord/discord-fake.ts";
import { DIRECT_ID } from "../support/discord/discord-messages.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { realClock } from "../support/real-clock.ts";
import { startFakeSlack } from "../support/slack/slack-fake.ts";

interface Site {
  readonly chat: Chat;
  readonly here: Conversation;
  readonly editor: string;
  /** The words of the editor's own messages and of the channel's, in order. */
  shown(): { readonly toEditor: readonly string[]; readonly inChannel: readonly string[] };
  /** Presses a button of the last message that the editor was sent. */
  press(label: string): Promise<unknown>;
  close(): Promise<void>;
}

async function slackSite(): Promise<Site> {
  const slack = await startFakeSlack();
  const chat = createSlackChat({
    botToken: slack.botToken,
    connection: { kind: "socket", appToken: slack.appToken },
    apiUrl: slack.url,
    admins: [slack.users.admin],
    log: silentLog,
    clock: realClock,
    timeoutMs: 4_000,
  });
  const isDraft = ({ text }: { text: string }) => text.startsWith("Draft");
  return {
    chat,
    here: { platform: "slack", tenant: slack.team, channel: slack.channel },
    editor: slack.users.admin,
    shown: () => ({
      toEditor: slack.messages.filter(isDraft).map(({ text }) => text),
      inChannel: slack.messages.filter((message) => !isDraft(message)).map(({ text }) => text),
    }),
    async press(label) {
      const message = slack.messages.findLast(isDraft);
      if (!message) throw new Error("nothing was sent");
      return slack.press(message, label);
    },
    close: () => slack.close(),
  };
}

async function discordSite(): Promise<Site> {
  const discord = await startFakeDiscord();
  const chat = createDiscordChat({
    token: discord.token,
    connection: { kind: "gateway", cluster: createClusterOfOne() },
    apiUrl: discord.url,
    log: silentLog,
    clock: realClock,
    timeoutMs: 4_000,
  });
  const inPlace = (channel: string) =>
    discord.messages.filter(({ channelId, ephemeral }) => channelId === channel && !ephemeral);
  const wordsOf = ({ content, embeds }: (typeof discord.messages)[number]) =>
    [content, ...embeds.flatMap(({ title, description }) => [title, description])]
      .join("\n")
      .replaceAll("\\", "");
  return {
    chat,
    here: { platform: "discord", tenant: discord.guildId, channel: discord.channelId },
    editor: discord.readerId,
    shown: () => ({
      toEditor: inPlace(DIRECT_ID).map(wordsOf),
      inChannel: inPlace(discord.channelId).map(wordsOf),
    }),
    async press(label) {
      const message = inPlace(DIRECT_ID).at(-1);
      if (!message) throw new Error("nothing was sent");
      return discord.press(message, label, { in: "dm" });
    },
    close: () => discord.close(),
  };
}

/** A platform is posted to at its own pace, by the clock. */
const TICKS = 10;

async function tickFrom({ clock, service }: TestDigestService, time: string): Promise<void> {
  for (let tick = 0; tick < TICKS; tick++) {
    clock.set(new Date(Date.parse(time) + tick * 3_000).toISOString());
    await service.runDue();
  }
}

let open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.reverse()) await close();
  open = [];
});

describe.each([
  ["Slack", slackSite],
  ["Discord", discordSite],
])("a draft on %s", { timeout: 30_000 }, (_, openSite) => {
  it("comes to its editor alone, who drops a piece by its button, and so it is posted", async () => {
    const site = await openSite();
    const test = await openDigestService({ chats: [site.chat] });
    const bot = botOfService(test, [digest]);
    open.push(site.close, () => site.chat.stop());
    await site.chat.start(bot);
    test.articles.push("two", "three");
    const asker = { id: site.editor, name: "Ada", mayManageDigests: true };
    const ask = "/digest schedule daily 08:30 draft 30m";
    await bot.respond({ ask, conversation: site.here, asker });

    await tickFrom(test, "2026-03-02T08:00:00Z");
    expect(site.shown().toEditor).toHaveLength(4);
    expect(site.shown().toEditor.at(-1)).toMatch(/1\.? one\n+2\.? two\n+3\.? three/);
    expect(site.shown().toEditor.at(-1)).not.toContain(site.here.channel);
    expect(site.shown().inChannel).toEqual([]);

    await site.press("Drop 2");
    await tickFrom(test, "2026-03-02T08:30:00Z");
    const posted = site.shown().inChannel.join("\n");
    expect(posted).toContain("one");
    expect(posted).toContain("three");
    expect(posted).not.toContain("two");
  });
});
