import { afterEach, describe, expect, it, vi } from "vitest";
import type { RoomChat, RoomOptions } from "../../../src/adapters/room/room-chat.ts";
import type { Reply } from "../../../src/domain/reply.ts";
import { say } from "../../../src/domain/reply.ts";
import type { Post } from "../../../src/ports/chat.ts";
import { createMemoryHistory } from "../../support/memory-history.ts";
import { createRoomBot, digestReply } from "../../support/room/room-bot.ts";
import { openEvents, postJson, send } from "../../support/room/room-requests.ts";
import { createRoom, keyOf, renderers } from "../../support/room/room-under-test.ts";

const HERE = { platform: "room", tenant: "local", channel: "room" } as const;

const started: RoomChat[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((room) => room.stop()));
});

async function startRoom(options: Partial<RoomOptions> = {}, bot = createRoomBot()) {
  const { room, lines } = createRoom(options);
  started.push(room);
  await room.start(bot);
  return { room, address: room.address, lines };
}

function digest(number: number, message: Reply = digestReply(`Digest ${number}`)): Post {
  return { key: keyOf(number), conversation: HERE, message };
}

describe("an answer", () => {
  it("comes with the very payloads that Slack and Discord would get", async () => {
    const { address } = await startRoom();
    const answer = JSON.parse((await postJson(address, "/ask", { text: "/quote" })).body);

    const { slack, discord } = renderers.payloads;
    expect(answer.payloads.slack).toEqual(JSON.parse(JSON.stringify(slack(answer.reply))));
    expect(answer.payloads.discord).toEqual(JSON.parse(JSON.stringify(discord(answer.reply))));
    expect(answer.posted).toBeNull();
  });

  it("follows from a button's value as from a question", async () => {
    const { address } = await startRoom();
    const answer = JSON.parse((await postJson(address, "/press", { value: "page 2" })).body);
    expect(answer.text).toContain("in year 2.");
  });

  it("for everyone is kept and reaches every open page; one for its asker is not", async () => {
    const history = createMemoryHistory();
    const { address } = await startRoom({ history });
    const events = await openEvents(address);

    await postJson(address, "/ask", { text: "/quote" });
    const answer = JSON.parse((await postJson(address, "/ask", { text: "/public" })).body);

    expect(await events.next()).toMatchObject({ id: answer.posted.key, posted: answer.posted });
    expect(await history.newest(10)).toMatchObject([{ key: answer.posted.key, kind: "shared" }]);
    events.close();
  });

  it("is not all that is said there: whoever runs the bot is told things too", async () => {
    const history = createMemoryHistory();
    const { room, address } = await startRoom({ history });
    const events = await openEvents(address);
    const message = say("Discord is gone.");
    expect(await room.tellPerson?.({ tenant: "local", person: "owner", message })).toBe(true);
    expect(await events.next()).toMatchObject({
      text: expect.stringContaining("Discord is gone."),
    });
    expect(await history.newest(10)).toMatchObject([{ reply: message }]);
    events.close();
  });

  it("is asked for as the room's owner, who may manage digests", async () => {
    const bot = createRoomBot();
    const { address } = await startRoom(
      {},
      {
        ...bot,
        respond: async ({ asker, conversation }) => say(JSON.stringify({ asker, conversation })),
      },
    );
    const { text } = JSON.parse((await postJson(address, "/ask", { text: "/digest list" })).body);
    expect(JSON.parse(text)).toMatchObject({
      asker: { mayManageDigests: true },
      conversation: HERE,
    });
  });

  it("that cannot be shown is one log line without the question, and a clear 500", async () => {
    const payloads = { ...renderers.payloads, slack: () => failing("too many blocks") };
    const broken = { ...renderers, payloads };
    const { address, lines } = await startRoom({ renderers: broken });
    const response = await postJson(address, "/ask", { text: "/secret question" });

    expect(response).toMatchObject({ status: 500, body: expect.stringContaining("the log") });
    expect(lines).toMatchObject([{ event: "room-request-failed", details: { path: "/ask" } }]);
    expect(JSON.stringify(lines)).not.toContain("secret question");
  });
});

describe("completion", () => {
  it("answers what was typed so far", async () => {
    const { address } = await startRoom();
    const { body } = await send(address, { path: "/complete?typed=%2Fquote%20ada%20ma" });
    expect(JSON.parse(body)).toEqual([{ label: "/quote Ada Marsh", value: "/quote Ada Marsh" }]);
  });
});

