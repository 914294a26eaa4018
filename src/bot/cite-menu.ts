import type { Invocation } from "../domain/command.ts";
import type { PlatformLimits } from "../domain/platform.ts";
import { encodeButtonValue } from "../domain/reply/button-value.ts";
import { referenceTo } from "../domain/reply/citation.ts";
import { FILE_FORMATS, type FileFormat } from "../domain/reply/file-format.ts";
import type { Block, Button, Menu, QuoteBlock } from "../domain/reply.ts";
import { cutShort } from "../domain/wording.ts";

/** Offers each quotation among these blocks to be shared or cited alone; nothing where there is none. */
export function citeMenu(
  blocks: readonly Block[],
  answerId: string,
  limits: PlatformLimits,
  takes: readonly Button[] = [],
): { readonly menu?: Menu } {
  const quotes = blocks.flatMap(quotationsOf).flatMap((quote) => toOption(quote, answerId));
  const fitted = (buttons: readonly Button[], most: number) =>
    fitButtons(buttons, { ...limits, buttons: most });
  const files = fitted(takes, limits.menu);
  const cited = fitted(quotes, limits.menu - files.length);
  const label =
    files.length === 0
      ? "Share or cite one…"
      : cited.length === 0
        ? "Take along…"
        : "Share one, cite one, take all along…";
  const options = [...cited, ...files];
  return options.length === 0 ? {} : { menu: { label, options } };
}

/** Offers the whole answer as a file, where it has anything to put into one. */
export function takeButtons(invocation: Invocation, blocks: readonly Block[]): readonly Button[] {
  const { command } = invocation;
  const isWorthIt = blocks.some(({ kind }) => TAKEN.has(kind));
  if (!isWorthIt || command === "help") return [];
  const formats: readonly FileFormat[] = command === "digest" ? FILE_FORMATS : OF_ANY;
  return formats.map((as) => ({
    label: `Take along: ${FORMAT_NAMES[as]}`,
    value: encodeButtonValue({ verb: "take", page: 0, invocation, as }),
  }));
}

const TAKEN: ReadonlySet<Block["kind"]> = new Set(["quote", "passage", "list"]);
const OF_ANY = FILE_FORMATS.filter((format) => format !== "mail");
const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = {
  csv: "a table (CSV)",
  markdown: "Markdown",
  json: "JSON",
  mail: "a mail (.eml)",
};

function quotationsOf(block: Block): readonly Citable[] {
  if (block.kind === "quote") return [block];
  return (block.kind === "passage" && block.quotations) || [];
}

type Citable = Pick<QuoteBlock, "place" | "speaker" | "speech" | "text">;

function toOption({ place, speaker, speech, text }: Citable, answerId: string): Button[] {
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
    .map(({ label, value }) => ({ label: cutShort(label, limits.buttonLabel), value }))
    .slice(0, limits.buttons);
}

export function fitMenu(options: readonly Button[], limits: PlatformLimits): readonly Button[] {
  return fitButtons(options, { ...limits, buttons: limits.menu });
}
