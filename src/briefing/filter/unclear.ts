import { BotError } from "../../domain/errors.ts";

const SHOWN_BEFORE = 60;
const SHOWN_AFTER = 30;

/** Shows the place of a mistake where nothing can be underlined: "tisch OR ▸ ) NOT mamdani". */
export function unclear(text: string, at: number, problem: string): BotError {
  const from = Math.max(0, at - SHOWN_BEFORE);
  const to = Math.min(text.length, at + SHOWN_AFTER);
  const before = `${from > 0 ? "…" : ""}${text.slice(from, at)}`;
  const after = `${text.slice(at, to)}${to < text.length ? "…" : ""}`;
  const place = `${before}▸${after}`.trim();
  return new BotError("bad-input", `At ▸, ${problem}: ${place}`);
}
