import { REST, Routes } from "discord.js";
import { z } from "zod";
import type { Chat } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Cluster } from "../../ports/cluster.ts";
import { type DrawPicture, drawNothing } from "../../ports/draw-picture.ts";
import type { Log } from "../../ports/log.ts";
import type { AnswerTools } from "./answer/answer-interactions.ts";
import { answerMessage } from "./answer/answer-message.ts";
import { answerPayload } from "./answer/answer-payload.ts";
import { INSTALLED_BY } from "./answer/application-commands.ts";
import { examineDiscord } from "./answer/examine-discord.ts";
import { isOpen } from "./answer/is-open.ts";
import { type Application, registerCommands } from "./answer/register-commands.ts";
import type { Connection, Listener } from "./connect/connection.ts";
import { leftError, refusedToken, startError } from "./connect/discord-faults.ts";
import { createGateway } from "./connect/gateway.ts";
import { createInteractionsEndpoint } from "./connect/interactions-endpoint.ts";
import { makeRequest } from "./connect/make-request.ts";
import { readLoss } from "./connect/read-loss.ts";
import { readMessage } from "./connect/read-message.ts";
import { DISCORD } from "./discord-platform.ts";
import { findPosted } from "./post/find-posted.ts";
import { editMessage, postMessage } from "./post/post-message.ts";
import { tellPerson } from "./post/tell-person.ts";

export interface DiscordOptions {
  readonly token: string;
  readonly connection: GatewayMode | HttpMode;
  /** Where Discord's REST API is, without its version; the gateway's address comes from there. */
  readonly apiUrl?: string | undefined;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  readonly log: Log;
  readonly clock: Clock;
  /** Without it charts are said in words. */
  readonly drawPicture?: DrawPicture;
  /** How long a post may take. */
  readonly timeoutMs?: number;
  readonly connectTimeoutMs?: number;
}

interface GatewayMode {
  readonly kind: "gateway";
  /** Those that share the shards out among them. */
  readonly cluster: Cluster;
}

interface HttpMode {
  readonly kind: "http";
  readonly publicKey: string;
  readonly port: number;
  readonly host?: string;
  /** How long a request may take to arrive. */
  readonly patienceMs?: number;
}

const DISCORD_API = "https://discord.com/api";
/** Chosen by hand: Discord answers within a second, and a post that takes longer is looked for. */
const TIMEOUT_MS = 10_000;
/**
 * Discord's documentation says that it knows a nonce for "a few minutes"; this is the least of
 * that.
 */
const NONCE_KEPT_MS = 120_000;
const rejectOnRateLimit = () => true;
/** Chosen by hand: six times the 5 s that a shard may have to wait to identify. */
const CONNECT_TIMEOUT_MS = 30_000;

export function createDiscordChat(options: DiscordOptions): Chat {
  const { guildId, log, clock, drawPicture = drawNothing, timeoutMs = TIMEOUT_MS } = options;
  const token = options.token.trim().replace(/^(Bot|Bearer)\s+/i, "");
  const api = (options.apiUrl ?? DISCORD_API).replace(/\/+(v\d+\/*)?$/, "");
  const settings = { api, makeRequest };
  const patient = new REST(settings);
  // A client apart from the other, in which one channel's pause is every channel's.
  const once = new REST({ ...settings, retries: 0, timeout: timeoutMs, rejectOnRateLimit });
  // A 401 makes the SDK forget the token, and later posts then fail as if they had not been tried.
  const authorised = () => once.setToken(token);
  const inHand = new Set<Promise<unknown>>();
  let isLeft = false;
  const connection = createConnection(options, { patient, token });

  function finish<T>(work: Promise<T>): Promise<T> {
    inHand.add(work);
    return work.finally(() => inHand.delete(work));
  }

  return {
    platform: DISCORD,

    async start(bot, onGone = () => {}, onLost = async () => {}) {
      try {
        // A token with anything else cannot go into a header, and the error of the SDK would quote
        // it.
        if (!/^[!-~]+$/.test(token)) throw refusedToken();
        const rests = { patient: patient.setToken(token), once: authorised() };
        const tools = { bot, ...rests, drawPicture, clock, log, atWork: new Set<string>() };
        const { application, own } = await readOwn(once);
        if (isLeft) throw leftError();
        await connection.open({ ...listening({ ...tools, own, onLost }, finish), onGone });
        await registerCommands(bot.commands, { rest: once, application, guildId, log });
      } catch (error) {
        await connection.close();
        throw startError(error, api, guildId);
      }
    },

    async stop() {
      isLeft = true;
      await connection.close();
      await Promise.allSettled(inHand);
      for (const rest of [patient, once]) endSweeping(rest);
    },

    post: (post) => finish(postMessage({ rest: authorised(), drawPicture, timeoutMs }, post)),

    edit: (edit) => finish(editMessage({ rest: authorised(), drawPicture, timeoutMs }, edit)),

    findPosted: (search) => finish(findPosted({ rest: authorised(), clock }, search)),
    examine: (places) =>
      examineDiscord(places, { rest: authorised(), api, guildId, port: portOf(options) }),
    repeatsSafelyForMs: NONCE_KEPT_MS,
    isOpen: (conversation) => finish(isOpen(authorised(), conversation)),
    tellPerson: (notice) => finish(tellPerson(authorised(), notice)),
  };
}

/** Its timers would go on. */
function endSweeping(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}

const portOf = ({ connection }: DiscordOptions) =>
  connection.kind === "http" ? connection.port : null;

type OnLost = NonNullable<Parameters<Chat["start"]>[2]>;

/** Begins the answer to whatever can be answered; `own` is the bot's user. */
function listening(
  tools: AnswerTools & { readonly own: string; readonly onLost: OnLost },
  finish: (work: Promise<void>) => Promise<void>,
): Omit<Listener, "onGone"> {
  const logFault = (error: unknown) => tools.log.error("discord.answer-failed", { error });
  const logLoss = (error: unknown) => tools.log.error("discord.loss-not-noted", { error });
  return {
    take(payload) {
      const answering = answerPayload(payload, tools);
      if (answering) void finish(answering.catch(logFault));
      return answering !== null;
    },
    hear(message) {
      const heard = readMessage(message, tools.own);
      if (heard) void finish(answerMessage(heard, tools).catch(logFault));
    },
    lose(event, data) {
      const lost = readLoss(event, data);
      if (lost) void finish(tools.onLost(lost).catch(logLoss));
    },
  };
}

function createConnection(
  { connection, log, clock, connectTimeoutMs = CONNECT_TIMEOUT_MS }: DiscordOptions,
  { patient, token }: { patient: REST; token: string },
): Connection {
  switch (connection.kind) {
    case "gateway":
      return createGateway({
        rest: patient,
        token,
        cluster: connection.cluster,
        log,
        connectTimeoutMs,
      });
    case "http":
      return createInteractionsEndpoint({ ...connection, log, clock });
  }
}

/** The application, and the bot's user. */
async function readOwn(rest: REST): Promise<{ application: Application; own: string }> {
  const [application, user] = await Promise.all([
    rest.get(Routes.currentApplication()),
    rest.get(Routes.user()),
  ]);
  const { id, integration_types_config: config } = applicationSchema.parse(application);
  const named = Object.values(INSTALLED_BY).filter((by) => config && String(by) in config);
  const installedBy = named.length > 0 ? named : [INSTALLED_BY.guild];
  return { application: { id, installedBy }, own: userSchema.parse(user).id };
}

const userSchema = z.object({ id: z.string() });
const applicationSchema = userSchema.extend({
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
});
