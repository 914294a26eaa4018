import { hashedWords } from "../text/hash-word.ts";

export const ASKED = hashedWords("asked pressed questioned told informed quizzed reminded");

export const HEARD = hashedWords(
  "asked told informed questioned urged pressed reminded warned advised quizzed briefed instructed",
);

/** "When asked", "if pressed": the one who was asked is the subject of the sentence. */
export const BEFORE_HEARD = hashedWords("when if once though although while");

/** Whom words are said to: "told reporters". */
export const HEARERS = hashedWords("her him me reporters them us");

/** Their object hears: "told Kim", "thanked voters". */
export const HEARER_VERBS = hashedWords(
  "told tells tell telling asked urged thanked accused reminded informed",
);

/** An outlet may be their object: "told CNN". */
export const TELLING_VERBS = hashedWords("told tells tell telling");

export const BEING = hashedWords("is are was were be been being");

export const BEING_OR_GETTING = hashedWords("is are was were be been being get gets got");

export const PASSIVE = hashedWords("is are was were be been being get gets got 's 're");
