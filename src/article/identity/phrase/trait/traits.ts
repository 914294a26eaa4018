import { CAREERS, EPITHETS } from "../../../lexicon/roles.ts";
import { MEMBERS } from "../../../lexicon/titles.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { isAmong } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";

/** What the news calls somebody by whom it has named, beside what stage and sport are spoken of: "the travel expert". */
const TRAITS = hashedWords(`
  academic activist adventurer aristocrat artist astronaut astronomer baronet barrister billionaire biologist blogger
  botanist broadcaster businessman businesswoman campaigner chef choreographer columnist comic competitor composer
  conservationist contestant critic crooner cricketer dancer designer dj economist entertainer entrepreneur
  environmentalist essayist expert explorer filmmaker finalist financier funnyman gardener grandee graduate guru
  heartthrob heiress historian hitmaker host humorist illusionist illustrator impressionist industrialist influencer
  instrumentalist inventor investor journalist laureate legend lyricist magician magnate mathematician
  millionaire mogul motormouth musician naturalist newsreader painter philanthropist philosopher photographer physicist
  playwright podcaster poet politician presenter producer professor psychologist restaurateur
  scientist screenwriter sculptor showman socialite soprano tenor streamer stuntman tycoon
  vlogger weathergirl weatherman writer youtuber
`);

/** Who holds an office that the news names its holders of. */
const IN_OFFICE = hashedWords(`
  leader minister premier chancellor secretary president chairman chairwoman chairperson mayor governor senator councillor
  ambassador candidate chief executive congressman congresswoman lawmaker legislator backbencher frontbencher peer pm
  fm boss manager coach director treasurer taoiseach tanaiste
`);

/** "The former minister", "the ex-wife", "the one-time footballer" */
export const BYGONE = hashedWords("former ex one-time onetime erstwhile retired shadow acting");

/** Whether a head is a word by which the news speaks again of somebody whom it has named. */
export function isCalling(words: Words, head: number): boolean {
  return [EPITHETS, CAREERS, MEMBERS, TRAITS, IN_OFFICE].some((list) => isAmong(words, head, list));
}
