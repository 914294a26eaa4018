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
  GUILD_ID,
  pressInteraction,
  readyEvents,
  THREAD_ID,
  TOKEN,
  type Where,
} from "./discord-payloads.ts";
import { createCommandRegistry, type RegisteredCommand } from "./discord-registry.ts";

interface FakeCommand extends Where {
  readonly name: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, string | number>>;
}

interface FakeTyping extends Where {
  readonly name: string;
  readonly subcommand?: string;
  readonly option: string;
  readonly value: string;
}

/** Discord, as far as the bot uses it, on loopback: REST and gateway, for the real discord.js. */
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
  /** From now on lists of messages are empty. */
  forbidReading(): void;
  commands(scope: "global" | "guild"): readonly RegisteredCommand[];
  /** Resolves with the private answer, once it is more than "thinking". */
  sendCommand(command: FakeCommand): Promise<FakeMessage>;
  /** Resolves with the message that was edited, or with the new one. */
  press(message: FakeMessage, label: string, where?: Where): Promise<FakeMessage>;
  autocomplete(typing: FakeTyping): Promise<readonly { name: string; value: string }[]>;
  /** The next such request goes wrong. */
  fail(method: string, path: RegExp, fault: Fault): void;
  close(): Promise<void>;
}

export async function startFakeDiscord(): Promise<FakeDiscord> {
  const violations: string[] = [];
  const board = createMessageBoard(violations);
  const registry = createCommandRegistry();
  const interactions = createInteractionDesk(board, violations);

  const http = await startFakeHttp((request) => {
    if (request.body !== undefined) {
      violations.push(...openApiViolations(request.method, request.path, request.body));
    }
    return (
      interactions.handle(request) ??
      refuseStranger(request) ??
      registry.handle(request) ??
      board.handle(request) ??
      handleOwnUser(request) ??
      handleGatewayAddress(request, gatewayUrl) ?? {
        status: 404,
        body: { message: "404", code: 0 },
      }
    );
  });
  const gatewayUrl = `ws://${http.address}`;
  const gateway = createFakeGateway(http.server, {
    token: TOKEN,
    ready: (sessionId) => readyEvents(sessionId, gatewayUrl),
  });

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
      return interactions.message(interaction, () =>
        gateway.dispatch("INTERACTION_CREATE", interaction),
      );
    },

    async press(message, label, where = {}) {
      const buttons = message.components.flatMap((row) => row.components);
      const button = buttons.find((candidate) => candidate.label === label);
      if (!button) throw new Error(`No button "${label}" on message ${message.id}`);
      const interaction = pressInteraction(button.custom_id, board.asSent(message), where);
      return interactions.message(interaction, () =>
        gateway.dispatch("INTERACTION_CREATE", interaction),
      );
    },

    async autocomplete({ name, subcommand, option, value, ...where }) {
      const command = registry.find(name);
      const given = registry
        .optionsOf(command, subcommand, { [option]: value })
        .map((typed) => ({ ...typed, focused: true }));
      const data = { id: command.id, name, type: 1, options: nested(subcommand, given) };
      const interaction = commandInteraction(data, where, true);
      return interactions.choices(interaction, () =>
        gateway.dispatch("INTERACTION_CREATE", interaction),
      );
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

function handleOwnUser({ method, path }: FakeRequest): FakeResponse | null {
  return method === "GET" && path === "/users/@me" ? { status: 200, body: botUser } : null;
}

function handleGatewayAddress({ path }: FakeRequest, url: string): FakeResponse | null {
  if (path !== "/gateway/bot") return null;
  const limit = { total: 1_000, remaining: 999, reset_after: 1_000, max_concurrency: 1 };
  return { status: 200, body: { url, shards: 1, session_start_limit: limit } };
}
