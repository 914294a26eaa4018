import { readFileSync } from "node:fs";
import type { Article } from "../../src/domain/article.ts";
import { articleFrom, type QuotationSketch } from "./articles.ts";

const file = new URL("../../content/mamdani-2025-11-19.txt", import.meta.url);

const byMamdani = { speaker: "Zohran Mamdani", by: "he", cue: "said" } as const;

const quotations: readonly QuotationSketch[] = [
  {
    words:
      "he has already been reviewing the situation with New York City Police Commissioner Jessica Tisch",
    type: "indirect",
    speaker: "Zohran Mamdani",
    by: "Mamdani",
    cue: "told",
    occasion: "PIX 11",
  },
  {
    words: "that she plans to stay on in her position leading the New York Police Department",
    type: "indirect",
    speaker: "Jessica Tisch",
    by: "who",
    cue: "has confirmed",
  },
  {
    words:
      "Well, what I've shared with the commissioner and I've also shared publicly is the fact that we can never go back to the days where [Mayor] Eric Adams would go on national television and open the door to the NYPD handling civil immigration enforcement,",
    speaker: "Zohran Mamdani",
    by: "Mamdani",
    cue: "said",
  },
  { words: "That can never even be entertained.", speaker: "Zohran Mamdani", continues: true },
  {
    words: "that he anticipated a good working relationship with the commissioner",
    type: "indirect",
    speaker: "Zohran Mamdani",
    by: "Mamdani",
    cue: "said",
    occasion: "a post on X",
    saidOn: "2025-11-19",
  },
  {
    ...byMamdani,
    words:
      "I look forward to working with Commissioner Jessica Tisch to deliver genuine public safety in New York City,",
  },
  {
    ...byMamdani,
    words: "People are living in fear,",
  },
  {
    ...byMamdani,
    words: "I want her to ensure that no officers are assisting with the actions of ICE,",
  },
  {
    words:
      "that Mamdani's promised policies of city-managed grocery stores, rent control, and free child care will lead to a flood of New York residents and businesses moving out of the city",
    type: "indirect",
    speaker: "Conservative leaders",
    by: "Conservative leaders",
    cue: "have warned",
  },
];

/** The seed article as a person would read it, so that answers are tested apart from parsing. */
export function seedArticle(): Article {
  return articleFrom({
    id: "mamdani-2025-11-19",
    text: readFileSync(file, "utf8"),
    bodyStart: " date 2025-11-19 ".length,
    people: [
      { name: "Zohran Mamdani", role: "New York City Mayor-elect", aliases: ["Mamdani"] },
      {
        name: "Jessica Tisch",
        role: "New York City Police Commissioner",
        aliases: ["Tisch", "Commissioner Jessica Tisch", "the commissioner"],
      },
      { name: "Eric Adams", role: "Mayor", aliases: ["[Mayor] Eric Adams"] },
    ],
    quotations,
  });
}
