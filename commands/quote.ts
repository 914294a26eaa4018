import { type CommandContext, command } from "../src/bot/command.ts";
import { correctionBlocks } from "../src/bot/correction-blocks.ts";
import { offerSpeakers } from "../src/bot/offer-speakers.ts";
import { runButton } from "../src/bot/run-button.ts";
import { speakerList } from "../src/bot/speaker-list.ts";
import { type Block, type QuoteBlock, type Reply, say } from "../src/domain/reply.ts";
import type { Speaker, SpeakerQuotes } from "../src/domain/speaker.ts";
import { count } from "../src/domain/wording.ts";

type Briefing = CommandContext["briefing"];

const ONLY_NEWEST =
  "There are more; these are the newest. Narrow them down with a topic: /quote a name about words.";

export const quote = command({
  name: "quote",
  about: "What someone said, word for word, and what others said about them",
  options: {
    speaker: { type: "text", about: "A name, part of one, or a role", completes: "speakers" },
    about: { type: "text", about: "Only quotations with these words", maxLength: 30 },
  },
  examples: ["/quote tisch", "/quote mamdani about immigration", "/quote the commissioner"],

  run({ options: { speaker, about }, briefing }) {
    if (speaker !== undefined) return quotesOf(speaker, about, briefing);
    return about === undefined ? whoIsQuoted(briefing) : quotesAbout(about, briefing);
  },
});

async function quotesOf(
  query: string,
  about: string | undefined,
  briefing: Briefing,
): Promise<Reply> {
  const search = briefing.findSpeaker(query);
  if (search.found !== "one") return offerSpeakers(query, about, search);

  const { speaker, byTypo } = search;
  const quotes = briefing.quotesOf(speaker.name, about);
  return {
    title: withRole(speaker),
    blocks: [
      ...(byTypo ? [note(`Nobody is called "${query}"; this is the nearest name.`)] : []),
      ...ownWords(speaker, about, quotes),
      ...section("Reported, not word for word", quotes.reported),
      ...section(`About ${speaker.name}, said by others`, quotes.about),
      ...correctionBlocks(await briefing.correctionsBy(speaker.name)),
      ...(quotes.isCut ? [note(ONLY_NEWEST)] : []),
    ],
    buttons:
      about === undefined
        ? []
        : [runButton(`All quotes: ${speaker.name}`, "quote", { speaker: speaker.name })],
    audience: "asker",
  };
}

function ownWords(
  speaker: Speaker,
  about: string | undefined,
  quotes: SpeakerQuotes,
): readonly Block[] {
  if (quotes.ownWords.length > 0) return section("In their own words", quotes.ownWords);
  const nothing = quotes.reported.length + quotes.about.length === 0;
  return [{ kind: "text", text: noOwnWords(speaker, about, nothing) }];
}

function noOwnWords(
  { name, named, ownWords }: Speaker,
  about: string | undefined,
  nothing: boolean,
) {
  if (about !== undefined && ownWords > 0) {
    return `None of the ${count(ownWords, "quote")} by ${name} mentions "${about}".`;
  }
  const notQuoted = named
    ? `${name} is not quoted directly in the articles here`
    : `There are no direct quotes by ${name} in the articles here`;
  if (!nothing) return `${notQuoted}.`;
  return about === undefined
    ? `${name} is named in the articles here, but not quoted, and no quote names them.`
    : `${notQuoted}, and nothing else here mentions "${about}".`;
}

function quotesAbout(about: string, briefing: Briefing): Reply {
  const { quotes, isCut } = briefing.quotesAbout(about);
  if (quotes.length === 0) return say(`Nobody is quoted about "${about}" in the articles here.`);
  const title = isCut
    ? `The newest ${quotes.length} quotations`
    : count(quotes.length, "quotation");
  return { title: `${title} about "${about}"`, blocks: quotes, buttons: [], audience: "asker" };
}

function whoIsQuoted(briefing: Briefing): Reply {
  const quoted = briefing.speakers().filter((speaker) => speaker.ownWords + speaker.reported > 0);
  if (quoted.length === 0) return say("Nobody is quoted in the articles here yet.");
  return {
    title: "Who is quoted, most first",
    blocks: [speakerList(quoted), note("Ask for someone's words: /quote and a name.")],
    buttons: quoted.slice(0, 5).map(({ name }) => runButton(name, "quote", { speaker: name })),
    audience: "asker",
  };
}

function section(heading: string, quotes: readonly QuoteBlock[]): readonly Block[] {
  return quotes.length === 0 ? [] : [{ kind: "heading", text: heading }, ...quotes];
}

function withRole({ name, role }: Speaker): string {
  return role ? `${name}, ${role}` : name;
}

function note(line: string): Block {
  return { kind: "note", text: line };
}
