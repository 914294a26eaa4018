import type { Article } from "../../domain/article.ts";
import type { Section } from "../../domain/edition/sections.ts";
import { anyOf } from "../../domain/pattern.ts";
import { sureSpeaker } from "../library/library.ts";
import { sectionsOf } from "./article-sections.ts";

/**
 * How much a piece matters besides by how many tell it, in the measure of `rank-stories.ts`, where
 * a second outlet is worth 0.6. All numbers here were chosen by hand on a week of BBC news.
 */
const OF_SECTION: Readonly<Record<Section, number>> = {
  politics: 0.3,
  business: 0.1,
  science: 0,
  technology: -0.3,
  sport: -0.7,
  entertainment: -0.7,
  lifestyle: -1,
  opinion: -1,
};
const HARD_NEWS = 0.35;
const MOST_HARD_NEWS = 3;
const OFFICE = 0.3;
const USUAL_LENGTH = 2_000;
const SIZE = 0.3;
const FILLER = -1.5;
/** Of the first, the second and the third in a feed that its outlet has put in order. */
const OF_PLACE = [0.6, 0.4, 0.2] as const;

const HARD = anyOf(
  [
    String.raw`\b(?:killed|kill(?:s|ing)|dead|dies?|deaths?|murder\w*|shot|shooting|stabb\w+|hostages?|bomb\w*|terror\w*|attack(?:s|ed)?|wars?|troops|missiles?|nuclear|massacre|genocide)\b`,
    String.raw`\b(?:earthquake|quake|tsunami|floods?|hurricane|wildfires?|evacuat\w+|emergency|outbreak|epidemic|famine|disaster|crash(?:es|ed)?|explosion|collapse[sd]?)\b`,
    String.raw`\b(?:election|elected|votes?|parliament|congress|government|ministers?|president|resign\w*|sacked|impeach\w*|coup|protests?|sanctions|treaty|ceasefire|summit)\b`,
    String.raw`\b(?:bill|laws?|ban(?:s|ned)?|budget|tax(?:es)?|court|ruling|judges?|jailed|sentenced|convicted|charged|arrest\w*|police|inquiry|fraud|strikes?|detain\w*|asylum|immigration)\b`,
    String.raw`\b(?:recession|inflation|interest rates?|unemployment|jobless|bankrupt\w*|bailout|layoffs|jobs)\b`,
  ],
  "gi",
);
const IN_OFFICE =
  /\b(?:president|prime minister|minister|chancellor|secretary|governor|mayor|judge|police|commissioner|pope|king|queen|senator|attorney|ambassador|general|chief constable)\b/i;
/** What an outlet prints beside its news. */
const BESIDE_NEWS =
  /^(?:at a glance|in pictures|pictures?|video|watch|quiz|q&a|q and a|profile|obituary|timeline|live|your (?:views|comments|pictures)|have your say|horoscopes?|crossword|what the papers say|review|preview|letters?)\b|\bv\b.*\((?:mon|tue|wed|thu|fri|sat|sun)\w*\)$|\?$/i;

export function weighImportance(article: Article): number {
  const { title, text, sentences, people, quotations, place = OF_PLACE.length } = article;
  const sections = [...sectionsOf(article)].map((section) => OF_SECTION[section]);
  const [lead] = sentences;
  const opening = lead ? text.slice(lead.start, lead.end) : "";
  const hard = new Set(`${title} ${opening}`.toLowerCase().match(HARD) ?? []);
  const speakers = new Set(quotations.map(sureSpeaker));
  const speaksInOffice = people.some(
    ({ name, role }) => role !== null && speakers.has(name) && IN_OFFICE.test(role),
  );
  const size = Math.max(-1, Math.min(1, Math.log2(text.length / USUAL_LENGTH)));
  return (
    (sections.length > 0 ? Math.min(...sections) : 0) +
    HARD_NEWS * Math.min(MOST_HARD_NEWS, hard.size) +
    (speaksInOffice ? OFFICE : 0) +
    SIZE * size +
    (OF_PLACE[place] ?? 0) +
    (BESIDE_NEWS.test(title) ? FILLER : 0)
  );
}
