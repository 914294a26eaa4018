import { distance } from "fastest-levenshtein";

/** The words that rules ask for, and that fingers most often get wrong. */
const ASKED =
  "what who when where which whether did does has have say said says saying spoke spoken talked talking commented about anyone anything everyone summarise summarize summary recap latest newest news articles article story stories happened happening quoted speakers search true tell notify watch show list quote quotes verify timeline compare search find".split(
    " ",
  );
const KNOWN = new Set(ASKED);
/** Slips of the finger that are no words of their own. */
const NO_WORDS: Readonly<Record<string, string>> = {
  whoo: "who",
  whho: "who",
  woh: "who",
  waht: "what",
  whta: "what",
  hwat: "what",
  dod: "did",
  ddi: "did",
  sya: "say",
  sayin: "saying",
  talkin: "talking",
  teh: "the",
  hte: "the",
  wats: "what is",
  wots: "what is",
  siad: "said",
  syaing: "saying",
  abuot: "about",
  aobut: "about",
  summerise: "summarise",
  summerize: "summarize",
  sumup: "sum up",
  ppl: "people",
  any1: "anyone",
  some1: "someone",
  every1: "everyone",
  showme: "show me",
};
/** How "said" and "what" are written in haste. */
const SHORT: Readonly<Record<string, string>> = {
  wot: "what",
  wat: "what",
  wut: "what",
  hoo: "who",
  whose: "who is",
  whos: "who",
  sed: "said",
  sayed: "said",
  abt: "about",
  bout: "about",
  wen: "when",
  smth: "something",
  anyting: "anything",
  sumarise: "summarise",
  sumarize: "summarize",
};

/** Mends what nobody can have meant as it stands, before anything is read. */
export function mendNonWords(text: string): string {
  return eachWord(text, (word) => (Object.hasOwn(NO_WORDS, word) ? NO_WORDS[word] : undefined));
}

/**
 * Mends the words that a question is made of, and no others: "waht did tisch siad". It is for text
 * that says nothing as it stands, since "sad" and "paid" are words of their own.
 */
export function mendSlips(text: string): string {
  return eachWord(text, mended);
}

function eachWord(text: string, mend: (word: string) => string | undefined): string {
  return text
    .split(/("[^"]*"|\s+)/u)
    .map((word) => (word.startsWith('"') ? word : (mend(word.toLowerCase()) ?? word)))
    .join("");
}

function mended(word: string): string | undefined {
  if (Object.hasOwn(SHORT, word)) return SHORT[word];
  if (word.length < 3 || KNOWN.has(word) || !/^[a-z]+$/.test(word)) return undefined;
  return ASKED.find((asked) => isSwap(asked, word)) ?? ASKED.find((asked) => isSlip(asked, word));
}

function isSwap(asked: string, word: string): boolean {
  if (asked.length !== word.length || distance(asked, word) !== 2) return false;
  const at = [...asked].findIndex((letter, index) => letter !== word[index]);
  return asked[at] === word[at + 1] && asked[at + 1] === word[at];
}

/** A letter more or less; another letter makes other words, such as "that" of "what". */
function isSlip(asked: string, word: string): boolean {
  return asked.length >= 4 && asked.length !== word.length && distance(asked, word) === 1;
}
