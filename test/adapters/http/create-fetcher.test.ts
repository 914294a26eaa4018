import type { RequestListener } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createFetcher, type FetchLimits } from "../../../src/adapters/http/create-fetcher.ts";
import type { Resolve } from "../../../src/adapters/http/guard-lookup.ts";
import type { FetchRequest } from "../../../src/ports/fetcher.ts";
import { startWebServer, type WebServer } from "../../support/sources/web-server.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const SMALL = { maxBytes: 1_000_000, maxRatio: 100, headersMs: 400, bodyMs: 400, totalMs: 1_500 };

const toClose: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of toClose.splice(0).reverse()) await one.close();
});

interface Setting {
  readonly allowed?: readonly string[];
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
}

/** Loopback is allowed, as a reader would allow their own network. */
function fetcherWith({ allowed = ["127.0.0.1"], limits = {}, ...others }: Setting = {}) {
  const clock = { now: () => NOW };
  const fetcher = createFetcher({ clock, allowed, limits: { ...SMALL, ...limits }, ...others });
  toClose.push(fetcher);
  return (wanted: string | FetchRequest) =>
    fetcher.fetch(typeof wanted === "string" ? { url: wanted } : wanted);
}

async function serve(answer: RequestListener): Promise<WebServer> {
  const server = await startWebServer(answer);
  toClose.push(server);
  return server;
}

const textOf = (outcome: { bytes?: Uint8Array }) => Buffer.from(outcome.bytes ?? []).toString();

describe("a fetch", () => {
  it("gives the bytes, their type and what the next request should say", async () => {
    const { origin } = await serve((_, response) => {
      response.setHeader("content-type", "text/xml; charset=koi8-r");
      response.setHeader("etag", 'W/"7"');
      response.setHeader("last-modified", "Wed, 31 Dec 2025 00:00:00 GMT");
      response.setHeader("cache-control", 'public, max-age="600"');
      response.setHeader("age", "60");
      response.end("<rss/>");
    });
    expect(await fetcherWith()(`${origin}/feed#part`)).toEqual({
      status: "fetched",
      url: `${origin}/feed`,
      movedTo: null,
      contentType: "text/xml; charset=koi8-r",
      bytes: Buffer.from("<rss/>"),
      etag: 'W/"7"',
      lastModified: "Wed, 31 Dec 2025 00:00:00 GMT",
      freshForMs: 540_000,
    });
  });

  it("asks on condition, and learns that nothing has changed", async () => {
    const { origin } = await serve(({ headers }, response) => {
      const isSame = headers["if-none-match"] === '"7"' && headers["if-modified-since"] === "then";
      response.writeHead(isSame ? 304 : 200, { expires: "Thu, 01 Jan 2026 01:00:00 GMT" }).end();
    });
    const wanted = { url: origin, etag: '"7"', lastModified: "then" };
    expect(await fetcherWith()(wanted)).toMatchObject({
      status: "unchanged",
      freshForMs: 3_600_000,
    });
  });

  it.each([
    ["no-store, max-age=60", 0],
    ["max-age=junk", null],
    ["", null],
  ])("knows of Cache-Control %j", async (control, freshForMs) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { "cache-control": control }).end("x");
    });
    expect(await fetcherWith()(origin)).toMatchObject({ freshForMs });
  });

  it.each([
    [429, "120", 120_000],
    [503, "Thu, 01 Jan 2026 00:05:00 GMT", 300_000],
    [503, "soon", null],
    [410, "", null],
  ])("fails with %i and its Retry-After of %j", async (httpStatus, value, retryAfterMs) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(httpStatus, { "retry-after": value }).end("x".repeat(1e5));
    });
    expect(await fetcherWith()(origin)).toMatchObject({
      status: "failed",
      httpStatus,
      retryAfterMs,
    });
  });

  it("never rejects: nobody listening is an outcome", async () => {
    const server = await startWebServer(() => {});
    await server.close();
    expect(await fetcherWith()(server.origin)).toMatchObject({
      status: "failed",
      httpStatus: null,
    });
  });
});

