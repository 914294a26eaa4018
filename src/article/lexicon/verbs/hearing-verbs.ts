import { hashedWords } from "../../text/hash-word.ts";

/*
 * Verbs whose object is spoken to. To add one, write its forms here: every rule that parts hearers
 * from speakers reads these lists.
 */
const TOLD = "told tells tell telling";
const HEARD = `
  told asked informed questioned urged pressed reminded warned advised quizzed briefed instructed
`;

/** "Lee was told", "asked about it": the subject of the passive hears. */
export const HEARD_VERBS = hashedWords(HEARD);

/** "Ordered by a judge to stop": as of who is told, the words are another's. */
export const ORDERED_VERBS = hashedWords(
  "ordered begged implored encouraged challenged taught assured",
);

const INFORMED = "told informed reminded warned advised assured";

/** "Was told that it was late": whoever is told has heard it, and others say it. */
export const INFORMED_VERBS = hashedWords(`${INFORMED} instructed`);

/** "A man told by doctors it was late": what follows those who tell it is theirs. */
export const TOLD_BY_OTHERS = hashedWords(INFORMED);

/** "Told Kim", "thanked voters": their object hears. */
export const HEARER_VERBS = hashedWords(`${TOLD} asked urged thanked accused reminded informed`);

/** "The court heard": their subject hears. */
export const HEAR_VERBS = hashedWords("hear hears heard");

/** An outlet may be their object: "told CNN". */
export const TELLING_VERBS = hashedWords(TOLD);

/** Of a headline, before "told" without an article: "Inquest told guard was late". */
export const HEARING_BODIES = hashedWords(
  "inquest court jury tribunal hearing inquiry trial mps lords",
);

/** "When asked", "if pressed": the one who was asked is the subject of the sentence. */
export const BEFORE_HEARD = hashedWords("when if once though although while");

/** Whom words are said to: "told reporters". */
export const HEARER_WORDS = "her him me reporters them us";
export const HEARERS = hashedWords(HEARER_WORDS);

/** Not "am": "I am told" reports what others say. */
const PASSIVE = "is are was were be been being get gets got";

/** They make the passive: "was told", "gets asked". */
export const PASSIVE_AUXILIARIES = hashedWords(PASSIVE);

/** Before a verb of hearing: "she's told". Before others the clitic is "has": "she's said". */
export const PASSIVE_OR_CLITIC = hashedWords(`${PASSIVE} 's 're`);
