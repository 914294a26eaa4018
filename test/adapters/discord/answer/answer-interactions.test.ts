import { describe, expect, it } from "vitest";
import type { FakeDiscord } from "../../../support/discord/discord-fake.ts";
import { MANAGE_CHANNELS } from "../../../support/discord/discord-payloads.ts";
import { useDiscord } from "../../../support/discord/use-discord.ts";

const patience = { timeout: 5_000 };

describe.each(["gateway", "http"] as const)("over %s,", (transport) => {
  const session = useDiscord(transport);

  describe("a command on Discord", () => {
    it("is acknowledged privately before any work, and answered privately", async () => {
      const { discord, bot, startChat } = session();
      await startChat();
      let acknowledged = false;
      bot.pause = async () => {
        acknowledged = discord.messages.some(({ thinking, ephemeral }) => thinking && ephemeral);
      };
      const options = { speaker: "tisch", days: 7 };
      const answer = await discord.sendCommand({ name: "quote", options });

      expect(acknowledged).toBe(true);
      expect(answer.ephemeral).toBe(true);
      expect(answer.embeds[0]?.description).toContain("tisch");
      expect(discord.messages).toHaveLength(1);
      expect(bot.asked).toMatchObject([
        {
          ask: { command: "quote", subcommand: null, options },
          asker: { name: "A Reader", mayManageDigests: false },
          conversation: {
            platform: "discord",
            tenant: discord.guildId,
            channel: discord.channelId,
          },
        },
      ]);
    });

    it("passes on a subcommand with its options", async () => {
      const { discord, bot, startChat } = session();
      await startChat();
      await discord.sendCommand({
        name: "digest",
        subcommand: "remove",
        options: { which: "morning" },
      });
      await discord.sendCommand({ name: "digest", subcommand: "list" });
      expect(bot.asked.map(({ ask }) => ask)).toEqual([
        { command: "digest", subcommand: "remove", options: { which: "morning" } },
        { command: "digest", subcommand: "list", options: {} },
      ]);
    });

    it("is answered in public when the answer is for everyone", async () => {
      const { discord, startChat } = session();
      await startChat();
      await discord.sendCommand({ name: "announce" });
      await expect
        .poll(() => discord.messages.map(({ ephemeral }) => ephemeral), patience)
        .toEqual([true, false]);
      expect(discord.messages[1]?.embeds[0]?.description).toContain("announce");
    });

    it.each([
      ["may not", { permissions: "0" }, false],
      ["may with Manage Channels", { permissions: MANAGE_CHANNELS }, true],
      ["may as an administrator", { permissions: "8" }, true],
      ["may alone with the bot", { in: "dm" }, true],
    ] as const)("comes from someone who %s manage digests", async (_, where, allowed) => {
      const { discord, bot, startChat } = session();
      await startChat();
      await discord.sendCommand({ name: "digest", subcommand: "list", ...where });
      expect(bot.asked[0]?.asker.mayManageDigests).toBe(allowed);
      expect(bot.asked[0]?.conversation.tenant).toBe("in" in where ? "dm" : discord.guildId);
    });

    it("is answered although Discord fails at the first try", async () => {
      const { discord, startChat } = session();
      await startChat();
      discord.fail("PATCH", /@original$/, { status: 502, body: "<html>bad gateway</html>" });
      const answer = await discord.sendCommand({ name: "quote", options: { speaker: "tisch" } });
      expect(answer.embeds[0]?.description).toContain("tisch");
    });

    it.each([
      ["the acknowledgement never arrives", /callback$/, "reset"],
      ["what Discord says to the acknowledgement is lost", /callback$/, "lose reply"],
      ["the answer never arrives", /@original$/, "reset"],
      ["what Discord says to the answer is lost", /@original$/, "lose reply"],
    ] as const)("is answered once although %s", async (_, path, fault) => {
      const { discord, bot, startChat } = session();
      await startChat();
      discord.fail(path.test("/callback") ? "POST" : "PATCH", path, fault);
      const answer = await discord.sendCommand({ name: "quote", options: { speaker: "tisch" } });
      expect(answer.embeds[0]?.description).toContain("tisch");
      discord.fail(path.test("/callback") ? "POST" : "PATCH", path, fault);
      const turned = await discord.press(answer, "Next");
      expect(turned.embeds[0]?.description).toContain("page 2");
      expect([bot.asked.length, bot.pressed.length]).toEqual([1, 1]);
    });

    it("that is still being answered is not begun again when it comes again", async () => {
      const { discord, bot, startChat } = session();
      let passed = 0;
      await startChat({ clock: { now: () => new Date(Date.now() + passed) } });
      let finish = () => {};
      bot.pause = () =>
        new Promise((resolve) => {
          finish = resolve;
        });
      const answer = discord.sendCommand({ name: "quote", options: { speaker: "tisch" } });
      await expect.poll(() => bot.asked, patience).toHaveLength(1);
      passed = 60_000;
      discord.sendAgain();
      await discord.autocomplete({ name: "quote", option: "speaker", value: "a" });
      finish();
      await answer;
      expect(bot.asked).toHaveLength(1);
    });

    it("that another process got as well is answered by one of them", async () => {
      const { discord, bot, startChat } = session();
      await startChat();
      await discord.sendCommand({ name: "quote", options: { speaker: "tisch" } });
      discord.sendAgain();
      await expect.poll(() => acknowledgements(discord), patience).toHaveLength(2);
      await discord.sendCommand({ name: "digest", subcommand: "list" });
      expect(bot.asked).toHaveLength(2);
      expect(discord.answers()).toEqual([1, 1]);
    });

    it("that Discord no longer knows is logged, and does no work", async () => {
      const { discord, bot, startChat } = session();
      await startChat();
      discord.fail("POST", /callback$/, {
        status: 404,
        body: { message: "Unknown interaction", code: 10062 },
      });
      void discord.sendCommand({ name: "announce" }).catch(() => {});
      await expect.poll(() => session().log(), patience).toContain("10062");
      expect(bot.asked).toEqual([]);
    });
  });

  describe("completing an option on Discord", () => {
    it("answers from the bot within Discord's 25 choices of 100 characters", async () => {
      const { discord, bot, startChat } = session();
      await startChat();
      const choices = await discord.autocomplete({
        name: "quote",
        option: "speaker",
        value: "ad",
      });
      expect(choices).toHaveLength(25);
      expect(choices[0]?.value).toBe("ada-0");
      expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
      expect(bot.completed).toMatchObject([
        { typed: { command: "quote", subcommand: null, option: "speaker", value: "ad" } },
      ]);
    });

    it("names the subcommand", async () => {
      const { discord, bot, startChat } = session();
      await startChat();
      const typing = { name: "digest", subcommand: "remove", option: "which", value: "" };
      await discord.autocomplete(typing);
      expect(bot.completed[0]?.typed).toMatchObject({ subcommand: "remove", option: "which" });
    });
  });

  describe("a button on Discord", () => {
    it("turns the page of a private answer in place", async () => {
      const { discord, bot, startChat } = session();
      await startChat();
      const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
      const turned = await discord.press(answer, "Next");
      expect(turned.id).toBe(answer.id);
      expect(turned.embeds[0]?.description).toBe("pressed by A Reader, page 2");
      expect(bot.pressed).toMatchObject([{ value: "page:2" }]);
    });

    it("shares an answer with everyone and leaves the private one", async () => {
      const { discord, startChat } = session();
      await startChat();
      const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
      const shared = await discord.press(answer, "Share here");
      expect(shared.ephemeral).toBe(false);
      expect(shared.id).not.toBe(answer.id);
      expect(answer.embeds[0]?.description).toContain("quote");
    });

    it("shares nothing twice when Discord's reply is lost", async () => {
      const { discord, startChat } = session();
      await startChat();
      const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
      discord.fail("POST", /^\/webhooks\//, "lose reply");
      await discord.press(answer, "Share here");
      await expect.poll(() => session().log(), patience).toContain("discord.answer-failed");
      expect(discord.messages.filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
    });

    it("on a message everyone sees is answered to the one who pressed it", async () => {
      const { discord, startChat } = session();
      await startChat();
      const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
      const shared = await discord.press(answer, "Share here");
      const before = structuredClone(shared);
      const turned = await discord.press(shared, "Next");
      expect(turned.ephemeral).toBe(true);
      expect(turned.id).not.toBe(shared.id);
      expect(shared).toEqual(before);
    });

    it("works after a restart", async () => {
      const { discord, startChat } = session();
      const first = await startChat();
      const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
      await first.stop();
      await startChat();
      const turned = await discord.press(answer, "Next");
      expect(turned.embeds[0]?.description).toContain("page 2");
    });
  });
});

describe("a command that a killed process has acknowledged and not answered", () => {
  const session = useDiscord();

  it("is answered by whoever gets it again", async () => {
    const { discord, bot, startChat } = session();
    let passed = 0;
    await startChat({ clock: { now: () => new Date(Date.now() + passed) } });
    bot.pause = () => Promise.reject(new Error("killed"));
    const answer = discord.sendCommand({ name: "quote", options: { speaker: "tisch" } });
    await expect.poll(() => session().log(), patience).toContain("killed");
    bot.pause = () => Promise.resolve();
    passed = 3_000; // By then whoever acknowledged it would have answered.
    discord.sendAgain();
    expect((await answer).embeds[0]?.description).toContain("tisch");
    discord.sendAgain();
    await expect.poll(() => acknowledgements(discord), patience).toHaveLength(3);
    expect(bot.asked).toHaveLength(2);
    expect(discord.answers()).toEqual([1]);
  });
});

function acknowledgements({ requests }: FakeDiscord) {
  return requests.filter(({ path }) => path.endsWith("/callback"));
}
