import { z } from "zod";
import type { FakeRequest, FakeResponse } from "./discord-http.ts";
import { type FakeMessage, type MessageBoard, refusal } from "./discord-messages.ts";
import { CHANNEL_ID, type FakeInteraction } from "./discord-payloads.ts";

const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const CHOICES = 8;
const EPHEMERAL = 64;
const ACKNOWLEDGE_WITHIN_MS = 3_000;
const PATIENCE_MS = 30_000;

const callbackSchema = z.object({
  type: z.number(),
  data: z
    .object({
      flags: z.number().default(0),
      choices: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    })
    .prefault({}),
});
const flagsSchema = z.object({ flags: z.number().default(0) });
const pressedSchema = z.object({ message: z.object({ id: z.string() }) });

type Choices = z.infer<typeof callbackSchema>["data"]["choices"];

interface Pending {
  readonly interaction: FakeInteraction;
  readonly sentAt: number;
  original: FakeMessage | null;
  acknowledged: boolean;
  /** How often it was answered. */
  answers: number;
  answered(message: FakeMessage): void;
  completed(choices: Choices): void;
}

export interface InteractionDesk {
  handle(request: FakeRequest): FakeResponse | null;
  /** How often each interaction so far was answered. */
  answers(): readonly number[];
  message(interaction: FakeInteraction, dispatch: () => void): Promise<FakeMessage>;
  choices(interaction: FakeInteraction, dispatch: () => void): Promise<Choices>;
}

/** Interactions from being sent to being answered, by Discord's rules of who may say what when. */
export function createInteractionDesk(board: MessageBoard): InteractionDesk {
  const pending = new Map<string, Pending>();

  function acknowledge(asked: Pending, body: unknown): FakeResponse {
    const { type, data } = callbackSchema.parse(body);
    if (asked.acknowledged) return problem(400, "Already acknowledged", 40060);
    if (Date.now() - asked.sentAt > ACKNOWLEDGE_WITHIN_MS) {
      return problem(404, "Unknown interaction", 10062);
    }
    asked.acknowledged = true;
    if (type === DEFERRED_MESSAGE) asked.original = board.think((data.flags & EPHEMERAL) > 0);
    if (type === DEFERRED_UPDATE) {
      const { id } = pressedSchema.parse(asked.interaction).message;
      asked.original = board.messages.find((message) => message.id === id) ?? null;
    }
    if (type === CHOICES) asked.completed(data.choices);
    return { status: 204 };
  }

  function original({ original }: Pending): FakeResponse {
    return original
      ? { status: 200, body: board.asSent(original) }
      : problem(404, "Unknown Webhook", 10015);
  }

  function edit(asked: Pending, body: unknown): FakeResponse {
    if (!asked.original) return problem(404, "Unknown Webhook", 10015);
    return shown(asked, board.edit(asked.original, body));
  }

  function followUp(asked: Pending, body: unknown): FakeResponse {
    if (!asked.acknowledged) return problem(404, "Unknown Webhook", 10015);
    // Discord takes the first message after a deferral for the deferred one, and its privacy too.
    if (asked.original?.thinking) return edit(asked, body);
    const ephemeral = (flagsSchema.parse(body).flags & EPHEMERAL) > 0;
    return shown(asked, board.add(body, { channelId: CHANNEL_ID, ephemeral }));
  }

  function shown(asked: Pending, message: FakeMessage | null): FakeResponse {
    if (!message) return refusal;
    asked.answers += 1;
    asked.answered(message);
    return { status: 200, body: board.asSent(message) };
  }

  function open<T>(
    interaction: FakeInteraction,
    dispatch: () => void,
    until: (done: (value: T) => void) => Partial<Pick<Pending, "answered" | "completed">>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        reject(new Error(`interaction ${interaction.id} was not answered`));
      }, PATIENCE_MS);
      const done = (value: T) => {
        clearTimeout(giveUp);
        resolve(value);
      };
      pending.set(interaction.token, {
        interaction,
        sentAt: Date.now(),
        original: null,
        acknowledged: false,
        answers: 0,
        answered: () => {},
        completed: () => {},
        ...until(done),
      });
      dispatch();
    });
  }

  return {
    handle({ method, path, body }) {
      const [, id, token, rest] =
        /^\/(?:interactions|webhooks)\/(\d+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
      if (id === undefined || token === undefined) return null;
      const asked = pending.get(token);
      if (!asked) return problem(404, "Unknown interaction", 10062);

      switch (`${method} ${rest ?? ""}`) {
        case "POST /callback":
          return acknowledge(asked, body);
        case "GET /messages/@original":
          return original(asked);
        case "PATCH /messages/@original":
          return edit(asked, body);
        case "POST ":
          return followUp(asked, body);
        default:
          return null;
      }
    },
    answers: () => [...pending.values()].map(({ answers }) => answers),
    message: (interaction, dispatch) =>
      open<FakeMessage>(interaction, dispatch, (done) => ({ answered: done })),
    choices: (interaction, dispatch) =>
      open<Choices>(interaction, dispatch, (done) => ({ completed: done })),
  };
}

function problem(status: number, message: string, code: number): FakeResponse {
  return { status, body: { message, code } };
}
