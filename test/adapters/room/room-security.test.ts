import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRoomBot } from "../../support/room/room-bot.ts";
import { postJson, send } from "../../support/room/room-requests.ts";
import { createRoom } from "../../support/room/room-under-test.ts";

const { room } = createRoom({ allowedHosts: ["Desk.example", "fd00::5"] });
const JSON_TYPE = { "content-type": "application/json" };
const QUESTION = { method: "POST", path: "/ask", body: '{"text":"/quote"}' };

let address = "";
let host = "";

beforeAll(async () => {
  await room.start(createRoomBot());
  address = room.address;
  host = new URL(address).host;
});

afterAll(() => room.stop());

describe("the name a room is called by", () => {
  it.each(["evil.example", "localhost.evil.example", "localhost@evil.example", "127.0.0.2", "x y"])(
    "is refused when it is foreign: %s",
    async (name) => {
      for (const path of ["/", "/events", "/complete?typed=/"]) {
        expect(await send(address, { path, headers: { host: name } })).toMatchObject({
          status: 421,
          body: expect.stringContaining("does not answer to that host name"),
        });
      }
    },
  );

  it.each(["localhost", "LOCALHOST:99", "127.0.0.1", "[::1]:3000", "desk.example", "[fd00::5]"])(
    "is accepted when it is its own or allowed, on any port: %s",
    async (name) => {
      expect(await send(address, { headers: { host: name } })).toMatchObject({ status: 200 });
    },
  );
});

describe("a request from another site", () => {
  it.each([
    ["another host", { origin: "http://evil.example" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["a sandboxed frame or a file", { origin: "null" }],
    ["something that is no origin", { origin: "evil" }],
    ["a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
    ["another port, as browsers say it", { "sec-fetch-site": "same-site" }],
  ])("is refused where it comes from %s", async (_, headers) => {
    const asked = { ...QUESTION, headers: { ...JSON_TYPE, ...headers } };
    for (const request of [asked, { path: "/events", headers }, { path: "/complete", headers }]) {
      expect(await send(address, request)).toMatchObject({
        status: 403,
        body: expect.stringContaining("its own page only"),
      });
    }
  });

  it("is accepted where it is the room's own page", async () => {
    const headers = {
      ...JSON_TYPE,
      host,
      origin: `http://${host}`,
      "sec-fetch-site": "same-origin",
    };
    expect(await send(address, { ...QUESTION, headers })).toMatchObject({ status: 200 });
  });

  it("may still link to the page", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect(await send(address, { headers })).toMatchObject({ status: 200 });
  });
});

describe("a body", () => {
  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])(
    "is refused as %s, which a form elsewhere could send",
    async (type) => {
      const headers = type ? { "content-type": type } : {};
      expect(await send(address, { ...QUESTION, headers })).toMatchObject({ status: 415 });
    },
  );

  it("is accepted with a charset", async () => {
    const headers = { "content-type": "application/json; charset=utf-8" };
    expect(await send(address, { ...QUESTION, headers })).toMatchObject({ status: 200 });
  });

  it("is refused when it is too large, whatever its headers say", async () => {
    const body = JSON.stringify({ text: "x".repeat(20_000) });
    for (const headers of [JSON_TYPE, { ...JSON_TYPE, "transfer-encoding": "chunked" }]) {
      expect(await send(address, { ...QUESTION, headers, body })).toMatchObject({ status: 413 });
    }
  });

  it.each([
    ["not JSON", "/ask", "{"],
    ["without a question", "/ask", "{}"],
    ["with an empty question", "/ask", '{"text":"  "}'],
    ["with a question too long", "/ask", JSON.stringify({ text: "x".repeat(10_001) })],
    ["with a value no button has", "/press", JSON.stringify({ value: "x".repeat(101) })],
  ])("is refused %s", async (_, path, body) => {
    const response = await send(address, { method: "POST", path, headers: JSON_TYPE, body });
    expect(response.status).toBe(400);
    expect(JSON.parse(response.body).error).toMatch(/^(body|text|value): /);
  });
});

describe("every answer", () => {
  it.each([
    ["the page", { path: "/" }],
    ["a script", { path: "/room.js" }],
    ["a refusal", { headers: { host: "evil.example" } }],
    ["nothing there", { path: "/nothing" }],
  ])("forbids inline code, frames, sniffing and referrers: %s", async (_, request) => {
    const { headers } = await send(address, request);
    const policy = String(headers["content-security-policy"]);

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  it.each([
    "/../room-chat.ts",
    "/..%2froom-chat.ts",
    "/page/room.js",
    "//evil.example/",
    "/index.html",
  ])("comes from the page's own folder only: %s", async (path) => {
    expect(await send(address, { path })).toMatchObject({ status: 404 });
  });

  it("says which method an address takes", async () => {
    expect(await send(address, { path: "/ask" })).toMatchObject({
      status: 405,
      headers: { allow: "POST" },
    });
    expect(await postJson(address, "/", {})).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
  });
});
