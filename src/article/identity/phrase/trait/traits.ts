import { NUMBER_WORDS } from "../../../lexicon/cut-words.ts";
import { CAREERS, EPITHETS, OCCUPATIONS, TRADES } from "../../../lexicon/roles.ts";
import { MEMBERS } from "../../../lexicon/titles.ts";
import { classesOfWord, DEMONYM, ROLE, TITLE } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { endsWith, hasClass, hasShape, isAmong, textOf } from "../../../text/token.ts";
import { CAPITAL, type Words } from "../../../text/tokenize.ts";

/** What the news calls somebody by whom it has named, beside what stage and sport are spoken of: "the travel expert". */
const TRAITS = hashedWords(`
  academic activist adventurer aristocrat artist astronaut astronomer baronet barrister billionaire biologist blogger
  botanist broadcaster businessman businesswoman campaigner chef choreographer columnist comic competitor composer
  conservationist contestant chart-topper crooner cricketer dancer designer dj economist entertainer entrepreneur
  environmentalist essayist expert explorer filmmaker finalist financier funnyman gardener grandee graduate guru
  heartthrob heiress historian hitmaker humorist illusionist illustrator impressionist industrialist influencer
  instrumentalist inventor investor journalist laureate legend lyricist magician magnate mathematician
  millionaire mogul motormouth musician naturalist newsreader painter philanthropist philosopher photographer physicist
  playwright podcaster poet politician presenter professor psychologist restaurateur
  scientist screenwriter sculptor showman socialite soprano tenor streamer stuntman tycoon
  vlogger weathergirl weatherman writer youtuber
`);

/** "The former minister", "the ex-PM": every reader knows some of them, whom the article may not name. */
export function isOnceInOffice(words: Words, head: number): boolean {
  const office = textOf(words, head).toLowerCase().replace(/^ex-/, "");
  return IN_OFFICE.has(hashWord(office));
}

/** Of a calling of any kind: who has one told is seldom spoken of by another. */
export function isCallingWord(word: number): boolean {
  if (classesOfWord(word) & (ROLE | TITLE)) return true;
  return [EPITHETS, TRAITS, TRADES, OCCUPATIONS].some((list) => list.has(word));
}

/** Who holds an office that the news names its holders of. */
const IN_OFFICE = hashedWords(`
  leader minister premier chancellor secretary president chairman chairwoman chairperson mayor governor senator councillor
  ambassador candidate chief executive congressman congresswoman lawmaker legislator backbencher frontbencher peer pm
  fm boss manager coach director treasurer taoiseach tanaiste
`);

/** "The former minister", "the ex-wife", "the one-time footballer" */
export const BYGONE = hashedWords("former ex one-time onetime erstwhile retired shadow acting");

type Phrase = Pick<Mention, "lead" | "head">;

/** "The travel expert", "the one-time Star Skaters competitor", "the ex-MP", "the Denby-born baker", and no "former partner". */
export function isTrait(words: Words, { lead, head }: Phrase): boolean {
  if (isAmong(words, head, OF_ANOTHER)) return false;
  if ([TRAITS, EPITHETS, CAREERS].some((list) => isAmong(words, head, list))) return true;
  return isOfOneself(words, { lead, head });
}

/** What is told of somebody beside his calling: "the former soldier", "the 29-year-old", "the Wexford native", "the mum". */
export function isOfOneself(words: Words, { lead, head }: Phrase): boolean {
  if (isAmong(words, head, PARENTS) || hasClass(words, head, DEMONYM)) return true;
  if (isAmong(words, head, PARENTS_OF))
    return isAmong(words, head + 1, OF_SOME) && isAmong(words, head + 2, NUMBER_WORDS);
  if (startsWithEx(words, head)) return true;
  for (let token = lead + 1; token <= head; token++) {
    if (isAmong(words, token, BYGONE) || ENDINGS.some((ending) => endsWith(words, token, ending)))
      return true;
  }
  return isAmong(words, head, FROM_THERE) && head > lead + 1 && hasShape(words, head - 1, CAPITAL);
}

function startsWithEx(words: Words, head: number): boolean {
  return /^ex-/i.test(textOf(words, head));
}

const PARENTS = hashedWords("mum dad mam mom grandma grandad");
const PARENTS_OF = hashedWords("mother father grandmother grandfather");
const OF_SOME = hashedWords("of");
const FROM_THERE = hashedWords("native man woman");
const ENDINGS = [
  "-old",
  "-born",
  "-winning",
  "-time",
  "-of-one",
  "-of-two",
  "-of-three",
  "-of-four",
  "-of-five",
  "-of-six",
];
/** They are somebody's, or there for what happens. */
const OF_ANOTHER = hashedWords(`
  wife husband partner girlfriend boyfriend lover fiance fiancee spouse friend colleague neighbour neighbor agent lawyer
  solicitor counsel attorney victim witness suspect attacker killer owner landlord landlady tenant employee spokesman
  spokeswoman spokesperson official source insider brother sister son daughter judge coroner detective boss manager coach
  coworker captain director producer host reviewer teammate team-mate bandmate housemate flatmate rival assailant aide adviser advisor employer
`);

/** Whether a head is a word by which the news speaks again of somebody whom it has named. */
export function isCalling(words: Words, head: number): boolean {
  return [EPITHETS, CAREERS, MEMBERS, TRAITS, IN_OFFICE].some((list) => isAmong(words, head, list));
}
