import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { createFetcher } from "../../../src/adapters/http/create-fetcher.ts";

const MAX_BYTES = 300_000;
/** What the system may hold of a connection on loopback when it is broken off. */
const UNDER_WAY = 10_000_000;

/** A server that writes what it is told to, and how much of it was taken. */
async function serveRaw(before: string, piece: string) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(before);
      if (piece === "") return;
      const more = () => {
        while (!socket.destroyed && socket.write(piece));
      };
      socket.on("drain", more);
      more();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const ended = async () => {
    for (const socket of sockets) {
      if (!socket.closed) await new Promise((resolve) => socket.once("close", resolve));
    }
  };
  return { url: `http://127.0.0.1:${port}/`, sockets, ended };
}

function fetcher() {
  const clock = { now: () => new Date("2026-01-01T00:00:00Z") };
  const limits = { maxBytes: MAX_BYTES };
  const { fetch, close } = createFetcher({ clock, allowed: ["127.0.0.1"], limits });
  onTestFinished(close);
  return fetch;
}

const CHUNKED = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
const STORED = gzipSync(Buffer.alloc(10), { level: 0 }).toString("latin1");

it.each([
  ["in the extensions of its chunks", CHUNKED, `1;${"x".repeat(1_000)}\r\na\r\n`],
  ["in one extension without end", `${CHUNKED}1;`, "x".repeat(1_000)],
  ["in chunks of one letter", CHUNKED, "1\r\na\r\n".repeat(200)],
  ["in the body, whose length is not told", "HTTP/1.1 200 OK\r\n\r\n", "x".repeat(1_000)],
  ["in answers before the answer", "", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n".repeat(20)],
  ["in trailers", `${CHUNKED}0\r\n`, "a: b\r\n".repeat(200)],
  ["packed", `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n${STORED}`, STORED],
])("an answer that is too large is refused: %s", async (_, before, piece) => {
  const { url, sockets, ended } = await serveRaw(before, piece);
  const outcome = await fetcher()({ url });
  // The parser itself breaks trailers off, as it does headers.
  if (!before.includes("\r\n0\r\n")) expect(outcome).toMatchObject({ reason: "size" });
  expect(outcome.status).not.toBe("fetched");
  await ended();
  const written = sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
  expect(written).toBeLessThan(MAX_BYTES + UNDER_WAY);
});

it("each answer is counted for itself, however many come from one server", async () => {
  const body = "x".repeat(MAX_BYTES / 2);
  const { url } = await serveRaw(
    `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    "",
  );
  const fetch = fetcher();
  for (let time = 0; time < 4; time += 1) {
    expect(await fetch({ url })).toMatchObject({ status: "fetched" });
  }
});
