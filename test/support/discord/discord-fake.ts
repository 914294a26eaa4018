import { createFakeGateway, type FakeGateway } from "./discord-gateway.ts";
import {
  type FakeRequest,
  type FakeResponse,
  type Fault,
  type FaultPlan,
  startFakeHttp,
} from "./discord-http.ts";
import { createInteractionDesk } from "./discord-interactions.ts";
import { createMessageBoard, type FakeMessage } from "./discord-messages.ts";
import { openApiViolations } from "./discord-openapi.ts";
import {
  APPLICATION_ID,
  botUser,
  CHANNEL_ID,
  commandInteraction,
  type FakeInteraction,
  GUILD_ID,
  pressInteraction,
  readyEvents,
  THREAD_ID,
  TOKEN,
  USER_ID,
  type Where,
  writtenMessage,
} from "./discord-payloads.ts";
import { createCommandRegistry, type RegisteredCommand } from "./discord-registry.ts";
import { createDiscordSigner } from "./discord-signature.ts";

interface FakeCommand extends Where {
  readonly name: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, string | number>>;
}

interface FakeContent {
  readonly content: string;
  readonly [field: string]: unknown;
}

interface FakeTyping extends Where {
  readonly name: string;
  readonly subcommand?: string;
  readonly option: string;
  readonly value: string;
}

/** Discord, as far as the bot uses it, on loopback: REST and gateway, for the real SDK. */
export interface FakeDiscord {
  /** For `DISCORD_API_URL`. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly channelId: string;
  /** A forum's post. */
  readonly threadId: string;
  /** What is to be seen in channels, the private answers too. */
  readonly messages: readonly FakeMessage[];
  readonly requests: readonly FakeRequest[];
  /** What Discord's OpenAPI file, or a limit it does not know, has against a request. */
  readonly violations: readonly string[];
  readonly gateway: FakeGateway;
  /** As after the few minutes for which Discord knows them. */
  forgetNonces(): void;
  /** Hears of each message that was posted, before its poster does. */
  onPosted(hear: () => void): void;
  /** Closes the thread, as time or a moderator does. */
  closeThread(how: "archived" | "locked"): void;
  /** The application may be installed by these: 0 a server, 1 a person. */
  mayBeInstalledBy(...installs: readonly number[]): void;
  /** The bot is in so many more servers that it takes as many shards. */
  grow(shards: number): void;
  /** How often each interaction so far was answered. */
  answers(): readonly number[];
  /** From now on commands, presses and keystrokes are signed requests to these, in turn. */
  deliverTo(...addresses: readonly string[]): void;
  /** For `DISCORD_PUBLIC_KEY`. */
  readonly publicKey: string;
  /** What Discord sends, signed, as to an endpoint of ours. */
  sign(body: string, secondsAgo?: number): Readonly<Record<string, string>>;
  /** From now on lists of messages are empty. */
  forbidReading(): void;
  commands(scope: "global" | "guild"): readonly RegisteredCommand[];
  /** Resolves with the private answer, once it is more than "thinking". */
  sendCommand(command: FakeCommand): Promise<FakeMessage>;
  /** Chooses a command in the menu of a message that has this content, or these other fields. */
  choose(title: string, message: FakeContent, where?: Where): Promise<FakeMessage>;
  /** Resolves with the message that was edited, or with the new one. */
  press(message: FakeMessage, label: string, where?: Where): Promise<FakeMessage>;
  /** Chooses what begins so in the message's menu. */
  pick(message: FakeMessage, option: string, where?: Where): Promise<FakeMessage>;
  /** The last command, press or keystroke once more, as when a session is resumed. */
  sendAgain(): void;
  /** Somebody writes a message, with whatever else Discord may say of it; gives its id. */
  write(content: string, where?: Where, more?: Readonly<Record<string, unknown>>): string;
  /** The one whose words those are. */
  readonly readerId: string;
  autocomplete(typing: FakeTyping): Promise<readonly { name: string; value: string }[]>;
  /** The next such request goes wrong. */
  fail(method: string, path: RegExp, fault: Fault): void;
  close(): Promise<void>;
}

