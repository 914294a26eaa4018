import { hashedWords } from "../text/hash-word.ts";

/** They join a second verb to the subject of the first: "said it was late and added". */
export const JOINING_WORDS = hashedWords("and but or also then");

/** They open a clause between a cue and its words; the weights know this list. */
export const CLAUSE_OPENERS = hashedWords(
  "that who which if whether what how why where as because",
);

/** They open a clause beside or below a verb, so that it is not the nearest to what follows: "told them and", "told them because". */
export const CLAUSE_JOINERS = hashedWords("and but or who which while because when if whether");

/** "Lee, who has been told". */
export const BEFORE_PREDICATE = hashedWords(", who");

/** "The request of Lee said": who follows these is no subject. */
export const INSIDE_PHRASE = hashedWords("of to on in at with by from for about");

/** They open an indirect question: "did not say when he would". */
export const QUESTION_WORDS = hashedWords(
  "whether if who whom whose what which when where why how",
);

/** They carry a phrase on: "a spokesman for the campaign". */
export const TAIL_PREPOSITIONS = hashedWords("of for at from with in");

export const RELATIVES = hashedWords("who which that whose whom");

/** They open a clause that stands before the main one: "when Low came, he spoke". */
export const OPENING_CLAUSE = hashedWords(
  "when as if after before once while although though since",
);

/** Those of them that tell when: "left after a lawyer had said", and no "as". */
export const TIME_OPENERS = hashedWords("after before until since");

/** They open what tells more of a thing: "a sign that said". */
export const THAT_OR_WHICH = hashedWords("that which");

/** Before a subject of its own they open a clause beside another: "and Reed stood up". */
export const MAIN_JOINERS = hashedWords("and but while whereas");

/** After a verb of speech "that" opens what is said. */
export const RELATIVES_BUT_THAT = hashedWords("who which whose whom");

/** The subject of a clause of their own: "which allows individual owners". */
export const SUBJECT_RELATIVES = hashedWords("who which that");

/** The object of a clause of their own: "what the regulator called". */
export const OBJECT_RELATIVES = hashedWords("what which whom");

/** Their object does what follows: "prompting Orr to reply". */
export const PROMPTING = hashedWords(`
  prompt prompts prompted prompting lead leads led leading cause causes caused causing force forces
  forced forcing allow allows allowed allowing encourage encourages encouraged encouraging inspire
  inspires inspired inspiring drive drove driving provoke provokes provoked provoking compel compels
  compelled compelling invite invites invited inviting enable enables enabled enabling
`);

/** "Critics, including Low, said": who is named behind them is one of those who speak. */
export const FOR_EXAMPLE = hashedWords("including like such notably especially particularly");
