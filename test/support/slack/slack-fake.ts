import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { z } from "zod";
import { type SlackFault, sufferFault } from "./slack-faults.ts";
import { createSlackFiles, type SlackUpload } from "./slack-files.ts";
import { createSlackGrants, type SlackGrant } from "./slack-grants.ts";
import { slackFaults } from "./slack-limits.ts";
import { readSaid, type Said } from "./slack-said.ts";
import { slackSignature } from "./slack-signature.ts";
import { createSlackSocket, type SlackSocket } from "./slack-socket.ts";
import { openSlackWorkspace } from "./slack-workspace.ts";

/**
 * Slack on loopback: the emulated workspace's Web API, with limits and faults, and what the
 * emulator lacks: slash commands, buttons, `response_url`, Socket Mode and signed requests.
 */
export interface FakeSlack {
  /** For `SLACK_API_URL`. */
  readonly url: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly team: string;
  readonly channel: string;
  readonly users: { readonly admin: string; readonly member: string };
  /** The bot's own user. */
  readonly bot: string;
  readonly socket: SlackSocket;
  /** What `chat.postMessage` was asked for and did, in order. */
  readonly messages: readonly PostedMessage[];
  /** Every answer to a command or press, in order. */
  readonly answers: readonly SlackAnswer[];
  /** What `chat.update` was asked for, in order. */
  readonly edits: readonly URLSearchParams[];
  /** Files handed over, by their id, and whether a message may show them. */
  readonly files: ReadonlyMap<string, SlackUpload>;
  /** Every call of the Web API ("auth.test") and of a `response_url`, done or not. */
  readonly calls: readonly string[];
  /** The same with the token of each. */
  readonly byToken: readonly { readonly method: string; readonly token: string }[];
  /** Someone agrees to have the app in another place; gives the code that Slack sends them back with. */
  agree(grant: SlackGrant): string;
  /** "/quote tisch", typed by the admin unless told; resolves with the bot's answer. */
  sendCommand(typed: string, user?: string): Promise<SlackAnswer>;
  /** The same, for when it matters what comes first. */
  typeCommand(typed: string, user?: string): Exchange;
  /** Presses the button with this label on an answer or a posted message. */
  press(message: Shown, label: string, user?: string): Promise<SlackAnswer>;
  /** Chooses what begins so in the menu of an answer or a posted message. */
  pick(message: Shown, option: string, user?: string): Promise<SlackAnswer>;
  /** Chooses a shortcut of the manifest in the menu of this message; the channel may be another. */
  choose(shortcut: string, message: Payload, channel?: string): Promise<SlackAnswer>;
  /** Whatever Slack may come to send; resolves with the bot's answer. */
  sendPayload(type: Envelope, payload: Payload): Promise<SlackAnswer>;
  /** Delivers the last command or press once more; resolves when it is acknowledged. */
  sendAgain(): Promise<void>;
  /** What happened that the bot hears of; resolves when it is acknowledged. */
  sendEvent(event: Payload, around?: Payload): Promise<void>;
  /** What the bot said without being handed a `response_url`, digests apart, in order. */
  readonly said: readonly Said[];
  /** The admin's own messages with the bot. */
  readonly direct: string;
  /** What is in the channel, as `conversations.history` tells it. */
  history(): Promise<unknown>;
  /** The next calls of the method run into these, one each. */
  suffer(method: string, ...faults: readonly SlackFault[]): void;
  /** Hears of each message that was posted, before its poster does. */
  onPosted(hear: () => void): void;
  /** From now on commands and presses are signed requests to these in turn, not envelopes. */
  deliverTo(...addresses: readonly string[]): void;
  close(): Promise<void>;
}

interface Exchange {
  readonly acknowledged: Promise<void>;
  readonly answered: Promise<SlackAnswer>;
}

type SlackAnswer = z.infer<typeof answerSchema>;
type PostedMessage = z.infer<typeof messageSchema>;
type Shown = SlackAnswer | PostedMessage | Said;

const buttonRow = z.object({
  type: z.literal("actions"),
  elements: z.array(
    z.object({ action_id: z.string(), value: z.string(), text: z.object({ text: z.string() }) }),
  ),
});
const blocks = z.array(z.looseObject({ type: z.string() }));

const answerSchema = z.object({
  response_type: z.enum(["ephemeral", "in_channel"]),
  replace_original: z.boolean(),
  unfurl_links: z.literal(false),
  thread_ts: z.string().optional(),
  text: z.string(),
  blocks,
});

const messageSchema = z.object({
  ts: z.string(),
  text: z.string(),
  blocks,
  unfurl_links: z.literal(false),
  metadata: z.object({ event_type: z.string(), event_payload: z.object({ key: z.string() }) }),
});

const SHOWS_BLOCKS = new Set(["chat.postMessage", "chat.update"]);
const MAX_USES_OF_RESPONSE_URL = 5;

