import { expect } from "vitest";
import { z } from "zod";
import { createSlackChat } from "../../../src/adapters/slack/slack-chat.ts";
import type { ChatSite, ShownAnswer } from "../../contracts/chat.contract.ts";
import { freePort } from "../free-port.ts";
import { silentLog } from "../log/silent-log.ts";
import { realClock } from "../real-clock.ts";
import { type FakeSlack, startFakeSlack } from "../slack/slack-fake.ts";
import { wordsIn } from "../slack/slack-limits.ts";

const historySchema = z.object({
  messages: z.array(z.object({ ts: z.string(), text: z.string(), blocks: z.unknown() })),
});
type SlackAnswer = Awaited<ReturnType<FakeSlack["sendCommand"]>>;

export async function openSlackSite(): Promise<ChatSite> {
  const slack = await startFakeSlack();
  const closedPort = await freePort();
  const openChat = (botToken = slack.botToken, apiUrl = slack.url) =>
    createSlackChat({
      botToken,
      connection: { kind: "socket", appToken: slack.appToken },
      apiUrl,
      admins: [],
      log: silentLog,
      clock: realClock,
      // Long enough for the first post of a busy machine.
      timeoutMs: 4_000,
    });
  const here = { platform: "slack", tenant: slack.team, channel: slack.channel } as const;
  const suffer = slack.suffer.bind(null, "chat.postMessage");

  return {
    chat: openChat(),
    here,
    nowhere: { ...here, channel: "C0NOWHERE" },
    async posted() {
      const { messages } = historySchema.parse(await slack.history());
      // Its title stands in both, its pictures' words in the text alone.
      return messages.map(({ text, blocks }) => `${text}\n${wordsIn(blocks)}`).toReversed();
    },
    openAgain: () => openChat(),
    openRefused: () => openChat("xoxb-not-this-one"),
    people: {
      ask: async (command, word = "") =>
        shown(await slack.sendCommand(`/${command} ${word}`.trim())),
      press: async ({ message }, label) => shown(await slack.press(message as SlackAnswer, label)),
      async changed() {
        const replacing = () => slack.answers.filter((answer) => answer.replace_original);
        await expect.poll(replacing, { timeout: 5_000 }).toHaveLength(1);
        return wordsIn(replacing()[0]?.blocks);
      },
      deliverAgain: slack.sendAgain,
    },
    wire: {
      loseReply: () => suffer({ kind: "loses the reply" }),
      hang: () => suffer({ kind: "hangs" }),
      limitRate: (seconds) =>
        suffer({
          kind: "answers",
          status: 429,
          headers: { "retry-after": `${seconds}` },
          body: "",
        }),
      attempts: () => slack.calls.filter((call) => call === "chat.postMessage").length,
      openNowhere: () => openChat(slack.botToken, `http://127.0.0.1:${closedPort}/api/`),
    },
    close: slack.close,
  };
}

function shown(message: SlackAnswer): ShownAnswer {
  return {
    words: wordsIn(message.blocks),
    isPrivate: message.response_type === "ephemeral",
    isInPlace: message.replace_original,
    message,
  };
}
