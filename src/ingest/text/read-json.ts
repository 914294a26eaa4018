import { BotError, messageOf } from "../../domain/errors.ts";

/** Chosen by hand: feeds nest a dozen deep, and so much takes five megabytes. */
const MOST_NESTED = 100_000;

/** Reads JSON. @throws BotError `bad-input` that says where it stops being JSON. */
export function readJson(text: string): unknown {
  if (nestsWithoutEnd(text)) throw new BotError("bad-input", "it is nested too deep to be read.");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BotError("bad-input", `it is not JSON (${messageOf(error)}).`, error);
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  34, 92, 91, 93, 123, 125,
];

/** Node's parser takes fifty bytes a level, and the time that it takes to get them. */
export function nestsWithoutEnd(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length && depth <= MOST_NESTED; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) inText = !inText;
    else if (inText) at += code === BACKSLASH ? 1 : 0;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
  }
  return depth > MOST_NESTED;
}
