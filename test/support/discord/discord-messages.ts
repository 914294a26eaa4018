import { z } from "zod";
import type { FakeRequest, FakeResponse } from "./discord-http.ts";
import { botUser, CHANNEL_ID, nextId, THREAD_ID } from "./discord-payloads.ts";

const EPHEMERAL = 64;
const LOADING = 128;
const MAX_ALL_EMBEDS = 6_000;
const MAX_CONTENT = 2_000;
const DISCORD_EPOCH = 1_420_070_400_000;

const bodySchema = z.object({
  content: z.string().default(""),
  embeds: z
    .array(
      z.object({
        title: z.string().default(""),
        description: z.string().default(""),
        image: z.object({ url: z.string() }).optional(),
      }),
    )
    .default([]),
  components: z
    .array(
      z.object({
        components: z.array(
          z.object({
            type: z.number().default(2),
            label: z.string().default(""),
            custom_id: z.string(),
            /** Of a menu, which has a row of its own. */
            options: z.array(z.object({ label: z.string(), value: z.string() })).default([]),
          }),
        ),
      }),
    )
    .default([]),
  flags: z.number().default(0),
  nonce: z.string().optional(),
  enforce_nonce: z.boolean().default(false),
  allowed_mentions: z.object({ parse: z.array(z.string()) }).optional(),
  message_reference: z.object({ message_id: z.string() }).optional(),
});

type Body = z.infer<typeof bodySchema>;

export interface FakeMessage extends Pick<Body, "content" | "embeds" | "components"> {
  readonly id: string;
  readonly channelId: string;
  /** Seen by the asker alone. */
  readonly ephemeral: boolean;
  readonly nonce: string | undefined;
  /** The message that it answers. */
  readonly message_reference: Body["message_reference"];
  readonly postedAt: Date;
  /** Deferred and not answered yet. */
  thinking: boolean;
}

export interface MessageBoard {
  readonly messages: FakeMessage[];
  handle(request: FakeRequest): FakeResponse | null;
  /** Puts a message up; `null` if Discord would not take it. */
  add(body: unknown, place: Pick<FakeMessage, "channelId" | "ephemeral">): FakeMessage | null;
  edit(message: FakeMessage, body: unknown): FakeMessage | null;
  think(ephemeral: boolean): FakeMessage;
  /** Hears of each message that was posted, before its poster does. */
  hearPosted: () => void;
  /** As after the few minutes for which Discord knows them. */
  forgetNonces(): void;
  /** What has become of the thread. */
  thread: "open" | "archived" | "locked";
  /** Whether the bot may read what was posted; without it the list is empty, which is no error. */
  mayReadHistory: boolean;
  asSent(message: FakeMessage): unknown;
}

