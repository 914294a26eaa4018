import type { Analysis } from "../../../analyse-text.ts";
import { kindOfHead, ORGANISATION, PLACE, TIME } from "../../../grammar/noun-kinds.ts";
import { HONORIFICS } from "../../../lexicon/roles.ts";
import { COURTESIES } from "../../../lexicon/titles.ts";
import { FORENAME } from "../../../lexicon/word-classes.ts";
import { isCalledAsBody } from "../../../people/firm/called-as-body.ts";
import { isToldPerson } from "../../../people/presented.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import { hasClass, hasShape, isAmong } from "../../../text/token.ts";
import { CAPS, type Words } from "../../../text/tokenize.ts";
import { actsAsFirm, actsAsSomebody, isLedBySomebody } from "../../acts-as-firm.ts";
import { isFirm } from "../../phrase/somebody.ts";
import { isClub } from "../../phrase/told/is-club.ts";
import { isPart } from "../../phrase/told/is-part.ts";
import { isCoined } from "../../phrase/told/no-surname.ts";
import { isAlwaysBeforeNoun, isAlwaysThe, isTeam } from "../never-alone.ts";

const NO_PERSON = new Set([ORGANISATION, PLACE, TIME]);

/** "Hale Brothers", "Elliott Street": no firm, street or day is a "he" or a "she". */
export const isNoPerson = onceFor(tellsNoPerson);

function tellsNoPerson(analysis: Analysis, entity: number): boolean {
  const { words, entities, grammar } = analysis;
  const { first, last, gender } = itemAt(entities.list, entity);
  if (isFirm(words, last - 1) || actsAsFirm(analysis, entity)) return true;
  if (isLedBySomebody(analysis, entity) || isRoad(analysis, entity)) return true;
  if (isPart(analysis, entity)) return true;
  if (gender !== 0 || hasClass(words, first, FORENAME) || isTold(analysis, entity)) return false;
  if (isCalledAsBody(words, { first, last }) || isClub(analysis, { first, last })) return true;
  if (hasShape(words, last - 1, CAPS) || isCoined(words, last - 1)) return true;
  if (isTeam(analysis, entity)) return true;
  if (isAlwaysThe(analysis, entity) || isAlwaysBeforeNoun(analysis, entity)) return true;
  return NO_PERSON.has(kindOfHead(grammar, last - 1)) && !actsAsSomebody(analysis, entity);
}

/** Places that name it, which are looked at. */
const MOST_PLACES = 4;

/** "I live on Beatrice Drive": where somebody lives or walks, each time it is named, though a woman may be called so. */
function isRoad(analysis: Analysis, entity: number): boolean {
  const { words, names, entities } = analysis;
  const { last, occurrences } = itemAt(entities.list, entity);
  if (!isAmong(words, last - 1, ROADS) || isTold(analysis, entity)) return false;
  return occurrences.slice(0, MOST_PLACES).every((occurrence) => {
    const { opening, titled } = itemAt(names, occurrence);
    return !titled && isAmong(words, opening - 1, ALONG);
  });
}

const ROADS = hashedWords(
  "drive street lane close court way place grove row hill park walk gate green",
);
const ALONG = hashedWords("on along off down up across in at near outside to from into onto");

function isTold({ words, names, entities }: Analysis, entity: number): boolean {
  const { occurrences } = itemAt(entities.list, entity);
  return occurrences.slice(0, MOST_PLACES).some((occurrence) => {
    const name = itemAt(names, occurrence);
    return (name.titled && isPersonal(words, name.first - 1)) || isToldPerson(words, name);
  });
}

/** "Bishop Kalanda", but neither "Former Harbour Row" nor "Independent Screen Awards". */
function isPersonal(words: Words, title: number): boolean {
  return [COURTESIES, HONORIFICS, RANKS].some((titles) => isAmong(words, title, titles));
}

const RANKS = hashedWords(`
  bishop archbishop cardinal canon father fr imam sheikh rabbi pastor cllr councillor gen col colonel capt captain maj
  sgt sergeant lt lieutenant inspector superintendent constable senator sen rep gov governor mayor judge
`);
