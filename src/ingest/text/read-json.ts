import { BotError, messageOf } from "../../domain/errors.ts";

/** Reads JSON. @throws BotError `bad-input` that says where it stops being JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BotError("bad-input", `it is not JSON (${messageOf(error)}).`, error);
  }
}
