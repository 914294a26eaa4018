import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../src/adapters/slack/slack-chat.ts";
import type { ChartBlock } from "../../../src/domain/reply.ts";
import type { Post } from "../../../src/ports/chat.ts";
import type { DrawPicture } from "../../../src/ports/draw-picture.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { type FakeSlack, startFakeSlack } from "../../support/slack/slack-fake.ts";
import { notOk } from "../../support/slack/slack-faults.ts";

const chart: ChartBlock = {
  kind: "chart",
  title: "Most quoted this week",
  bars: [{ label: "Marta Lindqvist", value: 5 }],
  text: "Most quoted this week: Marta Lindqvist 5.",
};
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

let slack: FakeSlack;

beforeEach(async () => {
  slack = await startFakeSlack();
});

afterEach(() => slack.close());

const chatThat = (drawPicture: DrawPicture) =>
  createSlackChat({
    botToken: slack.botToken,
    connection: { kind: "socket", appToken: slack.appToken },
    apiUrl: slack.url,
    admins: [],
    log: silentLog,
    clock: { now: () => new Date() },
    drawPicture,
  });

const weekly = (): Post => ({
  key: "ab".repeat(32),
  conversation: { platform: "slack", tenant: slack.team, channel: slack.channel },
  message: {
    title: "The week",
    blocks: [{ kind: "text", text: "A story." }, chart],
    buttons: [],
    audience: "everyone",
  },
});

const imagesIn = () =>
  slack.messages.flatMap(({ blocks }) => blocks.filter(({ type }) => type === "image"));

describe("a chart on Slack", () => {
  it("is handed over in no channel, and shown in the one message that has the key", async () => {
    const outcome = await chatThat(async () => PNG).post(weekly());
    expect(outcome).toEqual({ status: "sent", messageId: slack.messages[0]?.ts });
    expect([...slack.files.values()]).toMatchObject([
      { bytes: Buffer.from(PNG), length: PNG.length, isComplete: true },
    ]);
    expect(imagesIn()).toEqual([
      expect.objectContaining({
        slack_file: { id: "F1" },
        alt_text: "Most quoted this week: Marta Lindqvist 5.",
      }),
    ]);
    expect(slack.messages).toHaveLength(1);
    expect(slack.messages[0]?.metadata.event_payload.key).toBe("ab".repeat(32));
  });

  it("is found again by its key after a lost reply, and so posted once", async () => {
    const chat = chatThat(async () => PNG);
    // The first is refused, as the file is not ready.
    slack.suffer("chat.postMessage", notOk("invalid_blocks"), { kind: "loses the reply" });
    expect(await chat.post(weekly())).toMatchObject({ status: "unknown" });
    const search = { ...weekly(), since: new Date(0), others: new Set<string>() };
    expect(await chat.findPosted?.(search)).toEqual({
      status: "found",
      messageId: slack.messages[0]?.ts,
    });
  });

  it.each([
    ["cannot be drawn", async () => null, []],
    ["fails to be drawn", () => Promise.reject(new Error("no font")), []],
    ["cannot be handed over", async () => PNG, ["files.getUploadURLExternal"]],
  ] satisfies readonly (readonly [string, DrawPicture, readonly string[]])[])(
    "is said in words where it %s",
    async (_why, drawPicture, broken) => {
      for (const method of broken) {
        slack.suffer(method, notOk("missing_scope"));
      }
      expect(await chatThat(drawPicture).post(weekly())).toMatchObject({ status: "sent" });
      expect(imagesIn()).toEqual([]);
      expect(JSON.stringify(slack.messages)).toContain("Most quoted this week: Marta Lindqvist 5.");
      expect(slack.messages).toHaveLength(1);
    },
  );
});
