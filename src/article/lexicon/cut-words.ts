import { hashedWords } from "../text/hash-word.ts";

/** A new clause begins here, whose loss leaves a sentence that is still true. */
export const CLAUSE_OPENERS = hashedWords(`
  after amid as because before despite during following once since though although when where
  while which who whose
`);

/** They open a phrase; what stands before it is a sentence if it has its verb. */
export const PHRASE_OPENERS = hashedWords(
  "to in on at for with by from over during through against into",
);

/** What follows these turns the claim: without it another thing is said. */
export const TURNS = hashedWords(`
  but or nor not n't no never without unless if until except rather instead only than whether so
  neither cannot just even like
`);

/** After these no phrase is cut off: it may be the very thing that was denied. */
export const NEGATIONS = hashedWords(`
  not n't no never nor neither none nobody nothing cannot without hardly barely few little
  fail fails failed failing refuse refuses refused refusing deny denies denied denying
  reject rejects rejected rejecting decline declines declined declining against
`);

/** "wants the city to pay" does not mean "wants the city". */
export const TAKES_TO = hashedWords(`
  want wants wanted allow allows allowed force forces forced order orders ordered help helps helped
  expect expects expected let get gets got cause caused require requires required enable enabled
  lead leads led use uses used
`);
export const NUMBER_WORDS = hashedWords(`
  one two three four five six seven eight nine ten dozen hundred thousand million billion percent
  per half third quarter points
`);

/** "is best known | for …", "was found stuck | in …": the word wants what follows. */
export const PARTICIPLES = hashedWords(`
  known stuck seen given taken driven forced likely able due ready set bound born torn worn fallen
  broken spoken written hidden shown drawn thrown chosen forgotten beaten eaten gone done been complete determined
`);
export const ARTICLES = hashedWords("a an the");
export const BREAKS = hashedWords(", ; — – --");
export const RELATIVES = hashedWords("who which that whose whom where");
export const CLOSING_MARKS = hashedWords('" ” %');
export const PARTICLES = hashedWords("on over up out through into against for with");
/** "Called out", "shouted back" */
export const OUT = hashedWords("out back over up");

/** "has become the first star | to …" */
export const SUPERLATIVES = hashedWords("first second third last latest only best most least next");
export const CONDITIONS = hashedWords("if unless until except without whether");

export const DASHES = hashedWords("— – ― -- -");

/** "After losing the vote, the mayor left": the sentence holds without what these open. */
export const FRONT_OPENERS = hashedWords(`
  after amid as before despite during following in on since though although when while at
`);
