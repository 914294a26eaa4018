import { USUAL_TEXT_LENGTH } from "../domain/command.ts";
import type { Button, Reply } from "../domain/reply.ts";
import type { Speaker, SpeakerSearch } from "../domain/speaker.ts";
import { runButton } from "./run-button.ts";
import { speakerList } from "./speaker-list.ts";

/** Lets the asker choose where a query fits several people, or nobody. */
export function offerSpeakers(
  query: string,
  about: string | undefined,
  search: Exclude<SpeakerSearch, { found: "one" }>,
): Reply {
  const people = search.found === "several" ? search.speakers : search.nearest;
  const title =
    search.found === "several" ? `Whom do you mean by "${query}"?` : `Nobody here is "${query}"`;
  return {
    title,
    blocks: [
      ...(search.found === "several" ? [] : [{ kind: "text", text: hint(people) } as const]),
      ...(people.length > 0 ? [speakerList(people)] : []),
    ],
    buttons: people.map((speaker) => button(speaker, about)),
    audience: "asker",
  };
}

function hint(nearest: readonly Speaker[]): string {
  return nearest.length > 0
    ? "The nearest names in the articles here:"
    : "No name in the articles here is like it. /speakers lists everyone.";
}

/** A phrase longer than the option is asked for by its first words, which find it as well. */
function button({ name }: Speaker, about: string | undefined): Button {
  const speaker =
    name.length <= USUAL_TEXT_LENGTH
      ? name
      : name.slice(0, USUAL_TEXT_LENGTH).replace(/\s\S*$/, "");
  return runButton(name, "quote", about === undefined ? { speaker } : { speaker, about });
}
