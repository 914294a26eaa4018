import type { Invocation } from "../domain/command.ts";
import { encodeButtonValue } from "../domain/reply/button-value.ts";
import { type Button, EMPTY_REPLY, type QuoteBlock, type Reply } from "../domain/reply.ts";
import { longDate } from "../domain/wording.ts";

/** Two statements of a timeline, by their numbers in it; no number where they are yet to be chosen. */
export type Beside = readonly number[];

/** Characters of a statement in the list that one is chosen from. Chosen by hand: a line. */
const LONGEST_LINE = 70;
/** Characters of a menu's labels that every platform takes. */
const LONGEST_LABEL = 70;
const LIKE = "2,5";

/** "2,5", "2 and 5", or one of them, or none. */
export function readBeside(typed: string): Beside {
  return (typed.match(/\d{1,3}/g) ?? []).slice(0, 2).map(Number);
}

/** Lets one after the other be chosen, as all that is said of the two is said by themselves. */
export function twoBeside(
  quotes: readonly QuoteBlock[],
  beside: Beside,
  { title, invocation, most }: { title: string; invocation: Invocation; most: number },
): Reply {
  const chosen = [...new Set(beside)].toSorted((one, other) => one - other);
  const found = chosen.flatMap((number) => quotes[number - 1] ?? []);
  const numbers = chosen.filter((number) => quotes[number - 1] !== undefined);
  if (found.length === 2) return sideBySide(title, found);
  const others = quotes.flatMap((quote, index) =>
    numbers.includes(index + 1) ? [] : [{ quote, number: index + 1 }],
  );
  const button = ({ quote, number }: Numbered): Button => ({
    label: shortened(lineOf({ quote, number }), LONGEST_LABEL),
    value: encodeButtonValue({
      ...{ verb: "run", page: 0 },
      invocation: {
        ...invocation,
        options: { ...invocation.options, beside: [...numbers, number].join(",") },
      },
    }),
  });
  const label = found.length === 0 ? "The first of the two…" : "And beside it…";
  const items = others.map((each) => ({ text: lineOf(each), detail: null, url: null }));
  return {
    ...EMPTY_REPLY,
    title,
    blocks: [
      ...found,
      { kind: "list", items },
      {
        kind: "note",
        text: `Choose two of them, the newest in the menu below, or type their numbers: beside:${LIKE}.`,
        isAside: true,
      },
    ],
    menu: { label, options: others.slice(-most).map(button) },
  };
}

interface Numbered {
  readonly quote: QuoteBlock;
  readonly number: number;
}

function sideBySide(title: string, quotes: readonly QuoteBlock[]): Reply {
  return {
    ...EMPTY_REPLY,
    title,
    blocks: [
      ...quotes.flatMap((quote) => [
        { kind: "heading", text: dayOf(quote) ?? "Without a day" } as const,
        quote,
      ]),
      { kind: "note", text: "Set side by side by whoever asked; Verbatim judges neither." },
    ],
  };
}

function dayOf({ place }: QuoteBlock): string | null {
  return place?.publishedOn ? longDate(place.publishedOn) : null;
}

function lineOf({ quote, number }: Numbered): string {
  const words = quote.text.replace(/\s+/g, " ");
  const said = shortened(words, LONGEST_LINE);
  const shown = quote.speech === "reported" ? said : `“${said}”`;
  return [`${number}.`, dayOf(quote), shown].filter(Boolean).join(" ");
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}
