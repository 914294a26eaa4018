import { once } from "node:events";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

const HEARTBEAT_MS = 45_000;
const AUTHENTICATION_FAILED = 4004;

const Op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, invalid: 9, hello: 10, ack: 11 };

const packetSchema = z.object({ op: z.number(), d: z.unknown() });
const identifySchema = z.object({ token: z.string(), intents: z.number() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

export interface FakeGateway {
  /** Sent now, or once the session is resumed, as Discord does. */
  dispatch(type: string, data: unknown): void;
  /** Cuts the connection without a word; resolves when the client has resumed its session. */
  cut(): Promise<void>;
  readonly identified: readonly { readonly intents: number }[];
  /** How often the client came. */
  readonly connections: () => number;
  /** Says hello and then nothing: a gateway that hangs. */
  silent: boolean;
  close(): Promise<void>;
}

export interface GatewayScript {
  readonly token: string;
  /** The READY event, and what follows it. */
  ready(sessionId: string): readonly (readonly [type: string, data: unknown])[];
}

/** Discord's gateway: hello, heartbeats, identify, ready, resume, events in order. */
export function createFakeGateway(server: Server, { token, ready }: GatewayScript): FakeGateway {
  const sockets = new WebSocketServer({ server });
  const identified: { intents: number }[] = [];
  const sessionId = "session-1";
  const sent: (readonly [type: string, data: unknown])[] = [];
  let connections = 0;
  let live: WebSocket | null = null;
  let onResumed: () => void = () => {};

  function tell(socket: WebSocket, seq: number) {
    const [type, data] = sent[seq - 1] ?? [];
    socket.send(JSON.stringify({ op: Op.dispatch, t: type, d: data, s: seq }));
  }

  function dispatch(type: string, data: unknown) {
    sent.push([type, data]);
    if (live !== null) tell(live, sent.length);
  }

  function identify(socket: WebSocket, given: unknown) {
    const { token: offered, intents } = identifySchema.parse(given);
    if (offered !== token) return socket.close(AUTHENTICATION_FAILED);
    identified.push({ intents });
    sent.length = 0;
    live = socket;
    for (const [type, data] of ready(sessionId)) dispatch(type, data);
  }

  function resume(socket: WebSocket, given: unknown) {
    const { token: offered, session_id, seq } = resumeSchema.parse(given);
    if (offered !== token || session_id !== sessionId) {
      return socket.send(JSON.stringify({ op: Op.invalid, d: false }));
    }
    live = socket;
    for (let missed = seq + 1; missed <= sent.length; missed++) tell(socket, missed);
    dispatch("RESUMED", {});
    onResumed();
  }

  const gateway: FakeGateway = {
    dispatch,
    identified,
    connections: () => connections,
    silent: false,

    async cut() {
      const resumed = new Promise<void>((resolve) => {
        onResumed = resolve;
      });
      live?.terminate();
      live = null;
      await resumed;
    },

    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await once(sockets, "close");
    },
  };

  sockets.on("connection", (socket) => {
    connections += 1;
    socket.send(JSON.stringify({ op: Op.hello, d: { heartbeat_interval: HEARTBEAT_MS } }));
    socket.on("message", (raw) => {
      const { op, d } = packetSchema.parse(JSON.parse(raw.toString()));
      if (gateway.silent) return;
      if (op === Op.heartbeat) socket.send(JSON.stringify({ op: Op.ack }));
      if (op === Op.identify) identify(socket, d);
      if (op === Op.resume) resume(socket, d);
    });
    socket.on("close", () => {
      if (live === socket) live = null;
    });
  });
  return gateway;
}
