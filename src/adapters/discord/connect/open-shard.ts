import { setTimeout as wait } from "node:timers/promises";
// discord.js hides these two behind older ones of its own by the same names.
import { WebSocketShard, WebSocketShardEvents } from "@discordjs/ws";
import { GatewayDispatchEvents, type IContextFetchingStrategy, type SessionInfo } from "discord.js";
import { z } from "zod";
import type { BotError } from "../../../domain/errors.ts";
import type { Cluster } from "../../../ports/cluster.ts";
import type { Log } from "../../../ports/log.ts";
import type { Listener } from "./connection.ts";
import { goneError } from "./discord-faults.ts";

interface ShardOptions {
  readonly id: number;
  readonly session: IContextFetchingStrategy["options"];
  readonly cluster: Pick<Cluster, "size" | "takeTurn" | "handoverOf" | "keepHandover">;
  readonly take: Listener["take"];
  readonly hear: Listener["hear"];
  readonly lose: Listener["lose"];
  /**
   * Called when Discord ends the connection for good after it was ready; before that, `ready`
   * rejects.
   */
  readonly onGone: Listener["onGone"];
  /** Discord wants another number of shards before it gives this one a session. */
  readonly onWrongCount: () => void;
  readonly log: Log;
}

/** One connection to Discord's gateway, for a part of the servers. */
export interface Shard {
  /** Resolves when there is a session, rejects where Discord refuses one, never if closed before. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Identifying is allowed once in 5 s; a little more, since messages may come closer to each other. */
const IDENTIFY_GAP_MS = 5_250;
/** Chosen by hand: Discord says goodbye at once, or not at all. */
const GOODBYE_MS = 2_000;
/** Ends Discord's session; any code but this and 1001 leaves it for another process to resume. */
const ENDED = 1_000;
/**
 * The protocol leaves the codes 4000 to 4999 to applications; Discord gives this one no meaning.
 */
const HANDED_ON = 4_200;
const WRONG_COUNT_CODES = new Set([4010, 4011]);

const LOSSES: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.GuildDelete,
  GatewayDispatchEvents.ChannelDelete,
  GatewayDispatchEvents.ThreadDelete,
]);

const sessionSchema = z.object({
  resumeURL: z.string(),
  sequence: z.number(),
  sessionId: z.string(),
  shardCount: z.number(),
  shardId: z.number(),
});

/**
 * Where another process held the shard before, its session goes on: what came in between is sent
 * again, and nobody has to wait for a turn to identify.
 */
export function openShard(options: ShardOptions): Shard {
  const { id, session, cluster, take, hear, lose, onGone, onWrongCount, log } = options;
  const left = new AbortController();
  const logFault: LogFault = (fault) => (error) => log.warn(fault, { shard: id, error });
  const keep = keepingLatest((info) =>
    cluster.keepHandover(id, JSON.stringify(info)).catch(logFault("discord.session-not-noted")),
  );
  let known: SessionInfo | null = null;

  const shard = new WebSocketShard(
    {
      options: session,
      // A shard that is destroyed while it is still connecting would connect again, after this look
      // at its session.
      retrieveSessionInfo: () => (left.signal.aborted ? new Promise<never>(() => {}) : known),
      updateSessionInfo(_, info) {
        if (left.signal.aborted) return;
        known = info;
        keep.note(info);
      },
      waitForIdentify: identifyInTurn(options, logFault),
    },
    id,
  );
  logEvents(shard, { id, log, left: left.signal });
  shard.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t === GatewayDispatchEvents.InteractionCreate) take(data.d);
    if (data.t === GatewayDispatchEvents.MessageCreate) hear(data.d);
    if (LOSSES.has(data.t)) lose(data.t, data.d);
  });
  const { connect, settled } = connecting(shard, { left: left.signal, onGone, onWrongCount });

  async function begin(): Promise<void> {
    const note = await cluster.handoverOf(id).catch(logFault("discord.session-not-read"));
    known = sessionIn(note ?? null);
    if (!left.signal.aborted) await connect();
  }

  return {
    ready: begin(),
    async close() {
      left.abort();
      await withinReason(settled());
      const isLast = cluster.size() === 1;
      await withinReason(shard.destroy({ code: isLast ? ENDED : HANDED_ON }));
      if (isLast) keep.note(null);
      await keep.done();
    },
  };
}

