import { USUAL_TEXT_LENGTH } from "../domain/command.ts";
import type { Block, Button, Reply } from "../domain/reply.ts";
import type { FoundSpeaker, Speaker, SpeakerSearch } from "../domain/speaker.ts";
import { count } from "../domain/wording.ts";
import { runButton } from "./run-button.ts";

interface Offered {
  readonly search: Exclude<SpeakerSearch, { found: "one" }>;
  /** What was looked through. */
  readonly reach: string;
}

/** As long as `/quote` takes a topic. */
const LONGEST_TOPIC = 30;

/** Lets the asker choose where a query fits several people, or nobody. */
export function offerSpeakers(
  query: string,
  about: string | undefined,
  { search, reach }: Offered,
): Reply {
  const people = search.found === "several" ? search.speakers : search.nearest;
  const title =
    search.found === "several" ? `Whom do you mean by "${query}"?` : `Nobody here is "${query}"`;
  return {
    title,
    blocks: [
      ...(search.found === "several" ? [] : [{ kind: "text", text: hint(people) } as const]),
      ...(people.length > 0 ? [speakerList(people)] : []),
      ...(search.found === "several" ? [] : [{ kind: "note", text: reach } as const]),
    ],
    buttons: [
      ...people.map((speaker) => button(speaker, about)),
      ...(search.found === "several" ? [] : asTopic(query, about)),
    ],
    audience: "asker",
  };
}

function hint(nearest: readonly Speaker[]): string {
  return nearest.length > 0
    ? "The nearest names in the articles here:"
    : "No name in the articles here is like it. /speakers lists everyone.";
}

/** What is nobody's name may be what somebody spoke about. */
function asTopic(query: string, about: string | undefined): readonly Button[] {
  const topic = [query, about].filter(Boolean).join(" ");
  return topic.length > LONGEST_TOPIC
    ? []
    : [runButton(`Quotations about "${topic}"`, "quote", { about: topic })];
}

/** A phrase longer than the option is asked for by its first words, which find it as well. */
function button({ label }: FoundSpeaker, about: string | undefined): Button {
  const speaker =
    label.length <= USUAL_TEXT_LENGTH
      ? label
      : label.slice(0, USUAL_TEXT_LENGTH).replace(/\s\S*$/, "");
  return runButton(label, "quote", about === undefined ? { speaker } : { speaker, about });
}

/** People with their roles and how often their words are here. */
export function speakerList(speakers: readonly Speaker[]): Block {
  return {
    kind: "list",
    items: speakers.map((speaker) => ({
      text: speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name,
      detail: timesQuoted(speaker),
      url: null,
    })),
  };
}

function timesQuoted({ ownWords, reported }: Speaker): string {
  const parts = [
    ownWords > 0 ? count(ownWords, "quote") : null,
    reported > 0 ? `${reported} reported` : null,
  ].filter((part) => part !== null);
  return parts.join(", ") || "named, not quoted";
}