export async function startFakeSlack(): Promise<FakeSlack> {
  const botToken = "xoxb-1111-2222-fakebottoken";
  const appToken = "xapp-1-A1-fakeapptoken";
  const signingSecret = "fake-signing-secret-0123456789";
  const workspace = await openSlackWorkspace(botToken);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const socket = createSlackSocket(server);

  const files = createSlackFiles(`http://${origin}`);
  const messages: PostedMessage[] = [];
  const edits: URLSearchParams[] = [];
  const said: Said[] = [];
  const calls: string[] = [];
  const byToken: { method: string; token: string }[] = [];
  const grants = createSlackGrants();
  const faults = new Map<string, SlackFault[]>();
  const answers = new Map<string, (payload: unknown) => string>();
  const given: SlackAnswer[] = [];
  let deliveries = 0;
  let hearPosted = () => {};
  let redeliver: () => Promise<void> = async () => {};
  let deliver: (type: Envelope, payload: Payload) => Promise<void> = socket.send;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", `http://${origin}`);
    if (pathname.startsWith("/upload/")) return files.receive(request, response);
    const body = await readText(request);
    const answer = answers.get(pathname);
    const method = answer ? "response_url" : pathname.replace("/api/", "");
    calls.push(method);
    if (method === "chat.update") edits.push(new URLSearchParams(body));
    const fault = faults.get(method)?.shift();
    const commit = async () =>
      answer
        ? answer(JSON.parse(body))
        : (files.answer(method, body) ??
          grants.answer(method, body, request.headers.authorization) ??
          callApi(method, body, request.headers.authorization));
    if (fault) return sufferFault(fault, response, commit);
    response.setHeader("content-type", "application/json");
    response.end(await commit());
  }

  const refusesBlocks = (sent: unknown) => slackFaults(sent).length > 0 || !files.mayShow(sent);

  async function callApi(method: string, body: string, authorization = ""): Promise<string> {
    const isOpening = method === "apps.connections.open";
    const token = authorization.replace("Bearer ", "");
    byToken.push({ method, token });
    const isKnown = token === (isOpening ? appToken : botToken) || grants.has(token);
    if (!isKnown) return refusal("invalid_auth");
    if (isOpening) return JSON.stringify({ ok: true, url: `ws://${origin}/link` });
    const sent: unknown = JSON.parse(new URLSearchParams(body).get("blocks") ?? "[]");
    if (SHOWS_BLOCKS.has(method) && refusesBlocks(sent)) return refusal("invalid_blocks");
    const answer = await (await workspace.call(method, body)).text();
    if (answer.includes('"ok":true')) note(method, body, answer);
    return answer;
  }

  function note(method: string, body: string, answer: string): void {
    const heard = readSaid(method, body);
    if (heard) said.push(heard);
    else if (method === "chat.postMessage") {
      messages.push(z.object({ message: messageSchema }).parse(JSON.parse(answer)).message);
      hearPosted();
    }
  }

  function exchange(type: Envelope, payload: Payload): Exchange {
    deliveries += 1;
    const path = `/response/${deliveries}`;
    let uses = 0;
    const answered = new Promise<SlackAnswer>((resolve, reject) => {
      answers.set(path, (payload) => {
        uses += 1;
        if (uses > MAX_USES_OF_RESPONSE_URL) return refusal("used_url");
        try {
          const answer = readAnswer(payload);
          given.push(answer);
          resolve(answer);
          return "ok";
        } catch (error) {
          reject(error);
          return refusal("invalid_blocks");
        }
      });
    });
    const delivered = { ...payload, response_url: `http://${origin}${path}` };
    redeliver = () => deliver(type, delivered);
    const acknowledged = redeliver();
    return { acknowledged, answered };
  }

  async function answerTo({ acknowledged, answered }: Exchange): Promise<SlackAnswer> {
    // A delivery refused is never answered; one accepted is answered in its own time.
    return (await Promise.all([acknowledged, answered]))[1];
  }

  function act(message: Shown, action: Payload, user = workspace.users.admin) {
    return answerTo(
      exchange("interactive", {
        type: "block_actions",
        team: { id: workspace.team, domain: "harbour" },
        user: { id: user, username: "someone", team_id: workspace.team },
        channel: { id: ("channel" in message && message.channel) || workspace.channel },
        container: containerOf(message),
        actions: [action],
      }),
    );
  }

  function typeCommand(typed: string, user = workspace.users.admin): Exchange {
    const [command = "", ...words] = typed.split(" ");
    return exchange("slash_commands", {
      token: "not-used",
      command,
      text: words.join(" "),
      team_id: workspace.team,
      channel_id: workspace.channel,
      channel_name: "newsroom",
      user_id: user,
      user_name: "someone",
    });
  }

  return {
    url: `http://${origin}/api/`,
    botToken,
    appToken,
    signingSecret,
    team: workspace.team,
    channel: workspace.channel,
    users: workspace.users,
    bot: workspace.bot,
    socket,
    messages,
    answers: given,
    edits,
    files: files.uploads,
    calls,
    byToken,
    agree: grants.agree,
    typeCommand,
    sendCommand: (typed, user) => answerTo(typeCommand(typed, user)),
    press: (message, label, user) =>
      act(message, { type: "button", ...buttonNamed(label, message) }, user),
    pick: (message, option, user) => act(message, optionNamed(option, message), user),
    choose: (name, message, channel = workspace.channel) =>
      answerTo(
        exchange("interactive", {
          type: "message_action",
          callback_id: shortcutNamed(name),
          trigger_id: `1.${deliveries}`,
          action_ts: "2.2",
          message_ts: "1.1",
          message: { type: "message", user: workspace.users.member, ts: "1.1", ...message },
          team: { id: workspace.team, domain: "harbour" },
          user: { id: workspace.users.admin, name: "someone", team_id: workspace.team },
          channel: { id: channel, name: "newsroom" },
        }),
      ),
    sendPayload: (type, payload) => answerTo(exchange(type, payload)),
    sendAgain: () => redeliver(),
    said,
    direct: workspace.direct,
    sendEvent(event, around = {}) {
      deliveries += 1;
      const id = { event_id: `Ev${deliveries}`, event_time: 1_700_000_000, api_app_id: "A1" };
      const payload = { type: "event_callback", team_id: workspace.team, ...id, ...around, event };
      redeliver = () => deliver("events_api", payload);
      return redeliver();
    },
    async history() {
      const body = new URLSearchParams({
        channel: workspace.channel,
        include_all_metadata: "true",
      });
      return (await workspace.call("conversations.history", body.toString())).json();
    },
    suffer: (method, ...more) => void faults.set(method, [...more]),
    onPosted(hear) {
      hearPosted = hear;
    },
    deliverTo(...addresses) {
      let sent = 0;
      deliver = (type, payload) => {
        const address = addresses[sent % addresses.length] ?? "";
        sent += 1;
        return postSigned(address, signingSecret, requestOf(type, payload));
      };
    },
    async close() {
      socket.close();
      server.closeAllConnections();
      server.close();
      await workspace.close();
    },
  };
}

