import { hashedWords } from "../text/hash-word.ts";

/*
 * The words of phrases that tell when or how often something was said: "two weeks ago", "twice",
 * "late that evening". Days and months with names stand in `calendar.ts`.
 */

export const TIME_UNITS = hashedWords(`
  second seconds minute minutes moment moments hour hours day days night nights week weeks weekend
  weekends fortnight month months quarter season seasons year years decade decades century centuries
  generation generations
`);

/** "That evening", "last summer", "the first time". */
export const TIMES_OF_DAY_AND_YEAR = hashedWords(`
  morning afternoon evening noon midday midnight lunchtime spring summer autumn fall winter
  time a.m p.m am pm o'clock then
`);

/** "Three times". */
export const TIMES = hashedWords("time times occasion occasions");

export const COUNTS = hashedWords(`
  a an half one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
  forty fifty dozen hundred few couple several many some countless numerous
`);

/** "Nearly a decade ago", "more than two and a half years ago". */
export const AROUND_COUNTS = hashedWords(`
  about around approximately roughly nearly almost just only barely hardly scarcely exactly well
  more less fewer than over under at least some and or of so another
`);

/** What a stretch of time is told from. */
export const TIME_TAILS = hashedWords(`
  ago later earlier before beforehand previously prior after afterwards afterward on since
`);

/** Of them those after which nothing more of the phrase may come. */
export const CLOSED_TAILS = hashedWords("ago later earlier afterwards afterward beforehand");

/** "That day", "the other night", "every week". */
export const BEFORE_TIMES = hashedWords(`
  this that last next every each the other same following previous first second third final late
  early earlier later recent past coming
`);

/** "Called the moment", "suggested other nights": alone before a time they make none of it. */
export const BARE = hashedWords("the other");

/** "Told that weeks later", "suggested four nights": no person begins so. */
export const NOT_OF_PERSON = hashedWords(
  "that two three four five six seven eight nine ten several some many few no any",
);

export const LONE_TIMES = hashedWords(`
  once twice thrice again later earlier afterwards afterward beforehand recently lately often
  repeatedly yesterday today tonight
`);

/** "For the first time", "at noon", "in recent days". */
export const PREPOSITIONS_OF_TIME = hashedWords("at in on for over during by since until");

/** "Not long ago", "shortly afterwards", "soon after". */
export const BEFORE_TAILS = hashedWords(
  "not long shortly soon immediately right straight directly",
);

/** "Before the match", "ahead of the vote", "during the trial". */
export const BEFORE_EVENTS = hashedWords("before after ahead following during since until");
