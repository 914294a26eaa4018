import type { Analysis } from "../../analyse-text.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Choice } from "../judge-rivals.ts";
import type { SpeakerContext } from "../speaker-context.ts";

/** A quotation whose speaker the ranker has chosen, and those around it. */
export interface Turn {
  readonly context: SpeakerContext;
  readonly quote: number;
  /** The first token inside its marks. */
  readonly first: number;
  /** What was chosen for each quotation; those before this one are final. */
  readonly choices: readonly Choice[];
}

export const NOBODY: Choice = { mention: -1, probability: 0 };
/** Signed or said by the sentence itself: as sure as an answer is ever held to be. */
export const PLAIN = 0.97;

/** The sentence says that others say it, and not who. */
export const ANYBODY: Choice = { ...NOBODY, isPlain: true };

/** The mention that is held to say the words, if any. */
export function chosenOf({ context, quote, choices }: Turn): Mention | undefined {
  return itemOrNone(context.analysis.mentions, itemAt(choices, quote).mention);
}

/** Do both mean one person? */
export function isSame({ mentions }: Analysis, one?: Choice, other?: Choice): boolean {
  if (!one || !other || one.mention === -1) return false;
  if (one.mention === other.mention) return true;
  const entity = itemOrNone(mentions, one.mention)?.entity ?? -1;
  return entity !== -1 && entity === itemOrNone(mentions, other.mention)?.entity;
}

/** Of each quotation, its first token; -1 where it holds none. */
export function firstTokens({ quoted, quoteOf }: Analysis): readonly number[] {
  const firsts = quoted.map(() => -1);
  for (let token = quoteOf.length - 1; token >= 0; token--) {
    const quote = quoteOf[token] ?? -1;
    if (quote !== -1) firsts[quote] = token;
  }
  return firsts;
}
