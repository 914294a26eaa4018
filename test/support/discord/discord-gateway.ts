import { once } from "node:events";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

const HEARTBEAT_MS = 45_000;
const AUTHENTICATION_FAILED = 4004;
const INVALID_SHARD = 4010;
const SHARDING_REQUIRED = 4011;
/** A client that closes with one of these says that it will not resume. */
const GOODBYES = new Set([1000, 1001]);

const Op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, invalid: 9, hello: 10, ack: 11 };

const packetSchema = z.object({ op: z.number(), d: z.unknown() });
const identifySchema = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.int(), z.int()]),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

type ShardOf = readonly [shard: number, count: number];

export interface FakeGateway {
  /** Sent now to whoever has the server's shard, or once that session is resumed, as Discord does. */
  dispatch(type: string, data: unknown, guildId: string | null): void;
  /** Forgets every session: clients have to identify anew. */
  forgetSessions(): void;
  /** Cuts every connection without a word; resolves when a client has resumed its session. */
  cut(): Promise<void>;
  readonly identified: readonly { readonly intents: number; readonly shard: ShardOf }[];
  readonly resumed: readonly ShardOf[];
  /** Closes every connection with this code. */
  refuse(code: number): void;
  /** The shards that someone is connected for now. */
  held(): readonly number[];
  /** How often a client came. */
  readonly connections: () => number;
  /** Says hello and then nothing: a gateway that hangs. */
  silent: boolean;
  /** With what code every client is refused a session, if any. */
  refusesWith: number | null;
  close(): Promise<void>;
}

export interface GatewayScript {
  readonly token: string;
  /** How many it takes at least. */
  readonly shards: () => number;
  readonly maxConcurrency: number;
  /** How long after one identify the next of the same bucket may come. */
  readonly identifyGapMs: number;
  /** What Discord has against the client. */
  readonly violations: string[];
  /** The READY event, and what follows it. */
  ready(sessionId: string, shard: ShardOf): readonly (readonly [type: string, data: unknown])[];
}

interface Session {
  readonly id: string;
  readonly shard: ShardOf;
  readonly sent: (readonly [type: string, data: unknown])[];
  live: WebSocket | null;
}

/** Discord's gateway: hello, heartbeats, identify, ready, resume, events in order, for each shard. */
export function createFakeGateway(server: Server, script: GatewayScript): FakeGateway {
  const { token, ready } = script;
  const sockets = new WebSocketServer({ server });
  const identified: { intents: number; shard: ShardOf }[] = [];
  const resumed: ShardOf[] = [];
  const sessions = new Map<string, Session>();
  const mayIdentify = createIdentifyLimit(script);
  let connections = 0;
  let onResumed: () => void = () => {};

  function tell(socket: WebSocket, { sent }: Session, seq: number) {
    const [type, data] = sent[seq - 1] ?? [];
    socket.send(JSON.stringify({ op: Op.dispatch, t: type, d: data, s: seq }));
  }

  function tellAll(session: Session, type: string, data: unknown) {
    session.sent.push([type, data]);
    if (session.live !== null) tell(session.live, session, session.sent.length);
  }

  function identify(socket: WebSocket, given: unknown) {
    const { token: offered, intents, shard } = identifySchema.parse(given);
    if (offered !== token) return socket.close(AUTHENTICATION_FAILED);
    if (gateway.refusesWith !== null) return socket.close(gateway.refusesWith);
    if (shard[0] >= shard[1]) return socket.close(INVALID_SHARD);
    if (shard[1] < script.shards()) return socket.close(SHARDING_REQUIRED);
    if (!mayIdentify(shard[0])) return refuseSession(socket);
    identified.push({ intents, shard });
    const session: Session = { id: `session-${identified.length}`, shard, sent: [], live: socket };
    sessions.set(session.id, session);
    for (const [type, data] of ready(session.id, shard)) tellAll(session, type, data);
  }

  function resume(socket: WebSocket, given: unknown) {
    const { token: offered, session_id, seq } = resumeSchema.parse(given);
    const session = sessions.get(session_id);
    if (offered !== token || !session || seq > session.sent.length) return refuseSession(socket);
    session.live?.terminate();
    session.live = socket;
    resumed.push(session.shard);
    for (let missed = seq + 1; missed <= session.sent.length; missed++) {
      tell(socket, session, missed);
    }
    tellAll(session, "RESUMED", {});
    onResumed();
  }

  function leave(socket: WebSocket, code: number) {
    const session = [...sessions.values()].find(({ live }) => live === socket);
    if (!session) return;
    session.live = null;
    if (GOODBYES.has(code)) sessions.delete(session.id);
  }

  const gateway: FakeGateway = {
    dispatch(type, data, guildId) {
      for (const session of sessions.values()) {
        if (shardOf(guildId, session.shard[1]) === session.shard[0]) tellAll(session, type, data);
      }
    },
    identified,
    resumed,
    held: () =>
      [...sessions.values()].filter(({ live }) => live).map(({ shard: [shard] }) => shard),
    connections: () => connections,
    silent: false,
    refusesWith: null,

    forgetSessions() {
      for (const { live } of sessions.values()) live?.terminate();
      sessions.clear();
    },

    refuse(code) {
      for (const { live } of sessions.values()) live?.close(code);
    },

    async cut() {
      const isResumed = new Promise<void>((resolve) => {
        onResumed = resolve;
      });
      for (const { live } of sessions.values()) live?.terminate();
      await isResumed;
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
    socket.on("close", (code) => leave(socket, code));
  });
  return gateway;
}

/** Which shard of so many a server is on; conversations with the bot alone are on the first. */
function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

function refuseSession(socket: WebSocket): void {
  socket.send(JSON.stringify({ op: Op.invalid, d: false }));
}

/** Each bucket of shards may identify once in a while; Discord makes the others do so again. */
function createIdentifyLimit({ maxConcurrency, identifyGapMs, violations }: GatewayScript) {
  const lastOf = new Map<number, number>();
  return (shard: number): boolean => {
    const bucket = shard % maxConcurrency;
    const since = Date.now() - (lastOf.get(bucket) ?? 0);
    if (since < identifyGapMs) {
      violations.push(`shard ${shard} identified ${since} ms after another of its bucket`);
      return false;
    }
    lastOf.set(bucket, Date.now());
    return true;
  };
}
