import { averageLink } from "./average-link.ts";
import { type StoryTerms, type StoryText, storyTerms } from "./story-terms.ts";

interface Texts {
  readonly texts: readonly StoryText[];
  /** Of each text the terms that it was put into the group by. */
  readonly terms: readonly StoryTerms[];
}

/**
 * Characters of a text that tells its event in full, and how many of them say what is new. Both
 * were chosen by hand.
 */
const LONG_FROM = 600;
const OPENING = 200;
/**
 * So similar are headlines and openings of one event; at 0.4 one story in three that joins articles
 * of one week of BBC news is two events. What a single outlet prints twice is seldom one event, so
 * that it has to be more alike: at 0.54 it is two events in 2 of 28 stories, at 0.5 in 4 of 33.
 */
const SAME_EVENT = 0.5;
const SAME_EVENT_OF_ONE_OUTLET = 0.54;

/**
 * Divides a group where the headlines and openings of its long texts share no more than a
 * tournament, a party or a mayor: two full reports that have one background tell two events. A snap
 * of two lines has little to share and stays with the part that it is likest to.
 */
export function partLongTexts(
  group: readonly number[],
  { texts, terms }: Texts,
): readonly (readonly number[])[] {
  const long = group.filter((index) => (texts[index]?.text.length ?? 0) >= LONG_FROM);
  if (long.length < 2) return [group];
  const parts = intoEvents(long, texts);
  if (parts.length < 2) return [group];
  const divided = parts.map((part) => [...part]);
  for (const index of group) {
    if (long.includes(index)) continue;
    const similarities = parts.map((part) =>
      Math.max(...part.map((other) => product(terms[index], terms[other]))),
    );
    divided[similarities.indexOf(Math.max(...similarities))]?.push(index);
  }
  return divided.map((part) => part.sort((one, other) => one - other));
}

function intoEvents(
  long: readonly number[],
  texts: readonly StoryText[],
): readonly (readonly number[])[] {
  const openings = openingsOf(long.map((index) => texts[index] ?? NOTHING)).map(storyTerms);
  const alike = (members: readonly number[], least: number) => {
    const labels = averageLink(
      members.map((member) => openings[member] ?? new Map()),
      least,
    );
    return [...Map.groupBy(members, (_, at) => labels[at] ?? at).values()];
  };
  return alike([...long.keys()], SAME_EVENT)
    .flatMap((part) => {
      const outlets = new Set(part.map((at) => texts[long[at] ?? -1]?.outlet ?? at));
      return outlets.size === 1 ? alike(part, SAME_EVENT_OF_ONE_OUTLET) : [part];
    })
    .map((part) => part.flatMap((at) => long[at] ?? []));
}

const NOTHING: StoryText = { title: "", text: "" };
const LINE_END = /\n+|(?<=[.!?]["”’]?) (?=["“‘]?\p{Lu})/u;

/** Headline and first sentences, but for what several print word for word after their first. */
function openingsOf(texts: Texts["texts"]): Texts["texts"] {
  const lines = texts.map(({ text }) => text.split(LINE_END));
  const holders = new Map<string, number>();
  for (const line of lines.flatMap((own) => [...new Set(own)])) {
    holders.set(line, (holders.get(line) ?? 0) + 1);
  }
  return texts.map(({ title }, index) => {
    let text = "";
    for (const [at, line] of (lines[index] ?? []).entries()) {
      if (text.length >= OPENING) break;
      if (at === 0 || holders.get(line) === 1) text += `${line}\n`;
    }
    return { title, text };
  });
}

/** How similar two texts are by their terms, from 0 to 1. */
export function product(one: StoryTerms = new Map(), other: StoryTerms = new Map()): number {
  let total = 0;
  for (const [stem, weight] of one) total += weight * (other.get(stem) ?? 0);
  return total;
}
