import { type CommandContext, command } from "../src/bot/command.ts";
import { correctionBlocks } from "../src/bot/correction-blocks.ts";
import { nearestAbout, quotesAbout } from "../src/bot/quotes/quotes-about.ts";
import { decisionButtons, whoeverThatIs, whoIsWho } from "../src/bot/quotes/who-is-who.ts";
import { runButton } from "../src/bot/run-button.ts";
import { offerSpeakers, speakerList } from "../src/bot/show-speakers.ts";
import { describeWithin, reachOf, readWithin, WITHIN, type Within } from "../src/bot/within.ts";
import {
  type Block,
  type Button,
  note,
  type QuoteBlock,
  type Reply,
  say,
} from "../src/domain/reply.ts";
import type { FoundSpeaker, SpeakerQuotes } from "../src/domain/speaker.ts";
import { count, longDate } from "../src/domain/wording.ts";

type Briefing = CommandContext["briefing"];

const ONLY_NEWEST =
  "There are more; these are the newest. Narrow them down with a topic or with days: /quote a name about words since monday.";
const MOST_OTHERS = 4;

export const quote = command({
  name: "quote",
  about: "What someone said, word for word, and what others said about them",
  options: {
    speaker: {
      type: "text",
      about: "A name, part of one, or a role; topic and days may follow",
      completes: "speakers",
      maxLength: 60,
      keepsMarks: true,
    },
    about: { type: "text", about: "Only with these words", maxLength: 30, keepsMarks: true },
    what: {
      type: "choice",
      about: "Only their own words, what is reported of them, or what others said",
      choices: ["own-words", "reported", "about"],
      isNamedOnly: true,
    },
    ...WITHIN,
  },
  examples: [
    "/quote tisch",
    "/quote mamdani about immigration since monday",
    "/quote the commissioner",
    "/quote tisch ICE yesterday",
  ],

  async run({ options, briefing, asker }) {
    const split = options.speaker === undefined ? null : await briefing.splitAsk(options.speaker);
    const about = [split?.about, options.about].filter(Boolean).join(" ") || undefined;
    const typed = { ...options, in: options.in ?? split?.outlet ?? undefined };
    const within = readWithin(typed, briefing.today, split?.days);
    const asked = { about, within, what: options.what, mayDecide: asker.mayManageDigests };
    if (split?.speaker) {
      const isFirst = options.speaker?.startsWith(split.speaker) ?? true;
      const parts = isFirst ? [split.speaker, split.about] : [split.about, split.speaker];
      const whole = split.about === null ? null : parts.join(" ");
      return quotesOf(split.speaker, { ...asked, whole }, briefing);
    }
    return about === undefined ? whoIsQuoted(within, briefing) : quotesAbout(asked, briefing);
  },
});

interface AskedOf extends Asked {
  /** What was taken for a name and a topic, and may be a name alone that is misspelt. */
  readonly whole: string | null;
}

interface Asked {
  readonly about: string | undefined;
  readonly within: Within;
  readonly what: "own-words" | "reported" | "about" | undefined;
  /** Whether the asker may say who is who. */
  readonly mayDecide: boolean;
}

async function quotesOf(query: string, asked: AskedOf, briefing: Briefing): Promise<Reply> {
  const search = await briefing.findSpeaker(query);
  if (search.found !== "one") {
    return offerSpeakers(query, asked.about, { search, reach: await reachOf(briefing) });
  }
  const { speaker, others, byTypo } = search;
  const quotes = only(asked.what, await briefing.quotesOf(speaker, asked));
  const isNothing = quotes.ownWords.length + quotes.reported.length + quotes.about.length === 0;
  if (isNothing && asked.whole !== null && (await isMisspelt(asked.whole, briefing))) {
    return quotesOf(asked.whole, { ...asked, about: undefined, whole: null }, briefing);
  }
  const isPlain = asked.about === undefined && describeWithin(asked.within) === null;
  const nearest = isNothing ? await nearestAbout(speaker, asked, briefing) : null;
  return {
    title: withRole(speaker),
    blocks: [
      ...(byTypo ? [note(`Nobody is called "${query}"; this is the nearest name.`)] : []),
      ...formerly(speaker),
      ...whoeverThatIs(speaker, others),
      ...ownWords(speaker, asked, quotes),
      ...section("Reported, not word for word", quotes.reported),
      ...section(`About ${speaker.name}, said by others`, quotes.about),
      ...(isPlain ? correctionBlocks(await briefing.correctionsBy(speaker)) : []),
      ...(quotes.isCut ? [note(ONLY_NEWEST)] : []),
      ...(nearest === null ? [] : [note(`The nearest here: "${nearest}".`)]),
      ...(isNothing ? [note(await reachOf(briefing, asked.within))] : []),
      ...othersOf(query, others),
      ...(asked.mayDecide ? whoIsWho(speaker) : []),
    ],
    buttons: [
      ...(asked.mayDecide ? decisionButtons(speaker) : []),
      ...(nearest === null
        ? []
        : [runButton(`About "${nearest}"`, "quote", { speaker: speaker.label, about: nearest })]),
      ...widerButtons(speaker, asked, isNothing),
      ...others.slice(0, MOST_OTHERS).map(toButton),
    ],
    audience: "asker",
  };
}

