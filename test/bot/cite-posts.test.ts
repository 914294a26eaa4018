import { describe, expect, it } from "vitest";
import { ROOM_PLATFORM } from "../../src/adapters/room/room-platform.ts";
import { limits } from "../../src/app/platforms.ts";
import { citePosts } from "../../src/bot/cite-posts.ts";
import { privateTo } from "../../src/domain/conversation.ts";
import { decodeButtonValue } from "../../src/domain/reply/button-value.ts";
import { type PassageBlock, type QuoteBlock, type Reply, say } from "../../src/domain/reply.ts";
import type { Chat, Post } from "../../src/ports/chat.ts";
import { ROOM } from "../support/digests/digests.ts";

const KEY = "0123456789abcdef".repeat(4);
const QUOTE: QuoteBlock = {
  kind: "quote",
  text: "The ferry will sail again.",
  speech: "own words",
  speaker: "Ann Lee",
  role: null,
  context: null,
  source: { label: "Harbour Times", url: null },
  place: {
    ...{ articleId: "a1", start: 10, end: 36, outlet: null },
    ...{ publishedOn: null, confidence: 0.9 },
  },
};
const EDITION: Reply = { ...say("Good morning."), blocks: [QUOTE], audience: "everyone" };

function noting() {
  const sent: Post[] = [];
  const note = async (post: Post) => {
    sent.push(post);
    return { status: "sent", messageId: "1" } as const;
  };
  const chat: Chat = {
    platform: ROOM_PLATFORM,
    ...{ start: async () => {}, stop: async () => {} },
    ...{ post: note, edit: note },
  };
  return { sent, chat: citePosts(chat, limits) };
}

describe("what is posted", () => {
  it("offers each of its quotations to be cited, of this message and no other, also when edited", async () => {
    const { sent, chat } = noting();
    const post = { key: KEY, conversation: ROOM, message: EDITION };
    await chat.post(post);
    await chat.edit?.({ ...post, messageId: "1" });
    for (const { message } of sent) {
      expect({ ...message, menu: undefined }).toEqual({ ...EDITION, menu: undefined });
      const [option, ...others] = message.menu?.options ?? [];
      expect(others.every(({ label }) => label.startsWith("Take along: "))).toBe(true);
      expect(option?.label).toBe("Ann Lee: “The ferry will sail again.”");
      expect(decodeButtonValue(option?.value ?? "")).toMatchObject({
        ...{ verb: "beside", answerId: KEY.slice(0, 8) },
        invocation: { command: "cite", options: { which: "a1@10-36" } },
      });
    }
    expect(sent).toHaveLength(2);
  });

  it("offers what is quoted in a sentence of it, whole and under its speaker's name", async () => {
    const { kind, role, context, place, ...words } = QUOTE;
    const { text, source, speech, speaker } = words;
    if (!place) throw new Error("It stands nowhere.");
    const passage: PassageBlock = {
      ...{ kind: "passage", text: `“${text}” Ann Lee said.`, source },
      quotations: [{ text, speech, speaker, place }],
    };
    const { sent, chat } = noting();
    await chat.post({
      ...{ key: KEY, conversation: ROOM },
      message: { ...EDITION, blocks: [passage] },
    });
    const [option] = sent[0]?.message.menu?.options ?? [];
    expect(option?.label).toBe("Ann Lee: “The ferry will sail again.”");
  });

  it("has no menu without a quotation, nor has a draft", async () => {
    const { sent, chat } = noting();
    await chat.post({ key: KEY, conversation: ROOM, message: say("No news.") });
    await chat.post({ key: KEY, conversation: privateTo(ROOM, "ada"), message: EDITION });
    expect(sent.map(({ message }) => message.menu)).toEqual([undefined, undefined]);
  });
});
