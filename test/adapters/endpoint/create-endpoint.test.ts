import { describe, expect, it, onTestFinished } from "vitest";
import {
  createEndpoint,
  type EndpointOptions,
} from "../../../src/adapters/endpoint/create-endpoint.ts";
import { freePort } from "../../support/free-port.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { dripTo, sendRaw } from "../../support/raw-http.ts";

const PATH = "/platform/events";
const HOST = "Host: bot.example\r\n";
const PATIENCE_MS = 300;

async function open(options: Partial<EndpointOptions> = {}) {
  const port = await freePort();
  const endpoint = createEndpoint({
    platform: "platform",
    path: PATH,
    setting: "PLATFORM_PORT",
    port,
    host: "127.0.0.1",
    log: silentLog,
    ...options,
  });
  const bodies: string[] = [];
  await endpoint.open((_request, body, response) => {
    bodies.push(body.toString());
    response.writeHead(200).end("taken");
  });
  onTestFinished(endpoint.close);
  return { port, bodies };
}

describe("an endpoint", () => {
  it.each([
    ["a body", `POST ${PATH} HTTP/1.1\r\n${HOST}Content-Length: 100000\r\n\r\n`, "x"],
    [
      "a chunked body",
      `POST ${PATH} HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n`,
      "1\r\nx\r\n",
    ],
    ["headers", `POST ${PATH} HTTP/1.1\r\n${HOST}X-Long: `, "x"],
    ["a first line", "POST /", "x"],
  ])("cuts off %s that drips", async (_, head, piece) => {
    const { port, bodies } = await open({ patienceMs: PATIENCE_MS });
    const heard = await dripTo(port, head, piece);
    expect(heard).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(bodies).toEqual([]);
  });

  it("cuts off who connects and says nothing", async () => {
    const { port } = await open({ patienceMs: PATIENCE_MS });
    expect(await sendRaw(port, "")).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it("answers others while one drips", async () => {
    const { port, bodies } = await open({ patienceMs: PATIENCE_MS });
    const head = `POST ${PATH} HTTP/1.1\r\n${HOST}Content-Length: 100000\r\n\r\n`;
    const dripping = dripTo(port, head, "x");
    const answer = await fetch(`http://127.0.0.1:${port}${PATH}`, {
      method: "POST",
      body: "hello",
    });
    expect(await answer.text()).toBe("taken");
    expect(bodies).toEqual(["hello"]);
    await dripping;
  });

  it.each(["//", "///", "/", "//platform/events", "/platform", "/%", "*", "//[", "http://["])(
    "has nothing at %s, and says so",
    async (target) => {
      const { port } = await open();
      const request = `POST ${target} HTTP/1.1\r\n${HOST}Connection: close\r\nContent-Length: 0\r\n\r\n`;
      expect(await sendRaw(port, request)).toMatch(/^HTTP\/1\.1 404 /);
    },
  );

  it("takes its address with a query too", async () => {
    const { port } = await open();
    const answer = await fetch(`http://127.0.0.1:${port}${PATH}?from=proxy`, { method: "POST" });
    expect(answer.status).toBe(200);
  });

  it("refuses more than a platform would ever send, and goes on", async () => {
    const { port, bodies } = await open();
    const address = `http://127.0.0.1:${port}${PATH}`;
    const long = await fetch(address, { method: "POST", body: "x".repeat(300_000) });
    expect(long.status).toBe(413);
    expect((await fetch(address, { method: "POST", body: "short" })).status).toBe(200);
    expect(bodies).toEqual(["short"]);
  });

  it("is closed once the requests in hand are answered", async () => {
    const port = await freePort();
    const endpoint = createEndpoint({
      platform: "platform",
      path: PATH,
      setting: "PLATFORM_PORT",
      port,
      host: "127.0.0.1",
      log: silentLog,
    });
    let finish = () => {};
    const begun = new Promise<void>((begin) => {
      void endpoint.open((_request, _body, response) => {
        finish = () => response.end("done");
        begin();
      });
    });
    const answer = fetch(`http://127.0.0.1:${port}${PATH}`, { method: "POST" });
    await begun;
    const closed = endpoint.close();
    finish();
    expect(await (await answer).text()).toBe("done");
    await closed;
  });
});
