import type { Invocation } from "../command.ts";
import type { DeliveryKey } from "../ids.ts";
import type { Button, Reply } from "../reply.ts";
import { type FileFormat, isFileFormat } from "./file-format.ts";

/**
 * What a press asks for: another page, the answer for everyone, or a command of its own, whose answer
 * comes in the place of what was pressed or beside it, or the answer as a file.
 */
export interface Pressed {
  readonly verb: (typeof VERBS)[number];
  /** From 0. */
  readonly page: number;
  readonly invocation: Invocation;
  /** The id of the answer that the button is on, where it matters which answer that is. */
  readonly answerId?: string;
  /** What an answer is taken along as. */
  readonly as?: FileFormat;
}

const SEPARATOR = "␟";
const VERBS = ["page", "share", "run", "beside", "take"] as const;
const LETTERS = { page: "p", share: "s", run: "r", beside: "b", take: "t" } as const;

/**
 * Writes all the state of an answer. Where that is longer than platforms take, there can be no
 * button.
 */
export function encodeButtonValue({ verb, page, invocation, answerId, as }: Pressed): string {
  const detail = as ?? answerId;
  const { command, subcommand, options } = invocation;
  return [
    `${LETTERS[verb]}${page}${detail === undefined ? "" : `.${detail}`}`,
    subcommand === null ? command : `${command} ${subcommand}`,
    ...Object.entries(options).map(([name, option]) => `${name}=${withoutSeparator(option)}`),
  ].join(SEPARATOR);
}

/** `null` for anything that is not one of ours. Option values come back as text. */
export function decodeButtonValue(value: string): Pressed | null {
  const [head = "", path = "", ...pairs] = value.split(SEPARATOR);
  const verb = VERBS.find((name) => LETTERS[name] === head[0]);
  const [, page, detail] = /^[prsbt](\d{1,4})(?:\.([0-9a-z]{1,10}))?$/.exec(head) ?? [];
  const [command, subcommand = null] = path.split(" ");
  if (!verb || page === undefined || !command) return null;
  const options = Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf("=");
      return [pair.slice(0, Math.max(equals, 0)), pair.slice(equals + 1)];
    }),
  );
  const invocation = { command, subcommand, options };
  const pressed = { verb, page: Number(page), invocation };
  if (verb !== "take") return { ...pressed, ...(detail !== undefined && { answerId: detail }) };
  return isFileFormat(detail) ? { ...pressed, as: detail } : null;
}

/** Takes the button away from an answer that everyone sees already. */
export function withoutShareButton<Shown extends Reply>(reply: Shown): Shown {
  const buttons = reply.buttons.filter(({ value }) => decodeButtonValue(value)?.verb !== "share");
  return { ...reply, buttons };
}

function withoutSeparator(option: string | number): string {
  return String(option).replaceAll(SEPARATOR, " ");
}

/** Shows what an edition had no room for; its state is the key of that edition's last message. */
export function moreButton(key: DeliveryKey): Button {
  const invocation = { command: "digest", subcommand: "more", options: { edition: key } };
  const value = encodeButtonValue({ verb: "run", page: 0, invocation });
  return { label: "More stories", value };
}
