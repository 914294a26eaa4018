import { type CommandContext, command } from "../src/bot/command.ts";
import { runButton } from "../src/bot/run-button.ts";
import {
  describeWithin,
  reachOf,
  readWithin,
  type TypedWithin,
  WITHIN,
  type Within,
  whereTyped,
} from "../src/bot/within.ts";
import { type Block, note, type Reply } from "../src/domain/reply.ts";
import { count, longDate } from "../src/domain/wording.ts";

type Found = Awaited<ReturnType<CommandContext["briefing"]["search"]>>;

/** As much as the language takes. */
const LONGEST = 400;
/** A button that turns the page carries no more; so many passages fit on one. Chosen by hand. */
const LONGEST_IN_BUTTON = 60;
const MOST_ON_ONE_PAGE = 6;
const LONGEST_SHOWN = 60;

export const search = command({
  name: "search",
  about: "Sentences and quotations that have all of your words",
  options: {
    words: {
      type: "text",
      about: 'Words, "a phrase", OR, -not, by:name, in:outlet, since:monday',
      required: true,
      maxLength: LONGEST,
      isVerbatim: true,
    },
    order: { type: "choice", about: "Newest first, unless told", choices: ["newest", "best"] },
    ...WITHIN,
  },
  examples: [
    "/search police officers",
    '/search "rent control" OR rents -landlords since:monday',
    "/search by:mamdani in:bbc grocery",
  ],

  async run({ options, briefing }) {
    const { words, order } = options;
    const asked = readWithin(options, briefing.today);
    const found = await briefing.search(words, { within: asked, order });
    const { within } = found;
    if (found.passages.length + found.headlines.length === 0) {
      return nothing({ words, nearest: await nearestTo(options, briefing) }, within, briefing);
    }
    const isPaged = words.length <= LONGEST_IN_BUTTON;
    const passages = isPaged ? found.passages : found.passages.slice(0, MOST_ON_ONE_PAGE);
    return {
      title: titleOf(found, passages.length, { words, where: describeWithin(within) }),
      blocks: [
        ...(found.areTogether ? [] : [note(APART)]),
        ...headlinesOf(found),
        ...passages,
        ...(passages.length < found.passages.length ? [note(MORE)] : []),
      ],
      buttons: [],
      audience: "asker",
    };
  },
});

const APART =
  "No sentence has all of these words. These are of articles that have all of them, each with the sentence that has the most.";
const MORE = "There are more; ask for fewer words to turn the pages.";

interface Nearest {
  readonly words: string;
  readonly where: TypedWithin;
}

/** Other words by which something is found, where it was looked for or else anywhere. */
async function nearestTo(
  { words, ...where }: TypedWithin & { readonly words: string },
  briefing: CommandContext["briefing"],
): Promise<Nearest | null> {
  const nearest = await briefing.nearestSpelling(words);
  if (nearest === null || nearest.length > LONGEST) return null;
  for (const one of [where, {}]) {
    const within = readWithin(one, briefing.today);
    const { passages, headlines } = await briefing.search(nearest, { within });
    if (passages.length + headlines.length > 0) return { words: nearest, where: one };
  }
  return null;
}

interface InVain {
  readonly words: string;
  readonly nearest: Nearest | null;
}

async function nothing(
  { words, nearest }: InVain,
  within: Within,
  briefing: CommandContext["briefing"],
): Promise<Reply> {
  const where = describeWithin(within);
  const mend =
    nearest === null ? "Try fewer words." : `The nearest here: ${quoted(nearest.words)}.`;
  const text = `No sentence in the articles here${where ? ` ${where}` : ""} has ${quoted(words)}. ${mend}`;
  const [longest, ...others] = wordsOf(words);
  return {
    title: null,
    blocks: [{ kind: "text", text }, note(await reachOf(briefing, within))],
    buttons: [
      ...(nearest === null ? [] : [searchButton(nearest)]),
      ...(where ? [runButton("Whenever and wherever", "search", { words })] : []),
      ...(nearest === null && longest !== undefined && others.length > 0
        ? [runButton(`Only "${longest}"`, "search", { words: longest })]
        : []),
    ],
    audience: "asker",
  };
}

function searchButton({ words, where }: Nearest) {
  return runButton(shown(words), "search", { ...whereTyped(where), words });
}

/** The longest first, which tell most of what somebody looks for. */
function wordsOf(typed: string): readonly string[] {
  const words =
    typed.match(/(?<![-\p{L}\p{N}:])[\p{L}\p{N}][\p{L}\p{N}'’-]*(?![\p{L}\p{N}:])/gu) ?? [];
  return words
    .filter((word) => word !== "OR" && word !== "NOT" && word !== "AND")
    .toSorted((one, other) => other.length - one.length);
}

function titleOf(
  { isCut, passages, headlines }: Found,
  onPage: number,
  { words, where }: { readonly words: string; readonly where: string | null },
): string {
  const found = isCut
    ? `The first ${passages.length} passages`
    : passages.length === 0
      ? count(headlines.length, "headline")
      : count(Math.max(onPage, passages.length), "passage");
  return [`${found} with ${quoted(words)}`, where].filter(Boolean).join(" ");
}

function headlinesOf({ headlines }: Found): readonly Block[] {
  if (headlines.length === 0) return [];
  const items = headlines.map(({ title, publishedOn, url }) => ({
    text: title,
    detail: publishedOn && longDate(publishedOn),
    url,
  }));
  return [
    { kind: "heading", text: "In headlines" },
    { kind: "list", items },
    { kind: "heading", text: "In articles" },
  ];
}

function shown(words: string): string {
  return words.length <= LONGEST_SHOWN ? words : `${words.slice(0, LONGEST_SHOWN).trimEnd()}…`;
}

/** A phrase has its own marks. */
function quoted(words: string): string {
  return /["“”„]/.test(words) ? shown(words) : `"${shown(words)}"`;
}