type Envelope = "slash_commands" | "interactive" | "events_api";
type Payload = Readonly<Record<string, unknown>>;

const MANIFEST = readFileSync(new URL("../../../manifest.yml", import.meta.url), "utf8");

/** Slack offers those of the manifest alone. */
function shortcutNamed(name: string): string {
  const pattern = new RegExp(`- name: ${name}\n {6}type: message\n {6}callback_id: (.+)\n`);
  const [, id] = pattern.exec(MANIFEST) ?? [];
  if (id === undefined) throw new Error(`The manifest has no shortcut "${name}".`);
  return id;
}

function refusal(error: string): string {
  return JSON.stringify({ ok: false, error });
}

function readAnswer(payload: unknown): SlackAnswer {
  const answer = answerSchema.parse(payload);
  const wrong = slackFaults(answer.blocks);
  if (wrong.length > 0) throw new Error(`Slack would refuse this answer: ${wrong.join("; ")}`);
  return answer;
}

function containerOf(message: Shown) {
  if ("method" in message) {
    const thread = message.thread === null ? {} : { thread_ts: message.thread };
    return { type: "message", message_ts: "1.2", is_ephemeral: message.user !== null, ...thread };
  }
  const isPrivate = "response_type" in message && message.response_type === "ephemeral";
  return { type: "message", is_ephemeral: isPrivate };
}

const menuRow = z.object({
  type: z.literal("actions"),
  elements: z.tuple([
    z.object({
      type: z.literal("static_select"),
      action_id: z.string(),
      options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })),
    }),
  ]),
});

function optionNamed(name: string, { blocks: shown }: Shown) {
  const [menu] = shown.flatMap((block) => menuRow.safeParse(block).data?.elements ?? []);
  const selected_option = menu?.options.find(({ text }) => text.text.startsWith(name));
  if (!menu || !selected_option) throw new Error(`No menu has "${name}".`);
  return { type: menu.type, action_id: menu.action_id, selected_option };
}

function buttonNamed(label: string, { blocks: shown }: Shown) {
  const buttons = shown.flatMap((block) => buttonRow.safeParse(block).data?.elements ?? []);
  const button = buttons.find(({ text }) => text.text === label);
  const labels = buttons.map(({ text }) => text.text).join(", ");
  if (!button) throw new Error(`There is no button "${label}"; there are: ${labels || "none"}.`);
  return button;
}

interface SignedRequest {
  readonly type: string;
  readonly body: string;
}

function requestOf(type: Envelope, payload: Payload): SignedRequest {
  return type === "events_api"
    ? { type: "application/json", body: JSON.stringify(payload) }
    : { type: "application/x-www-form-urlencoded", body: formOf(type, payload) };
}

function formOf(type: Envelope, payload: Payload): string {
  const fields = type === "interactive" ? { payload: JSON.stringify(payload) } : payload;
  const entries = Object.entries(fields).map(([key, value]): [string, string] => [
    key,
    String(value),
  ]);
  return new URLSearchParams(entries).toString();
}

async function postSigned(
  address: string,
  secret: string,
  { type, body }: SignedRequest,
): Promise<void> {
  const headers = { "content-type": type, ...slackSignature(secret, body) };
  const response = await fetch(address, { method: "POST", headers, body });
  if (response.status !== 200) throw new Error(`The bot answered Slack with ${response.status}.`);
}