interface FakeOptions {
  /** How many shards it recommends, how many of them may identify at once, and how often. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
  readonly identifyGapMs?: number;
}

export async function startFakeDiscord(options: FakeOptions = {}): Promise<FakeDiscord> {
  const { maxConcurrency = 1, identifyGapMs = 0 } = options;
  let { shards = 1 } = options;
  let installs: readonly number[] = [0];
  const violations: string[] = [];
  const board = createMessageBoard(violations);
  const registry = createCommandRegistry();
  const interactions = createInteractionDesk(board);

  const http = await startFakeHttp((request) => {
    if (request.body !== undefined) {
      violations.push(...openApiViolations(request.method, request.path, request.body));
    }
    return (
      interactions.handle(request) ??
      refuseStranger(request) ??
      registry.handle(request) ??
      board.handle(request) ??
      handleOwn(request, installs) ??
      handleGatewayAddress(request, { url: gatewayUrl, shards, maxConcurrency }) ?? {
        status: 404,
        body: { message: "404", code: 0 },
      }
    );
  });
  const gatewayUrl = `ws://${http.address}`;
  const gateway = createFakeGateway(http.server, {
    token: TOKEN,
    shards: () => shards,
    maxConcurrency,
    identifyGapMs,
    violations,
    ready: (sessionId, shard) => readyEvents(sessionId, { gatewayUrl, shard }),
  });
  const signer = createDiscordSigner();
  let deliver = (interaction: FakeInteraction) =>
    gateway.dispatch("INTERACTION_CREATE", interaction, guildOf(interaction));
  let sendAgain = () => {};
  const send = (interaction: FakeInteraction) => {
    sendAgain = () => deliver(interaction);
    sendAgain();
  };

  return {
    url: `http://${http.address}/api`,
    token: TOKEN,
    applicationId: APPLICATION_ID,
    guildId: GUILD_ID,
    channelId: CHANNEL_ID,
    threadId: THREAD_ID,
    messages: board.messages,
    requests: http.requests,
    violations,
    gateway,
    commands: registry.commands,
    answers: interactions.answers,
    mayBeInstalledBy(...by) {
      installs = by;
    },
    grow(count) {
      shards = count;
      gateway.forgetSessions();
    },
    publicKey: signer.publicKey,
    sign: signer.sign,
    deliverTo(...addresses) {
      let sent = 0;
      deliver = (interaction) => {
        const address = addresses[sent % addresses.length] ?? "";
        sent += 1;
        void signer.post(address, interaction).then((status) => {
          if (status !== 202) violations.push(`an interaction was answered with ${status}`);
        });
      };
    },
    forgetNonces: board.forgetNonces,
    onPosted(hear) {
      board.hearPosted = hear;
    },
    closeThread(how) {
      board.thread = how;
    },
    forbidReading() {
      board.mayReadHistory = false;
    },

    async sendCommand({ name, subcommand, options = {}, ...where }) {
      const command = registry.find(name);
      const given = registry.optionsOf(command, subcommand, options);
      const data = { id: command.id, name, type: 1, options: nested(subcommand, given) };
      const interaction = commandInteraction(data, where, false);
      return interactions.message(interaction, () => send(interaction));
    },

    async choose(title, { content, ...more }, where = {}) {
      const command = registry.offered(title, where.in ?? "guild");
      const chosen = { ...writtenMessage("", where, more), content };
      const resolved = { messages: { [chosen.id]: chosen } };
      const data = { id: command.id, name: title, type: 3, target_id: chosen.id, resolved };
      const interaction = commandInteraction(data, where, false);
      return interactions.message(interaction, () => send(interaction));
    },

    async press(message, label, where = {}) {
      const buttons = message.components.flatMap((row) => row.components);
      const button = buttons.find((candidate) => candidate.label === label);
      if (!button) throw new Error(`No button "${label}" on message ${message.id}`);
      const data = { custom_id: button.custom_id, component_type: button.type };
      const interaction = pressInteraction(data, board.asSent(message), where);
      return interactions.message(interaction, () => send(interaction));
    },

    async pick(message, name, where = {}) {
      const [menu] = message.components
        .flatMap((row) => row.components)
        .filter(({ options }) => options.length > 0);
      const option = menu?.options.find(({ label }) => label.startsWith(name));
      if (!menu || !option) throw new Error(`No menu on message ${message.id} has "${name}"`);
      const data = { custom_id: menu.custom_id, component_type: menu.type, values: [option.value] };
      const interaction = pressInteraction(data, board.asSent(message), where);
      return interactions.message(interaction, () => send(interaction));
    },

    sendAgain: () => sendAgain(),
    readerId: USER_ID,

    write(content, where = {}, more = {}) {
      const message = writtenMessage(content, where, more);
      sendAgain = () => gateway.dispatch("MESSAGE_CREATE", message, message.guild_id ?? null);
      sendAgain();
      return message.id;
    },

    async autocomplete({ name, subcommand, option, value, ...where }) {
      const command = registry.find(name);
      const given = registry
        .optionsOf(command, subcommand, { [option]: value })
        .map((typed) => ({ ...typed, focused: true }));
      const data = { id: command.id, name, type: 1, options: nested(subcommand, given) };
      const interaction = commandInteraction(data, where, true);
      return interactions.choices(interaction, () => send(interaction));
    },

    fail(method, path, fault) {
      http.faults.push({ method, path, fault } satisfies FaultPlan);
    },

    async close() {
      await gateway.close();
      await http.close();
    },
  };
}

function nested(subcommand: string | undefined, options: readonly unknown[]): readonly unknown[] {
  return subcommand === undefined ? options : [{ type: 1, name: subcommand, options }];
}

function refuseStranger({ authorization }: FakeRequest): FakeResponse | null {
  if (authorization === `Bot ${TOKEN}`) return null;
  return { status: 401, body: { message: "401: Unauthorized", code: 0 } };
}

function handleOwn(
  { method, path }: FakeRequest,
  installs: readonly number[],
): FakeResponse | null {
  if (method !== "GET") return null;
  if (path === "/users/@me") return { status: 200, body: botUser };
  const integration_types_config = Object.fromEntries(installs.map((by) => [by, {}]));
  const application = { id: APPLICATION_ID, integration_types_config };
  return path === "/applications/@me" ? { status: 200, body: application } : null;
}

interface GatewayInfo {
  readonly url: string;
  readonly shards: number;
  readonly maxConcurrency: number;
}

function handleGatewayAddress(
  { path }: FakeRequest,
  { url, shards, maxConcurrency }: GatewayInfo,
): FakeResponse | null {
  if (path !== "/gateway/bot") return null;
  const session_start_limit = {
    total: 1_000,
    remaining: 999,
    reset_after: 1_000,
    max_concurrency: maxConcurrency,
  };
  return { status: 200, body: { url, shards, session_start_limit } };
}

function guildOf({ guild_id }: FakeInteraction): string | null {
  return typeof guild_id === "string" ? guild_id : null;
}
