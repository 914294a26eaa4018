import type { PlatformLimits } from "../domain/platform.ts";
import { encodeButtonValue } from "../domain/reply/button-value.ts";
import { referenceTo } from "../domain/reply/citation.ts";
import type { Block, Button, Menu, QuoteBlock } from "../domain/reply.ts";

/** Offers each quotation among these blocks to be shared or cited alone; nothing where there is none. */
export function citeMenu(
  blocks: readonly Block[],
  answerId: string,
  limits: PlatformLimits,
): { readonly menu?: Menu } {
  const quotes = blocks.flatMap((block) =>
    block.kind === "quote" ? toOption(block, answerId) : [],
  );
  const options = fitButtons(quotes, { ...limits, buttons: limits.menu });
  return options.length === 0 ? {} : { menu: { label: "Share or cite one…", options } };
}

function toOption({ place, speaker, speech, text }: QuoteBlock, answerId: string): Button[] {
  if (!place) return [];
  const options = { which: referenceTo(place) };
  const invocation = { command: "cite", subcommand: null, options };
  const value = encodeButtonValue({ verb: "beside", page: 0, invocation, answerId });
  const words = text.replace(/\s+/g, " ");
  const shown = speech === "reported" ? words : `“${words}”`;
  return [{ label: `${speaker ?? "Unattributed"}: ${shown}`, value }];
}

/** A platform may refuse a message in which two buttons have the same value. */
export function fitButtons(
  buttons: readonly Button[],
  limits: Pick<PlatformLimits, "buttons" | "buttonLabel" | "buttonValue">,
): readonly Button[] {
  return [...new Map(buttons.map((button) => [button.value, button])).values()]
    .filter(({ value }) => value.length <= limits.buttonValue)
    .map(({ label, value }) => ({ label: clip(label, limits.buttonLabel), value }))
    .slice(0, limits.buttons);
}

function clip(label: string, longest: number): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).toWellFormed()}…`;
}