async function isMisspelt(name: string, briefing: Briefing): Promise<boolean> {
  const search = await briefing.findSpeaker(name);
  return search.found === "one" && search.byTypo;
}

function only(what: Asked["what"], quotes: SpeakerQuotes): SpeakerQuotes {
  if (what === undefined) return quotes;
  return {
    ...quotes,
    ownWords: what === "own-words" ? quotes.ownWords : [],
    reported: what === "reported" ? quotes.reported : [],
    about: what === "about" ? quotes.about : [],
  };
}

function ownWords(speaker: FoundSpeaker, asked: Asked, quotes: SpeakerQuotes): readonly Block[] {
  if (quotes.ownWords.length > 0) return section("In their own words", quotes.ownWords);
  const isNothing = quotes.reported.length + quotes.about.length === 0;
  if (asked.what !== undefined && asked.what !== "own-words" && !isNothing) return [];
  return [{ kind: "text", text: noOwnWords(speaker, asked, isNothing) }];
}

function noOwnWords(
  { name, named, ownWords }: FoundSpeaker,
  { about, within }: Asked,
  isNothing: boolean,
) {
  const where = describeWithin(within);
  const here = where === null ? "in the articles here" : `in the articles here ${where}`;
  if (about !== undefined && ownWords > 0 && where === null) {
    return `None of the ${count(ownWords, "quote")} by ${name} mentions "${about}".`;
  }
  const notQuoted = named
    ? `${name} is not quoted directly ${here}`
    : `There are no direct quotes by ${name} ${here}`;
  if (!isNothing) return `${notQuoted}.`;
  if (about !== undefined) return `${notQuoted}, and nothing else there mentions "${about}".`;
  return where === null
    ? `${name} is named ${here}, but not quoted, and no quote names them.`
    : `${notQuoted}, and no quote names them.`;
}

/** The nearest to what was asked: the same without what narrowed it down. */
function widerButtons(
  { name, label }: FoundSpeaker,
  { about, within }: Asked,
  isNothing: boolean,
): readonly Button[] {
  const isWithin = describeWithin(within) !== null;
  const all = about !== undefined || isWithin;
  return [
    ...(isNothing && about !== undefined && isWithin
      ? [runButton(`About "${about}", whenever and wherever`, "quote", { speaker: label, about })]
      : []),
    ...(all ? [runButton(`All quotes: ${name}`, "quote", { speaker: label })] : []),
    ...(isNothing && about !== undefined
      ? [runButton(`Anyone about "${about}"`, "quote", { about })]
      : []),
  ];
}

function formerly({ formerRoles }: FoundSpeaker): readonly Block[] {
  const held = formerRoles.map(({ role, until }) => `${role} until ${longDate(until)}`);
  return held.length === 0 ? [] : [note(`As articles had it: ${held.join("; ")}.`)];
}

function othersOf(query: string, others: readonly FoundSpeaker[]): readonly Block[] {
  if (others.length === 0) return [];
  return [
    { kind: "heading", text: `Others who could be meant by "${query}"` },
    speakerList(others),
  ];
}

function toButton({ label }: FoundSpeaker): Button {
  return runButton(label, "quote", { speaker: label });
}

/** Whoever asks for nobody and nothing but days wants to see what was said then. */
async function whoIsQuoted(within: Within, briefing: Briefing): Promise<Reply> {
  const where = describeWithin(within);
  if (where !== null) {
    const { quotes, isCut } = await briefing.quotesAbout({ within });
    const newest = isCut
      ? `The newest ${quotes.length} quotations`
      : count(quotes.length, "quotation");
    return {
      title: `${newest} ${where}`,
      blocks: quotes.length > 0 ? quotes : [note(await reachOf(briefing, within))],
      buttons: [],
      audience: "asker",
    };
  }
  const everyone = await briefing.everyoneQuoted();
  if (everyone.length === 0) return say("Nobody is quoted in the articles here yet.");
  return {
    title: "Who is quoted, most first",
    blocks: [speakerList(everyone), note("Ask for someone's words: /quote and a name.")],
    buttons: everyone.slice(0, 5).map(({ name }) => runButton(name, "quote", { speaker: name })),
    audience: "asker",
  };
}

function section(heading: string, quotes: readonly QuoteBlock[]): readonly Block[] {
  return quotes.length === 0 ? [] : [{ kind: "heading", text: heading }, ...quotes];
}

const withRole = ({ name, role }: FoundSpeaker) => (role ? `${name}, ${role}` : name);
