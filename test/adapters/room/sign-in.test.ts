import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RoomChat } from "../../../src/adapters/room/room-chat.ts";
import { createSignIn } from "../../../src/adapters/room/sign-in.ts";
import { dripTo } from "../../support/raw-http.ts";
import { createRoomBot } from "../../support/room/room-bot.ts";
import { openEvents, postJson, send } from "../../support/room/room-requests.ts";
import { createRoom } from "../../support/room/room-under-test.ts";

const JSON_TYPE = { "content-type": "application/json" };
const SERVED = [
  { path: "/events" },
  { path: "/complete?typed=/" },
  { path: "/picture.png" },
  { path: "/ask", method: "POST", headers: JSON_TYPE, body: '{"text":"/quote"}' },
  { path: "/press", method: "POST", headers: JSON_TYPE, body: '{"value":"x"}' },
  {
    path: "/on-message",
    method: "POST",
    headers: JSON_TYPE,
    body: '{"command":"verify","words":"x"}',
  },
];

describe("a room that other machines can reach", () => {
  let room: RoomChat;
  let address = "";
  const links: string[] = [];

  beforeEach(async () => {
    links.length = 0;
    ({ room } = createRoom({ host: "0.0.0.0", onNewLink: (link) => links.push(link) }));
    await room.start(createRoomBot());
    address = `http://127.0.0.1:${new URL(room.address).port}`;
  });

  afterEach(() => room.stop());

  const keyIn = (link: string) => new URL(link).hash.slice(1);
  const signIn = (key: string, headers = {}) =>
    send(address, {
      method: "POST",
      path: "/sign-in",
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify({ key }),
    });

  async function cookieOf(key: string): Promise<string> {
    const [cookie = ""] = [(await signIn(key)).headers["set-cookie"]].flat();
    return cookie;
  }

  it("cuts off a stranger's request that drips, with nothing in the log, and answers others", async () => {
    const { room: patient, lines } = createRoom({ host: "0.0.0.0", patienceMs: 300 });
    await patient.start(createRoomBot());
    const { port } = new URL(patient.address);
    const before = lines.length;
    const head = `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n`;
    const dripping = dripTo(Number(port), head, "x");
    expect(await send(`http://127.0.0.1:${port}`, { path: "/" })).toMatchObject({ status: 401 });
    expect(await dripping).toMatch(/^(?:HTTP\/1\.1 408|$)/);
    await patient.stop();
    expect(lines.slice(before)).toEqual([]);
  });

  it("serves nothing to whoever is not signed in, whatever cookie they bring", async () => {
    const cookies = ["", "verbatim-room=", "verbatim-room=x", `verbatim-room=${keyIn(room.link)}`];
    for (const cookie of cookies) {
      for (const request of SERVED) {
        const headers = { ...request.headers, cookie };
        expect(await send(address, { ...request, headers })).toMatchObject({
          status: 401,
          body: expect.stringContaining("Sign in first"),
        });
      }
      expect(await send(address, { headers: { cookie } })).toMatchObject({
        status: 401,
        body: expect.stringContaining("This room needs a sign-in"),
      });
    }
  });

  it("signs in by its link, with a cookie that no script and no other site gets", async () => {
    expect(room.link).toMatch(/^http:\/\/[^/]+:\d+\/sign-in#[\w-]{43}$/);
    const cookie = await cookieOf(keyIn(room.link));
    expect(cookie).toMatch(
      /^verbatim-room=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    const headers = { cookie: `other=1; ${cookie.split(";")[0]}` };
    expect(await send(address, { headers })).toMatchObject({
      status: 200,
      body: expect.stringContaining("Who said what"),
    });
    const asked = await send(address, {
      ...SERVED[3],
      headers: { ...JSON_TYPE, ...headers },
    });
    expect(asked).toMatchObject({ status: 200 });
    const events = await openEvents(address, headers);
    events.close();
  });

  it("takes each link once, and has another when it was used", async () => {
    const { link } = room;
    expect(await signIn("guessed")).toMatchObject({ status: 403 });
    expect(links).toEqual([]);
    expect(await signIn(keyIn(link))).toMatchObject({ status: 200 });
    expect(links).toEqual([room.link]);
    expect(room.link).not.toBe(link);
    const again = await signIn(keyIn(link));
    expect(again).toMatchObject({ status: 403, body: expect.stringContaining("Open the newest") });
    expect(again.headers).not.toHaveProperty("set-cookie");
    expect(await signIn(keyIn(room.link))).toMatchObject({ status: 200 });
  });

  it("signs nobody in from another site, nor by a link that is only looked at", async () => {
    const key = keyIn(room.link);
    expect(await signIn(key, { origin: "http://evil.example" })).toMatchObject({ status: 403 });
    for (const path of [`/sign-in?key=${key}`, `/sign-in/${key}`]) {
      expect((await send(address, { path })).headers).not.toHaveProperty("set-cookie");
    }
    expect(await signIn(key)).toMatchObject({ status: 200 });
  });

  it("keeps its cookie to HTTPS where a proxy speaks it", async () => {
    const name = new URL(address).host;
    const { headers } = await signIn(keyIn(room.link), { host: name, origin: `https://${name}` });
    expect(String(headers["set-cookie"])).toMatch(/; Secure$/);
  });

  it("answers to each of the machine's own addresses, and to no foreign name", async () => {
    const own = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    const names = own.filter(({ family }) => family === "IPv4").map((found) => found.address);
    for (const host of names) {
      expect(await send(address, { headers: { host } })).toMatchObject({ status: 401 });
    }
    const evil = { host: "evil.example" };
    expect(await send(address, { headers: evil })).toMatchObject({ status: 421 });
  });
});

describe("a room on this machine alone", () => {
  it.each(["127.0.0.1", "localhost"])("at %s needs no sign-in, and has none", async (host) => {
    const { room } = createRoom({ host });
    await room.start(createRoomBot());
    expect(room.link).toBe(room.address);
    expect(await send(room.address)).toMatchObject({ status: 200 });
    expect(await send(room.address, { path: "/sign-in" })).toMatchObject({ status: 405 });
    expect(await postJson(room.address, "/sign-in", { key: "x" })).toMatchObject({ status: 403 });
    await room.stop();
  });
});

describe("a sign-in", () => {
  it("ends after a month, and leaves the others", () => {
    let now = new Date("2026-05-04T08:30:00Z");
    const signIn = createSignIn({ now: () => now });
    const first = String(signIn.redeem(signIn.key, {})).split(";")[0];
    now = new Date("2026-05-30T08:30:00Z");
    const second = String(signIn.redeem(signIn.key, {})).split(";")[0];
    expect([first, second].map((cookie = "") => signIn.isSignedIn({ cookie }))).toEqual([
      true,
      true,
    ]);
    now = new Date("2026-06-04T08:30:00Z");
    expect([first, second].map((cookie = "") => signIn.isSignedIn({ cookie }))).toEqual([
      false,
      true,
    ]);
  });

  it("is kept for so many browsers, the newest", () => {
    const signIn = createSignIn({ now: () => new Date("2026-05-04T08:30:00Z") });
    const cookies = Array.from({ length: 250 }, () => String(signIn.redeem(signIn.key, {})));
    const kept = cookies.map((cookie) => signIn.isSignedIn({ cookie }));
    expect(kept).toEqual(cookies.map((_, index) => index >= 50));
  });
});