/** Channels and what stands in them. A nonce is honoured when it is to be enforced. */
export function createMessageBoard(violations: string[]): MessageBoard {
  const messages: FakeMessage[] = [];
  let forgotten = 0;

  function accept(body: unknown): Body | null {
    const parsed = bodySchema.parse(body);
    const problems = problemsOf(parsed);
    violations.push(...problems);
    return problems.length === 0 ? parsed : null;
  }

  function posted(body: unknown, channelId: string): FakeResponse {
    if (channelId === THREAD_ID) {
      if (board.thread === "locked") return { status: 403, body: THREAD_LOCKED };
      // Discord opens it again for a message.
      board.thread = "open";
    }
    const { nonce, enforce_nonce } = bodySchema.parse(body);
    const known = messages.slice(forgotten);
    const first = known.find((message) => message.nonce === nonce && enforce_nonce);
    const message = first ?? board.add(body, { channelId, ephemeral: false });
    if (message && !first) board.hearPosted();
    return message ? { status: 200, body: board.asSent(message) } : refusal;
  }

  function edited(id: string | undefined, channelId: string, body: unknown): FakeResponse {
    const message = messages.find((one) => one.id === id && one.channelId === channelId);
    if (!message) return { status: 404, body: { message: "Unknown Message", code: 10008 } };
    const changed = board.edit(message, body);
    return changed ? { status: 200, body: board.asSent(changed) } : refusal;
  }

  /** Newest first, without the nonces, which Discord tells to whoever posts alone. */
  function listed(channelId: string, query: URLSearchParams): FakeResponse {
    const before = query.get("before");
    const seen = messages
      .filter((message) => message.channelId === channelId && !message.ephemeral)
      .filter(({ id }) => !before || BigInt(id) < BigInt(before))
      .toReversed()
      .slice(0, Number(query.get("limit")));
    return { status: 200, body: board.mayReadHistory ? seen.map(asListed) : [] };
  }

  function asListed(message: FakeMessage): unknown {
    const answer = message.nonce === undefined ? { interaction_metadata: {} } : {};
    return { ...Object(board.asSent(message)), nonce: undefined, ...answer };
  }

  function channelOf(id: string): FakeResponse {
    const here = messages.filter(({ channelId }) => channelId === id);
    const lastMoment = here.at(-1)?.postedAt.getTime();
    const last = lastMoment && String(BigInt(lastMoment - DISCORD_EPOCH) << 22n);
    return { status: 200, body: { id, type: 0, last_message_id: last ?? null } };
  }

  function inChannel({ method, path, body, query }: FakeRequest): FakeResponse | null {
    const [, channelId, below, id] = MESSAGES.exec(path) ?? [];
    if (channelId === undefined) return null;
    if (!CHANNELS.has(channelId)) return UNKNOWN_CHANNEL;
    if (method === "GET") return below ? listed(channelId, query) : channelOf(channelId);
    if (method === "PATCH") return edited(id, channelId, body);
    return below && !id ? posted(body, channelId) : null;
  }

  function put(message: FakeMessage): FakeMessage {
    messages.push(message);
    return message;
  }

  const board: MessageBoard = {
    messages,
    thread: "open",
    mayReadHistory: true,
    hearPosted() {},
    forgetNonces() {
      forgotten = messages.length;
    },

    handle: (request) => openDirect(request) ?? inChannel(request),

    add(body, place) {
      const accepted = accept(body);
      if (accepted === null) return null;
      const { content, embeds, components, nonce, message_reference } = accepted;
      const words = { content, embeds, components, nonce, message_reference };
      return put({ id: nextId(), ...place, ...words, postedAt: new Date(), thinking: false });
    },

    edit(message, body) {
      const accepted = accept(body);
      if (accepted === null) return null;
      const { content, embeds, components } = accepted;
      return Object.assign(message, { content, embeds, components, thinking: false });
    },

    think(ephemeral) {
      const nothing = { nonce: undefined, message_reference: undefined };
      const empty = { content: "", embeds: [], components: [], ...nothing };
      const place = { channelId: CHANNEL_ID, ephemeral, postedAt: new Date() };
      return put({ id: nextId(), ...place, ...empty, thinking: true });
    },

    asSent({ id, channelId, ephemeral, thinking, postedAt, ...words }) {
      return {
        id,
        channel_id: channelId,
        author: botUser,
        ...words,
        flags: (ephemeral ? EPHEMERAL : 0) + (thinking ? LOADING : 0),
        type: 0,
        timestamp: postedAt.toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        pinned: false,
      };
    },
  };
  return board;
}

/** The channel that the bot and whoever it writes to have, one for all of them. */
export const DIRECT_ID = "1300000000000000888";
const CHANNELS = new Set([CHANNEL_ID, THREAD_ID, DIRECT_ID]);

function openDirect({ method, path }: FakeRequest): FakeResponse | null {
  const isOpening = method === "POST" && path === "/users/@me/channels";
  return isOpening ? { status: 200, body: { id: DIRECT_ID, type: 1 } } : null;
}

const MESSAGES = /^\/channels\/(\d+)(\/messages(?:\/(\d+))?)?$/;

const UNKNOWN_CHANNEL = { status: 404, body: { message: "Unknown Channel", code: 10003 } };
const THREAD_LOCKED = { message: "Thread is locked", code: 160005 };

export const refusal: FakeResponse = {
  status: 400,
  body: { message: "Invalid Form Body", code: 50035, errors: {} },
};

const MENU = 3;

function isCrowded({ components }: Body["components"][number]): boolean {
  return components.length > 1 && components.some(({ type }) => type === MENU);
}

/** What Discord checks and its OpenAPI file does not tell. */
function problemsOf({ content, embeds, components, allowed_mentions }: Body): string[] {
  const texts = embeds.flatMap(({ title, description }) => [title, description]);
  const ids = components.flatMap((row) => row.components.map(({ custom_id }) => custom_id));
  // An embed may be a picture and nothing else.
  const isPicture = embeds.some(({ image }) => image !== undefined);
  const isEmpty = !isPicture && `${content}${texts.join("")}`.trim() === "";

  return [
    ...(isEmpty ? ["an empty message"] : []),
    ...(content.length > MAX_CONTENT ? ["more than 2,000 characters of content"] : []),
    ...(texts.join("").length > MAX_ALL_EMBEDS ? ["more than 6,000 characters of embeds"] : []),
    ...(new Set(ids).size < ids.length ? ["two components with one custom id"] : []),
    ...(components.length > 5 ? ["more than 5 rows"] : []),
    ...(components.some(isCrowded) ? ["a menu that is not alone in its row"] : []),
    ...(allowed_mentions?.parse.length === 0 ? [] : ["mentions are not switched off"]),
  ];
}