describe("a posted message", () => {
  it("is shown once however often it is posted", async () => {
    const { room, address } = await startRoom();
    const events = await openEvents(address);

    const outcomes = await Promise.all([room.post(digest(1)), room.post(digest(1))]);
    await room.post(digest(1));
    await room.post(digest(2));

    expect(outcomes).toEqual(Array(2).fill({ status: "sent", messageId: keyOf(1) }));
    expect((await events.next()).id).toBe(keyOf(1));
    expect((await events.next()).id).toBe(keyOf(2));
    events.close();
  });

  it("posted before the room opened comes after those of earlier runs", async () => {
    const history = createMemoryHistory();
    await createRoom({ history }).room.post(digest(1));
    const { room } = createRoom({ history });
    started.push(room);
    await room.post(digest(2));
    await room.start(createRoomBot());
    await room.post(digest(3));

    const events = await openEvents(room.address);
    for (const number of [1, 2, 3]) expect((await events.next()).id).toBe(keyOf(number));
    events.close();
  });

  it("whose history can be read again after a failure is sent then", async () => {
    const history = createMemoryHistory();
    const newest = vi.fn(history.newest).mockRejectedValueOnce(new Error("busy"));
    const { room } = createRoom({ history: { ...history, newest } });
    expect(await room.post(digest(1))).toMatchObject({ status: "refused", permanent: false });
    expect(await room.post(digest(1))).toMatchObject({ status: "sent" });
  });

  it("that is edited changes on open pages, in the history and for pages that come later", async () => {
    const history = createMemoryHistory();
    const { room, address } = await startRoom({ history });
    const events = await openEvents(address);
    for (const number of [1, 2]) await room.post(digest(number));
    const { at } = await events.next();
    await events.next();

    const message = digestReply("Digest 1, corrected");
    const edit = { ...digest(1), messageId: keyOf(1), message };
    expect(await room.edit?.(edit)).toEqual({ status: "sent", messageId: keyOf(1) });
    const posted = { key: keyOf(1), kind: "digest" };
    const edited = await events.next();
    expect(edited).toMatchObject({ posted, at, text: expect.stringContaining("corrected") });
    // Else a page that returns would be sent again what came after this one.
    expect(edited).not.toHaveProperty("id");
    events.close();

    const kept = await history.newest(10);
    expect(kept.map(({ reply }) => reply)).toEqual([message, digest(2).message]);
    const later = await openEvents(address);
    expect(await later.next()).toMatchObject({
      posted,
      text: expect.stringContaining("corrected"),
    });
    expect(await later.next()).toMatchObject({ posted: { key: keyOf(2) } });
    later.close();
  });

  it("is there again after a restart", async () => {
    const history = createMemoryHistory();
    const first = await startRoom({ history });
    await first.room.post(digest(1));
    await first.room.stop();

    const { address, room } = await startRoom({ history });
    const events = await openEvents(address);
    expect(await events.next()).toMatchObject({ id: keyOf(1), posted: { kind: "digest" } });
    // The same delivery, tried again by the new process.
    await room.post(digest(1));
    await room.post(digest(2));
    expect((await events.next()).id).toBe(keyOf(2));
    events.close();
  });

  it.each([
    ["the Last-Event-ID that browsers send", { "last-event-id": keyOf(2) }, ""],
    ["the key that a page opening the stream anew sends", {}, `?after=${keyOf(2)}`],
  ])("is neither repeated nor lost when a page resumes by %s", async (_, headers, query) => {
    const { room, address } = await startRoom();
    for (const number of [1, 2, 3, 4]) await room.post(digest(number));

    const events = await openEvents(address, headers, query);
    expect((await events.next()).id).toBe(keyOf(3));
    expect((await events.next()).id).toBe(keyOf(4));
    events.close();
  });

  it("is sent to a page that names a message nobody knows any more", async () => {
    const { room, address } = await startRoom();
    await room.post(digest(1));
    const events = await openEvents(address, { "last-event-id": "unknown" });
    expect((await events.next()).id).toBe(keyOf(1));
    events.close();
  });

  it("for a channel the room does not have is refused for good", async () => {
    const { room } = await startRoom();
    const conversation = { ...HERE, channel: "elsewhere" };
    expect(await room.post({ ...digest(1), conversation })).toMatchObject({
      status: "refused",
      permanent: true,
      reason: expect.stringContaining("elsewhere"),
    });
  });

  it("whose history cannot be written is refused for now, with a log line", async () => {
    const history = { ...createMemoryHistory(), keep: async () => failing("disk full") };
    const { room, lines } = await startRoom({ history });
    expect(await room.post(digest(1))).toMatchObject({ status: "refused", permanent: false });
    expect(lines).toMatchObject([{ event: "room-post-failed", details: { key: keyOf(1) } }]);
  });
});

describe("starting and stopping", () => {
  it("names PORT and the mend when the port is in use", async () => {
    const { address } = await startRoom();
    const { room } = createRoom({ port: Number(new URL(address).port) });
    await expect(room.start(createRoomBot())).rejects.toMatchObject({
      code: "bad-config",
      message: expect.stringMatching(/^PORT: \d+ on 127\.0\.0\.1 is in use\. .*another number/),
    });
  });

  it.each(["192.0.2.1", "no-such-machine.invalid"])(
    "cannot listen on %s, which is not this machine's, and names the setting and the mend",
    async (host) => {
      const { room } = createRoom({ host });
      await expect(room.start(createRoomBot())).rejects.toMatchObject({
        code: "bad-config",
        message: expect.stringMatching(`^VERBATIM_HOST: ${host} is no address of this .*127.0.0.1`),
      });
    },
  );

  it("listens on loopback only and says its address", async () => {
    const { address } = await startRoom();
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
  });

  it("finishes the answer in hand and ends the live streams", async () => {
    const bot = createRoomBot();
    const asked = Promise.withResolvers<void>();
    const answering = Promise.withResolvers<void>();
    const { room, address } = await startRoom(
      {},
      {
        ...bot,
        async respond() {
          asked.resolve();
          await answering.promise;
          return say("At last.");
        },
      },
    );
    const events = await openEvents(address);
    const response = postJson(address, "/ask", { text: "/quote" });
    await asked.promise;

    const stopped = room.stop();
    await expect(events.next()).rejects.toThrow();
    answering.resolve();

    expect(JSON.parse((await response).body).text).toContain("At last.");
    await stopped;
    await expect(fetch(address)).rejects.toThrow();
  });
});

function failing(reason: string): never {
  throw new Error(reason);
}
