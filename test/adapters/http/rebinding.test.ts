import { expect, it, onTestFinished } from "vitest";
import { createFetcher } from "../../../src/adapters/http/create-fetcher.ts";
import { dnsServer } from "../../support/sources/dns-server.ts";
import { startWebServer } from "../../support/sources/web-server.ts";

/** Stands for the public internet, which tests do not reach. */
const PUBLIC = "127.0.0.1";
/** As loopback and the networks at home are. */
const PRIVATE = "127.0.0.2";

/** Two servers at one port: one that may be fetched from, and one that nobody is to reach. */
async function twoServers(redirectTo?: (port: number) => string) {
  const open = await startWebServer((_, response) => {
    if (redirectTo) response.writeHead(302, { location: redirectTo(open.port) }).end();
    else response.end("public");
  }, PUBLIC);
  const inner = await startWebServer((_, response) => response.end("secret"), PRIVATE, open.port);
  onTestFinished(async () => {
    await open.close();
    await inner.close();
  });
  return { port: open.port, inner };
}

async function fetcherBy(answers: Readonly<Record<string, readonly string[]>>) {
  const dns = await dnsServer(answers);
  const clock = { now: () => new Date("2026-01-01T00:00:00Z") };
  const limits = { connectMs: 2_000, totalMs: 5_000 };
  const { resolve } = dns;
  const { fetch, close } = createFetcher({ clock, allowed: [PUBLIC], limits, resolve });
  onTestFinished(close);
  return { dns, fetch };
}

it("connects to the address that was judged, though the name leads inside from then on", async () => {
  const { port, inner } = await twoServers();
  const { dns, fetch } = await fetcherBy({ "rebind.example": [PUBLIC, PRIVATE] });
  const url = `http://rebind.example:${port}/`;
  expect(await fetch({ url })).toMatchObject({ status: "fetched", bytes: Buffer.from("public") });
  expect(dns.asked).toEqual(["rebind.example"]);
  expect(await fetch({ url })).toMatchObject({ status: "refused", reason: "address" });
  expect(inner.asked).toEqual([]);
});

it.each([
  ["to the same name", "rebind.example"],
  ["to another name", "inside.example"],
])("judges the address anew after a redirect %s", async (_, name) => {
  const { port, inner } = await twoServers((at) => `http://${name}:${at}/next`);
  const { dns, fetch } = await fetcherBy({
    "rebind.example": [PUBLIC, PRIVATE],
    "inside.example": [PRIVATE],
  });
  const outcome = await fetch({ url: `http://rebind.example:${port}/` });
  expect(outcome).toMatchObject({ status: "refused", reason: "address" });
  expect(dns.asked).toEqual(["rebind.example", name]);
  expect(inner.asked).toEqual([]);
});

it("follows redirects from one name to another as long as each leads outside", async () => {
  const { port, inner } = await twoServers((at) => `http://rebind.example:${at}/again`);
  const { dns, fetch } = await fetcherBy({ "rebind.example": [PUBLIC, PUBLIC, PUBLIC, PRIVATE] });
  const outcome = await fetch({ url: `http://rebind.example:${port}/` });
  expect(outcome).toMatchObject({ status: "refused", reason: "address" });
  expect(dns.asked).toHaveLength(4);
  expect(inner.asked).toEqual([]);
});

it("fails where the name server knows no such name", async () => {
  const { fetch } = await fetcherBy({});
  expect(await fetch({ url: "http://nowhere.example/" })).toMatchObject({
    status: "failed",
    message: "no server has that name.",
  });
});
