import { generateKeyPairSync, sign } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { useDiscord } from "../../../support/discord/use-discord.ts";
import { freePort } from "../../../support/free-port.ts";
import { dripTo, sendRaw } from "../../../support/raw-http.ts";

const session = useDiscord();
const PING = JSON.stringify({ type: 1, id: "1", application_id: "2", token: "t", version: 1 });
const patience = { timeout: 5_000 };

let port: number;
let address: string;

beforeEach(async () => {
  port = await freePort();
  address = `http://127.0.0.1:${port}/discord/interactions`;
  await connect();
});

async function connect() {
  const { discord, bot, createChat } = session();
  const { publicKey } = discord;
  const chat = createChat({ connection: { kind: "http", publicKey, port, host: "127.0.0.1" } });
  await chat.start(bot);
  return chat;
}

async function post(body: string, headers: Readonly<Record<string, string>>) {
  return fetch(address, { method: "POST", body, headers });
}

describe("Discord's interactions over HTTP", () => {
  it("answers its ping, as Discord demands before it takes the address", async () => {
    const response = await post(PING, session().discord.sign(PING));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ type: 1 });
  });

  it("needs no socket", async () => {
    expect(session().discord.gateway.connections()).toBe(0);
    expect(session().discord.commands("global")).toHaveLength(4);
  });

  it.each<[string, (good: Readonly<Record<string, string>>) => Record<string, string>]>([
    [
      "without a signature",
      ({ "x-signature-timestamp": at = "" }) => ({ "x-signature-timestamp": at }),
    ],
    [
      "without a timestamp",
      ({ "x-signature-ed25519": by = "" }) => ({ "x-signature-ed25519": by }),
    ],
    ["with a signature that is none", (good) => ({ ...good, "x-signature-ed25519": "canary" })],
    [
      "with the signature of something else",
      (good) => ({ ...good, "x-signature-ed25519": "ab".repeat(64) }),
    ],
    ["signed by another", (good) => ({ ...good, "x-signature-ed25519": signedByAnother(good) })],
    ["with another timestamp", (good) => ({ ...good, "x-signature-timestamp": "1700000000" })],
  ])("refuses a request %s", async (_, change) => {
    const { discord, bot } = session();
    const response = await post(PING, change(discord.sign(PING)));
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
    expect(bot.asked).toEqual([]);
  });

  it.each([
    // The exact bound is tried beside the rule, by a clock that stands still.
    ["old", 360],
    ["from a clock far ahead", -360],
  ])("refuses one that is %s, though it is signed", async (_, secondsAgo) => {
    expect((await post(PING, session().discord.sign(PING, secondsAgo))).status).toBe(401);
  });

  it("refuses more than it would ever be sent, and goes on", async () => {
    const { discord } = session();
    const long = JSON.stringify({ type: 1, padding: "x".repeat(300_000) });
    expect((await post(long, discord.sign(long))).status).toBe(413);
    expect((await post(PING, discord.sign(PING))).status).toBe(200);
  });

  it.each(["{", "[]", "null", '{"type":2}', '{"type":99,"id":"1","token":"t"}'])(
    "refuses what it cannot read: %s",
    async (body) => {
      expect((await post(body, session().discord.sign(body))).status).toBe(400);
    },
  );

  it.each([
    ["a form", 5, 4],
    ["a menu", 3, 4],
    ["what nobody knows", 99, 4],
    ["the completion of nothing", 4, 8],
  ])("answers %s too, so that nobody waits for nothing", async (_, type, callbackType) => {
    const { discord } = session();
    const body = JSON.stringify({ type, id: "77", token: "t7", application_id: "1", data: null });
    expect((await post(body, discord.sign(body))).status).toBe(202);
    const callbacks = () => discord.requests.filter(({ path }) => path.includes("/77/t7/callback"));
    await expect.poll(callbacks, patience).toHaveLength(1);
    expect(callbacks()[0]?.body).toMatchObject({ type: callbackType });
    expect(session().log()).toContain("discord.interaction-unclear");
  });

  it("does nothing for a request that is sent a second time", async () => {
    const { discord, bot } = session();
    discord.deliverTo(address);
    await discord.sendCommand({ name: "announce" });
    await expect.poll(() => discord.messages, patience).toHaveLength(2);
    discord.sendAgain();
    const callbacks = () => discord.requests.filter(({ path }) => path.endsWith("/callback"));
    await expect.poll(callbacks, patience).toHaveLength(2);
    await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    expect(bot.asked).toHaveLength(2);
    expect(discord.messages).toHaveLength(3);
  });

  it("cuts off a request that drips, and answers others meanwhile", async () => {
    const other = await freePort();
    const { discord, bot, createChat } = session();
    const { publicKey } = discord;
    const host = "127.0.0.1";
    const connection = { kind: "http", publicKey, port: other, host, patienceMs: 300 } as const;
    await createChat({ connection }).start(bot);
    const path = "/discord/interactions";
    const head = `POST ${path} HTTP/1.1\r\nHost: bot\r\nContent-Length: 100000\r\n\r\n`;
    const dripping = dripTo(other, head, "x");
    const ping = { method: "POST", body: PING, headers: discord.sign(PING) };
    expect((await fetch(`http://${host}:${other}${path}`, ping)).status).toBe(200);
    expect(await dripping).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it("answers POST //: there is nothing", async () => {
    const request =
      "POST // HTTP/1.1\r\nHost: bot\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    expect(await sendRaw(port, request)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it("has nothing at other addresses and for other methods", async () => {
    expect((await fetch(address)).status).toBe(405);
    expect((await fetch(new URL("/", address), { method: "POST" })).status).toBe(404);
  });

  it("names DISCORD_PORT when it is taken", async () => {
    await expect(connect()).rejects.toMatchObject({
      code: "bad-config",
      message: `DISCORD_PORT is ${port}, which cannot be listened on (EADDRINUSE). Choose a free port.`,
    });
  });
});

function signedByAnother(good: Readonly<Record<string, string>>): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return sign(null, Buffer.from(good["x-signature-timestamp"] + PING), privateKey).toString("hex");
}
