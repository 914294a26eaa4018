import { note, type Reply, say } from "../../domain/reply.ts";
import type { FoundSpeaker } from "../../domain/speaker.ts";
import { count } from "../../domain/wording.ts";
import type { CommandContext } from "../command.ts";
import { runButton } from "../run-button.ts";
import { describeWithin, reachOf, type Within } from "../within.ts";

type Briefing = CommandContext["briefing"];

interface Asked {
  readonly about: string | undefined;
  readonly within: Within;
}

/** What anybody said about something. */
export async function quotesAbout(asked: Asked, briefing: Briefing): Promise<Reply> {
  const { about, within } = asked;
  const { quotes, isCut } = await briefing.quotesAbout(asked);
  const where = describeWithin(within);
  if (quotes.length === 0) return nobodyAbout(asked, briefing);
  const title = isCut
    ? `The newest ${quotes.length} quotations`
    : count(quotes.length, "quotation");
  return {
    title: [`${title} about "${about}"`, where].filter(Boolean).join(" "),
    blocks: quotes,
    buttons: [],
    audience: "asker",
  };
}

async function nobodyAbout({ about, within }: Asked, briefing: Briefing): Promise<Reply> {
  const where = describeWithin(within);
  const spelt = about === undefined ? null : await briefing.nearestSpelling(about);
  const found = spelt === null ? null : await briefing.quotesAbout({ about: spelt, within: {} });
  const nearest = found && found.quotes.length > 0 ? spelt : null;
  const text = `Nobody is quoted about "${about}" in the articles here${where ? ` ${where}` : ""}.`;
  const told = nearest === null ? text : `${text} The nearest here: "${nearest}".`;
  return {
    ...say(told),
    blocks: [{ kind: "text", text: told }, note(await reachOf(briefing, within))],
    buttons: [
      ...(nearest === null ? [] : [runButton(`About "${nearest}"`, "quote", { about: nearest })]),
      ...(where && about ? [runButton("Whenever and wherever", "quote", { about })] : []),
    ],
  };
}

/** Other words for a topic, about which something is there. */
export async function nearestAbout(
  speaker: FoundSpeaker,
  { about }: Asked,
  briefing: Briefing,
): Promise<string | null> {
  const nearest = about === undefined ? null : await briefing.nearestSpelling(about);
  if (nearest === null) return null;
  const quotes = await briefing.quotesOf(speaker, { about: nearest, within: {} });
  return quotes.ownWords.length + quotes.reported.length + quotes.about.length > 0 ? nearest : null;
}
