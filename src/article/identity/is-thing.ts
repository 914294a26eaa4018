import type { Analysis } from "../analyse-text.ts";
import { HUMAN, kindOfHead, PLACE as PLACE_KIND } from "../grammar/noun-kinds.ts";
import { tagsOf } from "../grammar/tag-lexicon.ts";
import { NOUN } from "../grammar/tags.ts";
import { THE } from "../lexicon/single-words.ts";
import {
  AUXILIARY,
  FORENAME,
  GROUP,
  ORGANISATION,
  PLACE,
  PLURAL,
  SPEECH,
} from "../lexicon/word-classes.ts";
import { coreLast } from "../people/full-name.ts";
import type { Entity } from "../people/gather-entities.ts";
import type { Name } from "../people/name.ts";
import { isToldPerson } from "../people/presented.ts";
import { itemAt } from "../text/lookup.ts";
import { hasClass, hashOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";

/** Places that name it. */
const MOST_PLACES = 12;

/**
 * "Social Security", "the Davis Cup", "Grant Street", "Labour MPs": looks like a name, and is nobody's,
 * since its last word is one of the language, no sentence has it where somebody would stand, and nothing else tells of
 * a person: no title, role or age, and no surname used alone.
 */
export function isThing(analysis: Analysis, entity: Entity): boolean {
  const { words, names, grammar } = analysis;
  const named = entity.occurrences.slice(0, MOST_PLACES).map((index) => itemAt(names, index));
  const sign = signOf(analysis, entity, named);
  const isSomebody = (name: Name) =>
    name.titled || isToldPerson(words, name) || isBare(analysis, entity, name);
  if (sign === "none" || named.some(isSomebody)) return false;
  if (sign === "members") return true;
  const asked = named.filter(({ first, last, headed }) => !headed && last - first > 1);
  const kinds = asked.map((name) => kindOfHead(grammar, coreLast(words, name) - 1));
  if (kinds.length === 0 || kinds.includes(HUMAN)) return false;
  return sign === "thing" || kinds.every((kind) => kind === PLACE_KIND);
}

/** What its words alone tell: that takes no grammar. */
function signOf(
  { words, grammar }: Analysis,
  { first, last }: Entity,
  named: readonly Name[],
): "none" | "members" | "thing" | "place" {
  const head = coreLast(words, { first, last }) - 1;
  const isNamed = hasClass(words, head, ORGANISATION | PLACE);
  const isVerb = hasClass(words, head, SPEECH | AUXILIARY);
  const isNoun =
    !isVerb && ((tagsOf(grammar.model.lexicon, hashOf(words, head)) >> NOUN) & 1) === 1;
  if (hasClass(words, first, FORENAME)) {
    if (isNoun && named.some((name) => isAfterThe(words, name))) return "thing";
    return isNamed ? "place" : "none";
  }
  if (hasClass(words, head, GROUP) && hasClass(words, head, PLURAL)) return "members";
  return isNoun || isNamed ? "thing" : "none";
}

/** "The Davis Cup": of nobody it is said "the Ann Bishop". */
function isAfterThe(words: Words, { opening, first }: Name): boolean {
  return opening === first && hashOf(words, opening - 1) === THE;
}

/** "Low" or "Ann", but not "the Amendment", nor "Amnesty". */
function isBare({ words }: Analysis, { first, surname }: Entity, name: Name): boolean {
  if (name.last - name.first !== 1 || isAfterThe(words, name)) return false;
  return hashOf(words, name.first) === surname || hasClass(words, first, FORENAME);
}
