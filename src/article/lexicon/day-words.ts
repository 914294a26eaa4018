import { hashedWords } from "../text/hash-word.ts";

/* Words that tell whether a day is that of the saying or of something else. */

/** "Ahead of the vote on Friday", "in response to the fire on 3 May", "as police left on Friday". */
export const EVENT_OPENERS = hashedWords(`
  about over after before ahead following regarding concerning since until till against despite into
  surrounding involving because due amid amidst response reaction reply reference regard relation
  wake aftermath advance eve result light run-up lead-up outcome as when while if once although
  though whether unless where why how
`);

/** "In Friday's debate": the debate is where it was said. */
export const BEFORE_OWN_OCCASION = hashedWords("in at during on");

/** "In a statement issued on Friday": what is made known that day is said that day. */
export const MADE_KNOWN = hashedWords(`
  issued released posted published aired broadcast sent e-mailed emailed mailed shared recorded
  televised carried delivered held given tweeted uploaded launched filed dated signed sworn airing taped
`);

/** Verbs of speaking whose day is that of the saying as well: "speaking on Friday, he said". */
export const SPEAKING = hashedWords(`
  spoke speaking talked talking testified testifying appeared appearing addressed addressing
`);

/** Words in "-ing" that are no verbs. */
export const NOUNS_IN_ING = hashedWords(`
  morning evening during according meeting hearing briefing gathering building filing posting ruling
  reading opening closing sitting training sing king ring spring string thing things anything
  something nothing everything wedding parking housing funding spending painting recording outing
  screening unveiling signing swearing-in
`);

/** "Said as he left on Friday": both happen that day. */
export const MEANWHILE = hashedWords("as while when");

/** "Late on Friday", "earlier Friday". */
export const BEFORE_DAY = hashedWords("on late early earlier later last this");
