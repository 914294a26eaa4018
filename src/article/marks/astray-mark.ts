import type { Span } from "../../domain/span.ts";
import { CURLY_CLOSE, STRAIGHT } from "./closing-mark.ts";

/** ”We go on,” she said. ”Now.”; as she put it, ” We go on.”; a ”bad day” for her: a closing mark where a quotation begins, whose twin closes. */
export function isTurned(text: string, at: number, { start, end }: Span): boolean {
  const lead = text.slice(Math.max(start, at - 2), at);
  const opens = at === start || /(?:[:,]\s?|[.!?]\s)$/.test(lead);
  const isWithin = /[\p{L},]\s$/u.test(lead) && /\p{Ll}/u.test(text.charAt(at + 1));
  if (!isWithin && (!opens || !/^\s?\p{Lu}/u.test(text.slice(at + 1, at + 3)))) return false;
  if (text.charAt(at - 1) === "," && !/\s/.test(text.charAt(at + 1))) return false;
  const rest = text.slice(at + 1, end);
  const next = rest.search(/[\u201c\u201d]/);
  return rest.charAt(next) === CURLY_CLOSE && /[\p{L}.,!?\u2026]/u.test(rest.charAt(next - 1));
}

/** `in an e-mail."We go on."`, `She said,"We go."`: the space before the mark is lost, and its twin closes. */
export function isGlued(text: string, at: number, { end }: Span): boolean {
  if (!/[.,!?:;]"\p{Lu}/u.test(text.slice(at - 1, at + 2))) return false;
  const close = text.indexOf(STRAIGHT, at + 1);
  return (
    close !== -1 &&
    close < end &&
    /[\p{L}.,!?\u2026]"(?:$|[\s,;.)\p{Lu}])/u.test(text.slice(close - 1, close + 2))
  );
}