type LogFault = (fault: string) => (error: unknown) => void;

function identifyInTurn({ id, session, cluster }: ShardOptions, logFault: LogFault) {
  const { max_concurrency } = session.gatewayInformation.session_start_limit;
  return async (_: number, signal: AbortSignal): Promise<void> => {
    const bucket = `discord identify ${id % max_concurrency}`;
    await cluster.takeTurn(bucket, IDENTIFY_GAP_MS).catch(async (error: unknown) => {
      // Where the others cannot be asked Discord says so itself when it was too early.
      logFault("discord.turn-not-taken")(error);
      await wait(IDENTIFY_GAP_MS);
    });
    signal.throwIfAborted();
  };
}

type Ends = Pick<ShardOptions, "onGone" | "onWrongCount"> & { readonly left: AbortSignal };

/**
 * The SDK says only in its own words why Discord refused a session, so its close codes are heard.
 * And it leaves a socket alone that is destroyed before it is open, which then stays open: whoever
 * destroys it waits until it has `settled`.
 */
function connecting(shard: WebSocketShard, { left, onGone, onWrongCount }: Ends) {
  let isReady = false;
  let gone: BotError | null = null;
  let opening: PromiseWithResolvers<void> | null = null;
  shard.on(WebSocketShardEvents.Hello, () => opening?.resolve());
  shard.on(WebSocketShardEvents.Closed, ({ code }) => {
    opening?.resolve();
    if (left.aborted) return;
    const isOver = WRONG_COUNT_CODES.has(code) || goneError(code) !== null;
    opening = isOver ? null : Promise.withResolvers<void>();
    if (WRONG_COUNT_CODES.has(code)) onWrongCount();
    gone = goneError(code);
    if (gone && isReady) onGone(gone);
  });

  return {
    settled: async () => opening?.promise,
    async connect(): Promise<void> {
      opening = Promise.withResolvers<void>();
      await shard.connect().catch((error: unknown) => {
        throw gone ?? error;
      });
      isReady = true;
    },
  };
}

/** Without a session, or with one of another version, the shard identifies. */
function sessionIn(note: string | null): SessionInfo | null {
  return note === null ? null : sessionSchema.nullable().catch(null).parse(JSON.parse(note));
}

/** Writes one value after another, and of those that wait only the latest. */
function keepingLatest<Value>(write: (value: Value) => Promise<void>) {
  let waiting: { readonly value: Value } | null = null;
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      await write(value);
    }
    writing = null;
  }

  return {
    note(value: Value): void {
      waiting = { value };
      writing ??= writeAll();
    },
    done: async () => writing,
  };
}

/** Discord need not answer a goodbye, so it is waited for only so long. */
async function withinReason(goodbye: Promise<void>): Promise<void> {
  const gone = new AbortController();
  const patience = wait(GOODBYE_MS, undefined, { signal: gone.signal }).catch(() => {});
  await Promise.race([goodbye, patience]);
  gone.abort();
}

interface Logging {
  readonly id: number;
  readonly log: Log;
  readonly left: AbortSignal;
}

function logEvents(shard: WebSocketShard, { id, log, left }: Logging): void {
  shard.on(WebSocketShardEvents.Error, ({ error }) =>
    log.warn("discord.connection-failed", { shard: id, error }),
  );
  shard.on(WebSocketShardEvents.Closed, ({ code }) => {
    if (left.aborted) return;
    if (goneError(code)) log.error("discord.disconnected", { shard: id, code });
    else log.warn("discord.reconnecting", { shard: id, code });
  });
  shard.on(WebSocketShardEvents.Ready, () => log.info("discord.shard-ready", { shard: id }));
  shard.on(WebSocketShardEvents.Resumed, () => log.info("discord.reconnected", { shard: id }));
}
