import { FULL_STOP, isAsciiCapital, isDigit } from "../text/characters.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";

/** A name follows these, so their full stop never ends a sentence. */
const TITLES = hashedWords(`
  mr mrs ms mx dr prof hon rev fr sr st ste mt ft sen sens rep reps gov govs gen lt col sgt cpl
  capt cmdr maj adm pvt pres supt det insp dep asst messrs mme mlle sec treas amb atty adv cllr coun
  const cst
`);

/** Abbreviations only when they open with a capital: "Ill." is a state, "ill." ends a sentence. */
const CAPITALISED = hashedWords(`
  jr inc corp co ltd llc bros assn assoc dept dist univ intl natl govt est
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa penn tenn tex va vt wash wis wyo ave blvd rd hwy bldg apt esq etc ph
`);

const LOWER_CASE = hashedWords("vs v etc ca approx jr inc corp dept est");

/** "No. 5", but "He said no." */
const BEFORE_A_NUMBER = hashedWords("no nos fig vol pp art sec ch");

const LONGEST = 7;

/** Does the word before this full stop keep it: "Sen.", "J.", "U.S."? */
export function isAbbreviation(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 1) return isInitial(text, start);
  if (length > LONGEST) return false;
  if (isDottedInitials(text, start, end)) return true;
  const hash = hashWord(text, start, end);
  if (BEFORE_A_NUMBER.has(hash) && isDigit(text.charCodeAt(end + 2))) return true;
  if (!isAsciiCapital(text.charCodeAt(start))) return LOWER_CASE.has(hash);
  return TITLES.has(hash) || CAPITALISED.has(hash);
}

/** Never the last word of a sentence: "Sen.", "Mrs.". */
export function isTitleAbbreviation(word: number): boolean {
  return TITLES.has(word);
}

const I = "I".charCodeAt(0);

/** "I" is a word at the end of a sentence more often than an initial. */
function isInitial(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isAsciiCapital(code) && code !== I;
}

/** "U.S", "a.m", "Ph.D". */
function isDottedInitials(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 2) !== FULL_STOP) return false;
  const first = text.charCodeAt(start + 1);
  return first === FULL_STOP || text.charCodeAt(start + 2) === FULL_STOP;
}
