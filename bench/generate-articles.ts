import type { SourceText } from "../src/domain/article.ts";

const FORENAMES = [
  "Alma",
  "Boris",
  "Carmen",
  "Dewi",
  "Elena",
  "Farid",
  "Greta",
  "Hugo",
  "Imani",
  "Jonas",
];
const SURNAMES = [
  "Abara",
  "Bergqvist",
  "Castellan",
  "Dunmore",
  "Esquivel",
  "Fairbanks",
  "Grimaldi",
  "Holloway",
];
const ROLES = ["Mayor", "Senator", "Governor", "Judge"];
const PLACES = ["Port Ellery", "Grand Marsh", "Saltwick", "New Carrow", "Tillbrook"];
const TOPICS = [
  "the harbour plan",
  "the school budget",
  "the water bill",
  "rent control",
  "the night buses",
];
const CLAIMS = [
  "will cost every household more than it saves",
  "was never put before the people who live here",
  "is the best offer that we have had in twenty years",
  "can't be finished before the winter comes",
  "deserves a vote in public and not behind a door",
];

/** News of our own making, the same for the same seed: about 4,500 characters and 10 quotations. */
export function generateArticles(count: number): readonly SourceText[] {
  const random = randomFrom(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  return Array.from({ length: count }, (_, index) => {
    const text = Array.from({ length: 10 }, () => passage(pick)).join("\n\n");
    const publishedOn = new Date(Date.UTC(2026, 0, 1 + (index % 300))).toISOString().slice(0, 10);
    return {
      id: `generated-${index}`,
      title: `${pick(PLACES)} argues over ${pick(TOPICS)}`,
      text,
      publishedOn,
    };
  });
}

function passage(pick: (list: readonly string[]) => string): string {
  const surname = pick(SURNAMES);
  const topic = pick(TOPICS);
  return [
    `${pick(ROLES)} ${pick(FORENAMES)} ${surname} of ${pick(PLACES)} spoke on Tuesday about ${topic}, which the council has debated since spring.`,
    `“I think that ${topic} ${pick(CLAIMS)},” ${surname} told reporters outside the town hall.`,
    `Officials in ${pick(PLACES)} said that ${pick(TOPICS)} ${pick(CLAIMS)}, and that no decision was expected before the end of the month.`,
    `The meeting drew more than two hundred residents, many of whom had waited since noon.`,
  ].join("\n\n");
}

/** Mulberry32: small, seeded, good enough to pick words. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
