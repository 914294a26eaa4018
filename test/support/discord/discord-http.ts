import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeRequest {
  readonly method: string;
  /** Below `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Sent along with the body, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly authorization: string | undefined;
}

export interface FakeResponse {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What can go wrong on the way; `lose reply` and `drip` only after Discord did what was asked. */
export type Fault = FakeResponse | "hang" | "reset" | "lose reply" | "drip";

export interface FaultPlan {
  readonly method: string;
  readonly path: RegExp;
  readonly fault: Fault;
}

export interface FakeHttp {
  readonly server: Server;
  readonly address: string;
  readonly requests: FakeRequest[];
  readonly faults: FaultPlan[];
  close(): Promise<void>;
}

const API = "/api/v10";

/** A server on loopback that answers as `handle` says, save for the faults planned, each once. */
export async function startFakeHttp(
  handle: (request: FakeRequest) => FakeResponse,
): Promise<FakeHttp> {
  const requests: FakeRequest[] = [];
  const faults: FaultPlan[] = [];

  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then((request) => {
      requests.push(request);
      respond(outgoing, takeFault(faults, request), () => handle(request));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    server,
    address: `127.0.0.1:${port}`,
    requests,
    faults,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function respond(
  outgoing: ServerResponse,
  fault: Fault | undefined,
  handle: () => FakeResponse,
): void {
  switch (fault) {
    case "hang":
      return;
    case "reset":
      outgoing.socket?.resetAndDestroy();
      return;
    case "lose reply":
      handle();
      outgoing.socket?.resetAndDestroy();
      return;
    case "drip":
      drip(outgoing, handle());
      return;
    default:
      answer(outgoing, fault ?? handle());
  }
}

async function readRequest(incoming: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const { body, files } = await readBody(Buffer.concat(chunks), incoming.headers["content-type"]);
  const { pathname: raw, searchParams } = new URL(incoming.url ?? "/", "http://localhost");
  const pathname = decodeURIComponent(raw);
  return {
    method: incoming.method ?? "GET",
    path: pathname.startsWith(API) ? pathname.slice(API.length) : pathname,
    query: searchParams,
    body,
    files,
    authorization: incoming.headers.authorization,
  };
}

async function readBody(bytes: Buffer, type = ""): Promise<Pick<FakeRequest, "body" | "files">> {
  const files = new Map<string, Uint8Array>();
  if (!type.startsWith("multipart/")) {
    return { body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString()), files };
  }
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  for (const [, part] of form) {
    if (typeof part !== "string") files.set(part.name, new Uint8Array(await part.arrayBuffer()));
  }
  return { body: JSON.parse(String(form.get("payload_json"))), files };
}

function takeFault(faults: FaultPlan[], { method, path }: FakeRequest): Fault | undefined {
  const index = faults.findIndex((plan) => plan.method === method && plan.path.test(path));
  return index === -1 ? undefined : faults.splice(index, 1)[0]?.fault;
}

function answer(outgoing: ServerResponse, { status, body, headers }: FakeResponse): void {
  const isText = typeof body === "string";
  outgoing.writeHead(status, {
    ...(body === undefined ? {} : { "content-type": isText ? "text/html" : "application/json" }),
    ...headers,
  });
  outgoing.end(isText ? body : JSON.stringify(body));
}

/** Headers and half of a body, and then nothing more. */
function drip(outgoing: ServerResponse, { status, body }: FakeResponse): void {
  const text = JSON.stringify(body);
  outgoing.writeHead(status, { "content-type": "application/json" });
  outgoing.write(text.slice(0, text.length / 2));
}
