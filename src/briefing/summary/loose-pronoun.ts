import { classesOfWord, FEMALE, MALE } from "../../article/lexicon/word-classes.ts";
import { hashWord } from "../../article/text/hash-word.ts";
import type { Named } from "./named-in.ts";

const PRONOUN = /(?<![\p{L}’'-])(?:(he|him|his|himself)|she|her|hers|herself)(?![\p{L}-])/iu;
/** Where a sentence opens with its subject, a pronoun after it mostly means that. */
const SETS_OUT =
  /^["“‘']?(?:in|on|at|after|before|during|when|while|as|if|for|with|without|by|to|from|under|over|since|until|although|though|despite|following|earlier|later|yesterday|last|once|now|there|what|why|how|because|of|asked|speaking|writing|having|being|among|amid|according|only|nor|perhaps|today|tonight|throughout|behind|beside)\b/i;
/** "A student of engineering, she had seen it": the phrase is about whom the pronoun means. */
const OF_WHOM = /^An? [^,]{1,60}, $/i;
/** "A neighbour put an arm around her": whoever is new in a sentence is not whom it knows. */
const OF_ANOTHER = /^(?:An?|One|Another|Two|Several) .*\b(?:him|her)(?=[.,;!?]|$)/s;
const SOMEBODY =
  /\b(?:man|woman|boy|girl|mother|father|wife|husband|person|someone|anyone|everyone|who)\b/i;
const NAME = /\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)\b/u;
const THEY = /^\S+(?:,? \S+){0,3}? (?:they|them|their|it|its)\b/i;
/** "The council and its …": something is told of before the pronoun. */
const NOUN =
  /(?:^|\s)(?:[Tt]he|[Aa]n?|[Aa]ll|[Mm]any|[Mm]ost|[Ss]ome|[Tt]wo|[Tt]hree|\d+) \p{L}+|\s\p{Lu}\p{L}+|^\p{Lu}\p{L}+s? (?:and|said|say|has|have|will|is|are|was|were)\b/u;

/** "While its policies are hostile, the United States …": the subject comes after. */
const LOOKS_AHEAD =
  /^(?:While|Although|Though|Despite|In|With|For all|After|Before|As|Unlike|Since|Throughout)\b[^,]{0,30}\b(?:its|their|his|her)\b[^,]{0,80}, (?:the )?\p{Lu}\p{L}+ (?:\p{Lu}|\p{Ll}+ed\b|is\b|was\b|has\b|said\b)/u;

/**
 * "In an open letter, he called on them", "Ann Lee called his plan a wish": there is nobody before
 * the pronoun in its own sentence whom it could mean.
 */
export function hasLoosePronoun(text: string, named: readonly Named[]): boolean {
  if (LOOKS_AHEAD.test(text)) return false;
  const pronoun = PRONOUN.exec(text);
  if (pronoun && isLoose(named, pronoun)) return true;
  const [opening = ""] = THEY.exec(text) ?? [];
  return opening !== "" && !NOUN.test(opening);
}

function isLoose(named: readonly Named[], pronoun: RegExpExecArray): boolean {
  const opening = pronoun.input.slice(0, pronoun.index);
  if (SOMEBODY.test(opening)) return false;
  const genders = named
    .filter(({ at }) => at < pronoun.index)
    .map(({ person: { name }, start, end, at }) =>
      genderOf(`${pronoun.input.slice(at, at + end - start)} ${name}`),
    );
  if (genders.length === 0 && OF_ANOTHER.test(pronoun.input)) return true;
  if (genders.length === 0)
    return (SETS_OUT.test(opening) || OF_WHOM.test(opening)) && !NAME.test(opening);
  const own = pronoun[1] === undefined ? FEMALE : MALE;
  return genders.every((gender) => gender !== 0 && gender !== own);
}

/** By "Mr" or "Ms" where it is printed, else by the forename; 0 where nothing tells. */
function genderOf(names: string): number {
  for (const word of names.split(/\s+/)) {
    const gender = classesOfWord(hashWord(word.replace(/\.$/, ""))) & (MALE | FEMALE);
    if (gender === MALE || gender === FEMALE) return gender;
  }
  return 0;
}