describe("a redirect", () => {
  it("is followed, and a permanent one told", async () => {
    const { origin } = await serve(({ url }, response) => {
      if (url === "/a") response.writeHead(301, { location: "/b" }).end();
      else if (url === "/b") response.writeHead(302, { location: "c?d=é" }).end();
      else if (url?.startsWith("/c")) response.writeHead(308, { location: "/e" }).end();
      else response.end("here");
    });
    const outcome = await fetcherWith()(`${origin}/a`);
    expect(outcome).toMatchObject({ url: `${origin}/e`, movedTo: `${origin}/b` });
  });

  it("is not followed for ever", async () => {
    const { origin, asked } = await serve((_, response) => {
      response.writeHead(302, { location: "/again" }).end();
    });
    const outcome = await fetcherWith()(origin);
    expect(outcome).toMatchObject({ status: "refused", reason: "redirects" });
    expect(asked).toHaveLength(6);
  });

  it.each([
    ["file:///etc/passwd", "protocol"],
    ["gopher://example.org/", "protocol"],
    ["http://169.254.169.254/latest/meta-data/", "address"],
    ["http://[::ffff:10.0.0.1]/", "address"],
    ["http://0x7f.2/", "address"],
    ["//127.0.0.2/", "address"],
  ])("to %s is refused", async (location, reason) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(302, { location }).end();
    });
    expect(await fetcherWith()(origin)).toMatchObject({ status: "refused", reason });
  });

  it("to a name that leads inside is refused when it comes to connecting", async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(302, { location: "http://intranet.example/" }).end();
    });
    const fetch = fetcherWith({ resolve: async () => ["10.0.0.1"] });
    expect(await fetch(origin)).toMatchObject({ status: "refused", reason: "address" });
  });
});

describe("an address that leads inside", () => {
  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://[::1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::10.0.0.1]/",
    "http://100.64.0.1/",
    "http://user:word@169.254.169.254/",
    "http://１２７.0.0.1/",
  ])("is refused in the form %s", async (url) => {
    const fetch = fetcherWith({ allowed: [] });
    expect(await fetch(url)).toMatchObject({ status: "refused", reason: "address" });
  });

  it.each(["ftp://example.org/", "file:///etc/passwd", "data:text/plain,x", "example.org", ""])(
    "or is no web address at all is refused: %j",
    async (url) => {
      expect(await fetcherWith()(url)).toMatchObject({ status: "refused", reason: "protocol" });
    },
  );

  it.each([
    ["a private address", ["192.168.0.1"]],
    ["loopback by its name", ["::1", "127.0.0.1"]],
    ["a private address among public ones", ["93.184.216.34", "10.0.0.1"]],
    ["what is no address", ["localhost"]],
    ["nothing", []],
  ])("is refused where its name resolves to %s", async (_, addresses) => {
    const fetch = fetcherWith({ allowed: [], resolve: async () => addresses });
    expect(await fetch("http://news.example/")).toMatchObject({ reason: "address" });
  });

  it("is refused where the name answers differently the second time", async () => {
    const { origin, port, asked } = await serve((_, response) => {
      response.writeHead(302, { connection: "close", location: `http://rebind.example:${port}/2` });
      response.end();
    });
    const answers = [["127.0.0.1"], ["127.0.0.2"]];
    const fetch = fetcherWith({ resolve: async () => answers.shift() ?? ["127.0.0.2"] });
    expect(await fetch(`http://rebind.example:${port}/1`)).toMatchObject({
      status: "refused",
      reason: "address",
    });
    expect(asked).toEqual(["/1"]);
    expect(origin).toContain(String(port));
  });

  it("is looked up no more than once for each connection, by the socket itself", async () => {
    const { port } = await serve((_, response) => response.end("here"));
    let lookUps = 0;
    const resolve = async () => {
      lookUps += 1;
      return [lookUps === 1 ? "127.0.0.1" : "127.0.0.2"];
    };
    const outcome = await fetcherWith({ resolve })(`http://rebind.example:${port}/`);
    expect(textOf(outcome as { bytes: Uint8Array })).toBe("here");
    expect(lookUps).toBe(1);
  });
});

