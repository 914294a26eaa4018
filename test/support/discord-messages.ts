import { z } from "zod";
import type { FakeRequest, FakeResponse } from "./discord-http.ts";
import { botUser, CHANNEL_ID, nextId } from "./discord-payloads.ts";

const EPHEMERAL = 64;
const MAX_ALL_EMBEDS = 6_000;
const MAX_CONTENT = 2_000;

const bodySchema = z.object({
  content: z.string().default(""),
  embeds: z
    .array(z.object({ title: z.string().default(""), description: z.string().default("") }))
    .default([]),
  components: z
    .array(
      z.object({ components: z.array(z.object({ label: z.string(), custom_id: z.string() })) }),
    )
    .default([]),
  flags: z.number().default(0),
  nonce: z.string().optional(),
  enforce_nonce: z.boolean().default(false),
  allowed_mentions: z.object({ parse: z.array(z.string()) }).optional(),
});

type Body = z.infer<typeof bodySchema>;

export interface FakeMessage extends Pick<Body, "content" | "embeds" | "components"> {
  readonly id: string;
  readonly channelId: string;
  /** Seen by the asker alone. */
  readonly ephemeral: boolean;
  readonly nonce: string | undefined;
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
  asSent(message: FakeMessage): unknown;
}

/** Channels and what stands in them. A nonce is honoured when it is to be enforced. */
export function createMessageBoard(violations: string[]): MessageBoard {
  const messages: FakeMessage[] = [];

  function accept(body: unknown): Body | null {
    const parsed = bodySchema.parse(body);
    const problems = problemsOf(parsed);
    violations.push(...problems);
    return problems.length === 0 ? parsed : null;
  }

  function put(message: FakeMessage): FakeMessage {
    messages.push(message);
    return message;
  }

  const board: MessageBoard = {
    messages,

    handle({ method, path, body }) {
      const [, channelId] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
      if (method !== "POST" || channelId === undefined) return null;
      if (channelId !== CHANNEL_ID) {
        return { status: 404, body: { message: "Unknown Channel", code: 10003 } };
      }
      const { nonce, enforce_nonce } = bodySchema.parse(body);
      const first = messages.find((message) => message.nonce === nonce && enforce_nonce);
      const message = first ?? board.add(body, { channelId, ephemeral: false });
      return message ? { status: 200, body: board.asSent(message) } : refusal;
    },

    add(body, place) {
      const accepted = accept(body);
      if (accepted === null) return null;
      const { content, embeds, components, nonce } = accepted;
      return put({ id: nextId(), ...place, content, embeds, components, nonce, thinking: false });
    },

    edit(message, body) {
      const accepted = accept(body);
      if (accepted === null) return null;
      const { content, embeds, components } = accepted;
      return Object.assign(message, { content, embeds, components, thinking: false });
    },

    think(ephemeral) {
      const empty = { content: "", embeds: [], components: [], nonce: undefined };
      return put({ id: nextId(), channelId: CHANNEL_ID, ephemeral, ...empty, thinking: true });
    },

    asSent({ id, channelId, ephemeral, content, embeds, components, nonce }) {
      return {
        id,
        channel_id: channelId,
        author: botUser,
        content,
        embeds,
        components,
        nonce,
        flags: ephemeral ? EPHEMERAL : 0,
        type: 0,
        timestamp: "2025-11-19T12:00:00.000Z",
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

export const refusal: FakeResponse = {
  status: 400,
  body: { message: "Invalid Form Body", code: 50035, errors: {} },
};

/** What Discord checks and its OpenAPI file does not tell. */
function problemsOf({ content, embeds, components, allowed_mentions }: Body): string[] {
  const texts = embeds.flatMap(({ title, description }) => [title, description]);
  const ids = components.flatMap((row) => row.components.map(({ custom_id }) => custom_id));
  const isEmpty = content.trim() === "" && texts.every((text) => text.trim() === "");

  return [
    ...(isEmpty ? ["an empty message"] : []),
    ...(content.length > MAX_CONTENT ? ["more than 2,000 characters of content"] : []),
    ...(texts.join("").length > MAX_ALL_EMBEDS ? ["more than 6,000 characters of embeds"] : []),
    ...(new Set(ids).size < ids.length ? ["two components with one custom id"] : []),
    ...(allowed_mentions?.parse.length === 0 ? [] : ["mentions are not switched off"]),
  ];
}
