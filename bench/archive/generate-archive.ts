import type { Article, Person, Quotation } from "../../src/domain/article.ts";
import { randomFrom } from "../generate-articles.ts";

export interface GeneratedArticle {
  readonly article: Article;
  readonly siteName: string;
}

/** Words and names of our own making, as unevenly frequent as those of a language. */
const WORDS = 40_000;
const NAMES = 100_000;
const OUTLETS = 300;
const DAYS = 1_500;
const LAST_DAY = Date.UTC(2026, 10, 27);
const DAY_MS = 86_400_000;
const QUOTATIONS = 7;
/** With these an article of 700 words has 330 different ones, as news has. */
const OWN_WORDS = 150;
const OWN_SHARE = 0.45;
/** Each has one of them, and in some articles another of the same field. */
const ROLES = [
  ["mayor", "senator"],
  ["minister", "lawmaker"],
  ["spokeswoman", "union leader"],
  ["chief executive", "businesswoman"],
  ["football coach", "coach"],
];

/**
 * Articles as the engine would have read them, without its having read them: about 4,500 characters
 * and seven quotations each, over four years, the oldest first.
 */
export function* generateArchive(count: number): Generator<GeneratedArticle> {
  const random = randomFrom(11);
  for (let index = 0; index < count; index += 1) {
    yield {
      article: generate(index, count, random),
      siteName: `Paper ${pickSkewed(random, OUTLETS)}`,
    };
  }
}

/** The name of the person at this place of the list, the most quoted first. */
export function nameAt(place: number): string {
  return `${capital(syllables(place % 997))} ${capital(syllables(1_000 + place))}`;
}

/** The word at this place, the commonest first. */
export function wordAt(place: number): string {
  return syllables(place * 7 + 3);
}

function generate(index: number, count: number, random: () => number): Article {
  const day = new Date(LAST_DAY - Math.floor((1 - index / count) * DAYS) * DAY_MS);
  const quotations: Quotation[] = [];
  const people = new Map<string, Person>();
  const say = sayer(random);
  let text = "";
  for (let number = 0; number < QUOTATIONS; number += 1) {
    const place = pickSkewed(random, NAMES);
    const name = nameAt(place);
    const role = ROLES[place % ROLES.length]?.[random() < 0.8 ? 0 : 1] ?? "";
    const words = sentence(say, 18);
    const isDirect = random() < 0.6;
    const start = text.length + (isDirect ? 1 : `${name}, the ${role}, said that `.length);
    const line = isDirect
      ? `“${words},” said ${name}, the ${role}.`
      : `${name}, the ${role}, said that ${words}.`;
    const speakerStart = text.length + line.indexOf(name);
    people.set(name, personOf(name, role, speakerStart));
    quotations.push({
      text: isDirect ? `${words},` : words,
      start,
      end: start + words.length + (isDirect ? 1 : 0),
      type: isDirect ? "direct" : "indirect",
      inner: [],
      speaker: name,
      speakerStart,
      speakerEnd: speakerStart + name.length,
      cue: "said",
      occasion: null,
      outlet: null,
      saidOn: null,
      confidence: 0.97,
      continues: false,
    });
    const more = Array.from({ length: 3 }, () => `${capital(sentence(say, 24))}.`);
    text += `${line} ${more.join(" ")}\n\n`;
  }
  return {
    id: `generated-${index}`,
    title: capital(sentence(say, 9)),
    titleDerived: false,
    publishedOn: day.toISOString().slice(0, 10),
    url: `https://paper${pickSkewed(random, OUTLETS)}.example/${index}`,
    language: "en",
    text,
    bodyStart: 0,
    ...spansOf(text),
    people: [...people.values()],
    quotations,
    dates: [],
  };
}

function personOf(name: string, role: string, start: number): Person {
  return { name, role, aliases: [], mentions: [{ start, end: start + name.length }] };
}

function spansOf(text: string) {
  const spans = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
  return { paragraphs: spans(/[^\n]+/g), sentences: spans(/[^\n.]+\./g) };
}

/** An article has words of its own that it says again and again, beside those of all articles. */
function sayer(random: () => number): () => string {
  const own = Array.from({ length: OWN_WORDS }, () => wordAt(pickSkewed(random, WORDS)));
  return () =>
    random() < OWN_SHARE
      ? (own[Math.floor(random() * OWN_WORDS)] ?? "")
      : wordAt(pickSkewed(random, WORDS));
}

function sentence(say: () => string, length: number): string {
  return Array.from({ length }, say).join(" ");
}

/** By Zipf's law: the place twice as far down comes half as often. */
function pickSkewed(random: () => number, count: number): number {
  return Math.floor(count ** random()) - 1;
}

function syllables(number: number): string {
  const consonants = "bdfgklmnprstvz";
  const vowels = "aeiou";
  let left = number + 1;
  let word = "";
  while (left > 0) {
    word += consonants[left % 14];
    left = Math.floor(left / 14);
    word += vowels[left % 5];
    left = Math.floor(left / 5);
  }
  return word;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