describe("a body", () => {
  it.each([
    ["gzip", gzipSync("here")],
    ["x-gzip", gzipSync("here")],
    ["br", brotliCompressSync("here")],
    ["deflate", deflateSync("here")],
    ["deflate", deflateRawSync("here")],
    ["gzip, br", brotliCompressSync(gzipSync("here"))],
    ["identity", Buffer.from("here")],
  ])("is unpacked from %s", async (encoding, bytes) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bytes);
    });
    expect(textOf((await fetcherWith()(origin)) as { bytes: Uint8Array })).toBe("here");
  });

  it.each([
    ["says that it is too large", { "content-length": "2000000" }],
    ["turns out too large", {}],
  ])("is refused when it %s", async (_, headers) => {
    let wasStopped = false;
    const { origin } = await serve((_request, response) => {
      response.on("close", () => {
        wasStopped = !response.writableFinished;
      });
      response.writeHead(200, headers);
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(50_000)));
      };
      response.on("drain", more);
      more();
    });
    expect(await fetcherWith()(origin)).toMatchObject({ status: "refused", reason: "size" });
    await expect.poll(() => wasStopped).toBe(true);
  });

  it.each([
    ["size", "gzip", gzipSync(Buffer.alloc(5_000_000)), 1e6],
    ["size", "br", brotliCompressSync(Buffer.alloc(5_000_000)), 1e9],
    ["ratio", "gzip", gzipSync(Buffer.alloc(900_000)), 100],
    ["ratio", "gzip, gzip", gzipSync(gzipSync(Buffer.alloc(900_000))), 100],
  ])("that is a bomb is refused by its %s: %s", async (reason, encoding, bytes, maxRatio) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bytes);
    });
    const fetch = fetcherWith({ limits: { maxRatio } });
    expect(await fetch(origin)).toMatchObject({ status: "refused", reason });
  });

  it.each([
    ["is cut short", "gzip", gzipSync("here and there and everywhere").subarray(0, 20)],
    ["is not what it says", "gzip", Buffer.from("plain")],
    ["is packed too often", "gzip, gzip, gzip", gzipSync(gzipSync(gzipSync("x")))],
    ["is packed in a way not asked for", "zstd", Buffer.from("x")],
  ])("that %s is a failure", async (_, encoding, bytes) => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bytes);
    });
    expect(await fetcherWith()(origin)).toMatchObject({ status: "failed" });
  });

  it("that ends before its length is a failure", async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setTimeout(() => response.destroy(), 50);
    });
    expect(await fetcherWith()(origin)).toMatchObject({ status: "failed" });
  });
});

describe("a server that keeps us waiting", () => {
  it.each<[string, Partial<FetchLimits>, RequestListener]>([
    ["before its headers", { totalMs: 30_000 }, () => {}],
    [
      "in the middle of its body",
      { totalMs: 30_000 },
      (_, response) => {
        response.writeHead(200);
        response.write("half");
      },
    ],
    [
      "a byte at a time",
      { bodyMs: 30_000 },
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write("x"), 50);
        response.on("close", () => clearInterval(drip));
      },
    ],
    [
      "with one slow redirect after another",
      { maxRedirects: 1_000 },
      (_, response) => {
        setTimeout(() => response.writeHead(302, { location: "/on" }).end(), 100);
      },
    ],
  ])("is given up: %s", async (_, limits, answer) => {
    const { origin } = await serve(answer);
    expect(await fetcherWith({ limits })(origin)).toMatchObject({ status: "failed" });
  });

  it("is given up where its name never resolves", async () => {
    const fetch = fetcherWith({ resolve: () => new Promise(() => {}), limits: { connectMs: 300 } });
    expect(await fetch("http://news.example/")).toMatchObject({ status: "failed" });
  });

  it("is given up where its headers come a letter at a time", async () => {
    const { origin } = await serve((request) => {
      request.socket.write("HTTP/1.1 200 OK\r\nx-long: ");
      const drip = setInterval(() => request.socket.write("x"), 50);
      request.socket.on("close", () => clearInterval(drip));
    });
    const limits = { headersMs: 300, totalMs: 30_000 };
    expect(await fetcherWith({ limits })(origin)).toMatchObject({ status: "failed" });
  });

  it("is given up where it sends headers without number", async () => {
    const { origin } = await serve(({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const flood = () => {
        if (!socket.destroyed) socket.write("x-more: and more\r\n".repeat(1_000), flood);
      };
      socket.on("error", () => {});
      flood();
    });
    expect(await fetcherWith()(origin)).toMatchObject({ status: "failed" });
  });

  it("is given up where its headers have no end", async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { "x-long": "x".repeat(1_000_000) }).end();
    });
    expect(await fetcherWith()(origin)).toMatchObject({ status: "failed" });
  });
});
