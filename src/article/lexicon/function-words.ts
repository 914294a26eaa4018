import { hashedWords } from "../text/hash-word.ts";
export const DETERMINERS = `
  a an the this that these those one two three four five six seven eight nine ten some another
  several many any each every no both most all few half dozens hundreds thousands
`;
export const POSSESSIVES = "my your his her its our their whose";

export const PREPOSITIONS = `
  about above across after against along among amid around as at before behind below beneath beside
  between beyond by despite during except for from in inside into like near of off on onto out
  outside over past per regarding since than through throughout to toward towards under until unlike
  up upon via with within without according besides alongside
`;

export const CONJUNCTIONS = `
  and but or nor so yet because although though while when where whereas if unless whether that
  which who whom what why how once then however moreover meanwhile instead still also even just
  only not here there now later earlier again ever never perhaps maybe indeed thus hence therefore
  nevertheless nonetheless otherwise rather whenever wherever
`;

export const AUXILIARIES = `
  is are was were be been being am has have had having do does did will would can could shall should
  may might must 's 're 've 'd 'll 'm n't won't can't going get got let lets
`;

/** Between a subject and its verb: "he later told", "Ms. Reed also recently said". */
export const MID_ADVERBS = `
  also later then recently just again still once now even never ever often sometimes always already
  previously earlier reportedly simply merely only flatly bluntly publicly privately repeatedly
  quickly immediately subsequently finally first initially further jokingly angrily correctly falsely
  wrongly famously clearly openly explicitly specifically apparently soon himself herself themselves
  itself recently actually really basically similarly likewise not all both each likely tersely
  wryly proudly sarcastically dryly quietly loudly memorably yesterday today since long at
`;

/** Capitalised at a sentence's start, and no name there. */
export const SENTENCE_WORDS = `
  yes no oh well okay ok please thanks thank hello hi welcome see read watch look listen let follow
  editor's note photo image video related more less such other others much very too yet
  asked speaking according given based following meanwhile additionally furthermore finally
  elsewhere likewise including enter sooner outgoing incoming rising congratulations
  sadly surely
  first second third last next previous recent early late former current same different own
  every each either neither both everything nothing something anything sure right good great bad
  big little old young white black high low top former many most few say said says
  there's it's he's she's that's what's who's let's i'm i've i'd i'll we're we've we'll they're
  they've you're you've don't didn't doesn't isn't aren't wasn't won't can't couldn't wouldn't
  shouldn't hasn't haven't dear hey
`;

/** The small words by which English is known. */
export const ENGLISH_WORDS = hashedWords(`
  the of and to that for with said it on by from at has have be as this are not but they his her
  its their which who will would were been after about he she you we had is was an or if when
`);

/** What an apostrophe may leave of "not", "is", "had", "am", "are", "have" and "will". */
export const CLITICS = hashedWords("t s d m re ve ll");

/** One person, as the subject of a sentence. */
export const HE = hashedWords("he she");

/** Whoever has written the article. */
export const REPORTERS = hashedWords("i we");

/** They stand for firms and groups. */
export const GROUP_PRONOUNS = hashedWords("it they");

export const HIM = hashedWords("him her");
export const INDEFINITE = hashedWords("a an");
export const A_OR_THE = hashedWords("a the");

/** Of several: "“Go home,” was another", "was a third". */
export const NEXT_ONES = hashedWords("another second third fourth fifth sixth next last other");

/** Their subject is several. */
export const PLURAL_VERBS = hashedWords("are were have");

/** Whom they lead to has written or said it: "a letter from Low", "a claim by Low", "the words of Low". */
export const BY_OR_FROM = hashedWords("by from");
export const BY_FROM_OR_OF = hashedWords("by from of");

/** Before a participle: "had said", "she 'd said". */
export const HAVING_DONE = hashedWords("had has have 'd 've");

/** They bring somebody in whom nothing has told of: "a guard", "one of the nurses". */
export const BRINGING_IN = hashedWords("a an another one");

/** What joins two clauses. */
export const AND_OR_BUT = hashedWords("and but");
