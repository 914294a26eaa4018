import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** A name server on loopback that answers as it is told to, and whom it was asked for. */
export interface DnsServer {
  readonly asked: readonly string[];
  /** The addresses of a name, as this server alone has them. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
}

/** `answers` has the addresses to be told one after another; the last is told from then on. */
export async function dnsServer(
  answers: Readonly<Record<string, readonly string[]>>,
): Promise<DnsServer> {
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const name = nameIn(query);
    const told = answers[name] ?? [];
    const times = asked.filter((one) => one === name).length;
    asked.push(name);
    socket.send(answerTo(query, told[Math.min(times, told.length - 1)]), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const resolver = new Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  onTestFinished(() => {
    resolver.cancel();
    socket.close();
  });
  return { asked, resolve: (hostname) => resolver.resolve4(hostname) };
}

const HEADER_BYTES = 12;

/** The labels of the one question, each behind its length, up to the empty one. */
function nameIn(query: Buffer): string {
  const labels: string[] = [];
  for (let at = HEADER_BYTES; (query[at] ?? 0) > 0; at += 1 + (query[at] ?? 0)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + (query[at] ?? 0)));
  }
  return labels.join(".").toLowerCase();
}

/** The question again, and one address that is to be forgotten at once. */
function answerTo(query: Buffer, address: string | undefined): Buffer {
  const question = query.subarray(HEADER_BYTES, query.indexOf(0, HEADER_BYTES) + 5);
  const header = Buffer.from(query.subarray(0, HEADER_BYTES));
  const isKnown = address !== undefined;
  // An answer, recursion to be had; and that there is no such name, where there is none.
  header.writeUInt16BE(isKnown ? 0x8180 : 0x8183, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(isKnown ? 1 : 0, 6);
  header.writeUInt32BE(0, 8);
  if (!isKnown) return Buffer.concat([header, question]);
  // The question's name, type A, class IN, no time to live, four bytes.
  const record = Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4]);
  return Buffer.concat([header, question, record, Buffer.from(address.split(".").map(Number))]);
}
