import type { Analysis } from "../../analyse-text.ts";
import { HUMAN, kindOfHead, PLACE, THING } from "../../grammar/noun-kinds.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { WHO } from "../../lexicon/single-words.ts";
import { PREPOSITION } from "../../lexicon/word-classes.ts";
import { isAddressBetween } from "../../people/phrase/address.ts";
import { itemAt } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";

/** "Hugh Hill, a doctor, who told": the name before the apposition, else the phrase itself. */
export function beforeWho(analysis: Analysis, who: number): number {
  const { mentions, words } = analysis;
  const before = mentions[who - 1];
  if (!before || before.kind === "pronoun") return -1;
  const { first } = itemAt(mentions, who);
  if (first - before.last > 3) return isAddressBetween(words, before.last, first) ? who - 1 : -1;
  const named = mentions[who - 2];
  // Not "Hill hugged her mother, who said".
  const isParted =
    named !== undefined &&
    (!hasShape(words, named.last, WORD) || hasClass(words, named.last, PREPOSITION));
  const isApposition =
    isParted && before.kind === "nominal" && named.kind === "name" && before.lead - named.last <= 2;
  return isApposition ? who - 2 : somebodyOnThing(analysis, who - 1);
}

/** Tokens from somebody to the thing: "a man out for a walk". Chosen by hand. */
const LONGEST_PLACE = 2;
/** Things one after another: "a man on a bike in a park". Chosen by hand. */
const MOST_THINGS = 3;

/** "A man on a bike who told": no bike is a "who"; the mention of who is on it, else the thing's own. */
function somebodyOnThing(analysis: Analysis, thing: number): number {
  const { mentions, grammar } = analysis;
  for (let at = thing; at > 0 && at > thing - MOST_THINGS && isOnNext(analysis, at - 1); at--)
    if (kindOfHead(grammar, itemAt(mentions, at - 1).head) === HUMAN) return at - 1;
  return thing;
}

/** Is the next phrase a thing or a place that nothing but a preposition parts from this one? */
function isOnNext({ mentions, words, grammar }: Analysis, index: number): boolean {
  const [who, thing] = [itemAt(mentions, index), itemAt(mentions, index + 1)];
  if (who.kind !== "nominal" || thing.kind !== "nominal") return false;
  const kind = kindOfHead(grammar, thing.head);
  if (kind !== THING && kind !== PLACE) return false;
  const { lead } = thing;
  if (!hasClass(words, lead - 1, PREPOSITION) || lead - 1 - who.last > LONGEST_PLACE) return false;
  for (let token = who.last; token < lead; token++)
    if (!hasShape(words, token, WORD) || isVerbAt(grammar, taggedUnitAt(grammar, token)))
      return false;
  return true;
}

export function isWho({ words, mentions }: Analysis, mention: number): boolean {
  const { kind, head } = itemAt(mentions, mention);
  return kind === "pronoun" && hashOf(words, head) === WHO;
}
