import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

export interface RoomResponse {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface RoomRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Not `fetch`, which lets nobody set `Host` or `Origin`. */
export async function send(
  address: string,
  { method = "GET", path = "/", headers = {}, body }: RoomRequest = {},
): Promise<RoomResponse> {
  const outgoing = request(`${ipv4(address)}${path}`, { method, headers });
  outgoing.on("error", () => undefined); // A refused body may meet a closed connection.
  outgoing.end(body);
  const [response] = await once(outgoing, "response");
  return {
    status: response.statusCode,
    headers: response.headers,
    body: await text(response),
  };
}

export function postJson(address: string, path: string, body: unknown): Promise<RoomResponse> {
  return send(address, {
    method: "POST",
    path,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const eventData = z.object({
  text: z.string(),
  at: z.string(),
  posted: z.object({ key: z.string(), kind: z.enum(["digest", "shared"]) }),
});

export interface OpenEvents {
  next(): Promise<z.infer<typeof eventData> & { readonly id?: string }>;
  close(): void;
}

/** The live stream as a browser reads it. */
export async function openEvents(
  address: string,
  headers: Readonly<Record<string, string>> = {},
  query = "",
): Promise<OpenEvents> {
  const stopping = new AbortController();
  const response = await fetch(`${ipv4(address)}/events${query}`, {
    headers,
    signal: stopping.signal,
  });
  const events = readEvents(response);
  return {
    async next() {
      const { value, done } = await events.next();
      if (done) throw new Error("The stream ended");
      return value;
    },
    close: () => stopping.abort(),
  };
}

async function* readEvents({ body }: Response) {
  let buffered = "";
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    buffered += chunk;
    const parts = buffered.split("\n\n");
    buffered = parts.pop() ?? "";
    for (const part of parts) {
      const [, id, data] = /^(?:id: (.*)\n)?data: (.*)$/.exec(part) ?? [];
      if (data) yield { ...(id && { id }), ...eventData.parse(JSON.parse(data)) };
    }
  }
}

function ipv4(address: string): string {
  return address.replace("localhost", "127.0.0.1");
}
