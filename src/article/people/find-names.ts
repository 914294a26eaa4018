import {
  DEMONYM,
  FORENAME,
  ORGANISATION,
  PLACE,
  PLACE_OPENER,
  PLURAL,
  ROLE,
  SUFFIX,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import type { Sentence } from "../text/split-sentences.ts";
import {
  classesOf,
  codeOf,
  endOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  shapeOf,
  startOf,
} from "../text/token.ts";
import { CAPITAL, WORD, type Words } from "../text/tokenize.ts";
import { afterEpithets, afterTitle, isNoWord, nationEnd, openerClass } from "./after-epithets.ts";
import { shopEnd } from "./firm/shop-name.ts";
import { type Name, type NameKind, organisationAt } from "./name.ts";
import { hasNickname } from "./nickname.ts";
import { houseEnd, isNamelessOffice, isTheOffice } from "./office-bearer.ts";
import { bodyEnd } from "./phrase/body-name.ts";
import { upToLabel } from "./phrase/form-label.ts";
import { namedInShows } from "./phrase/named-in-show.ts";
import { outletEnd } from "./phrase/outlet-before.ts";
import { isOfRemark } from "./phrase/remark.ts";
import { titledKind } from "./presented.ts";
import {
  headlineNameEnd,
  isHeadlineWord,
  isOfPlainWords,
  type Named,
  namedIn,
  withoutRuns,
} from "./run/headline-names.ts";
import { opensName, runEnd } from "./run/name-run.ts";
import { ownNameAt, standingOf } from "./run/own-name.ts";
import { officeEnd } from "./title/office-end.ts";
import { withoutRanks } from "./title/rank-letters.ts";
import { isTimeZone } from "./title/time-zone.ts";
import { endOfTitles, titleGender } from "./title/title-before.ts";
import { findWordSurnames, withoutTrades } from "./word-surnames.ts";

/** Every run of capitalised words, with a first opinion of what it names. */
export function findNames(words: Words, sentences: readonly Sentence[]): readonly Name[] {
  const plain = new Map<Sentence, readonly Name[]>();
  for (const sentence of sentences) {
    if (!isTitleCase(words, sentence)) plain.set(sentence, plainNames(words, sentence));
  }
  const named = namedIn(words, [...plain.values()].flat());
  const found = sentences.flatMap(
    (sentence) => plain.get(sentence) ?? headlineNames(words, sentence, named),
  );
  const names = withoutRanks(words, parted(words, withoutRuns(words, found)));
  return findWordSurnames(words, sentences, withoutTrades(words, namedInShows(words, names)));
}

/** Where two names, or a word and a name, stand together as one, both apart. */
function parted(words: Words, names: readonly Name[]): readonly Name[] {
  const standing = standingOf(words, names);
  return names.flatMap((name) => {
    const { opening, last, initial, headed } = name;
    const own = ownNameAt(words, standing, name);
    if (own === -1) return [name];
    const thing = nameOf(words, { opening, last: own }, { initial, headed });
    return [thing, nameOf(words, { opening: own, last }, { initial: false, headed })];
  });
}

function plainNames(words: Words, { first, last }: Sentence): readonly Name[] {
  const names: Name[] = [];
  for (let index = first; index < last; index++) {
    const house = hasShape(words, index, CAPITAL)
      ? Math.max(houseEnd(words, index), outletEnd(words, index, last))
      : index;
    if (house > index) names.push(organisationAt(index, house, first));
    if (house > index || !opensName(words, index, false) || isOfRemark(words, index)) continue;
    if (isTimeZone(words, index)) continue;
    if (asks(words, { first: index, last })) continue;
    const end = upToLabel(words, index, runEnd(words, { start: index, headed: false }, last));
    const body = Math.max(bodyEnd(words, index, end), shopEnd(words, index, end));
    if (body > end) {
      names.push(organisationAt(index, body, first));
      index = body - 1;
      continue;
    }
    const own = { opening: index, last: officeEnd(words, index, end) };
    names.push(nameOf(words, own, { initial: index === first, headed: false }));
    index = own.last - 1;
  }
  return names;
}

/** "Will Low run again?" has no Will in it. */
function asks(words: Words, { first, last }: Pick<Sentence, "first" | "last">): boolean {
  if (hashOf(words, first) !== WILL || codeOf(words, last - 1) !== QUESTION_MARK) return false;
  return first === 0 || !hasShape(words, first - 1, WORD);
}

const WILL = hashWord("will");
const QUESTION_MARK = "?".charCodeAt(0);

function headlineNames(words: Words, { first, last }: Sentence, named: Named): readonly Name[] {
  const names: Name[] = [];
  for (let index = first; index < last; index++) {
    if (!opensName(words, index, true) || isHeadlineWord(words, named, index)) continue;
    const end = upToLabel(words, index, runEnd(words, { start: index, headed: true }, last));
    const own = { opening: index, last: headlineNameEnd(words, named, index, end) };
    const name = nameOf(words, own, { initial: index === first, headed: true });
    names.push(isOfPlainWords(words, named, name) ? { ...name, kind: "unknown" } : name);
    index = own.last - 1;
  }
  return names;
}

/** Tokens, letters and words by which a line is told to be set In Capitals Like This. */
const LONGEST_TITLE = 30;
const LEAST_LENGTH = 4;
const LEAST_CAPITALS = 4;

/** Nearly every word of four letters or more has a capital. */
function isTitleCase(words: Words, { first, last }: Sentence): boolean {
  if (last - first > LONGEST_TITLE) return false;
  let capitals = 0;
  let others = 0;
  for (let index = first; index < last; index++) {
    const shape = shapeOf(words, index);
    const length = endOf(words, index) - startOf(words, index);
    if ((shape & WORD) === 0 || length < LEAST_LENGTH) continue;
    if (shape & CAPITAL) capitals++;
    else others++;
  }
  return capitals >= LEAST_CAPITALS && others * 6 < capitals;
}

function nameOf(
  words: Words,
  { opening, last }: { opening: number; last: number },
  { initial, headed }: { initial: boolean; headed: boolean },
): Name {
  const core = coreEnd(words, opening, last);
  if (isNamelessOffice(words, opening, core))
    return {
      opening,
      first: opening,
      last,
      kind: "title",
      gender: 0,
      titled: false,
      initial,
      headed,
    };
  const titleEnd = endOfTitles(words, { opening, core, doubtful: initial || headed });
  const titled = titleEnd > opening;
  const first = titled
    ? afterTitle(words, titleEnd, core)
    : afterEpithets(words, { opening, core, doubtful: initial || headed });
  const gender = titled ? titleGender(words, opening, titleEnd) : 0;
  const isLater = first > opening || !initial;
  const isMembers = isLater && core - first > 1 && isAmong(words, core - 1, MEMBERS);
  const isOffice = isMembers || (!titled && isTheOffice(words, first, core));
  const kind = isOffice ? "title" : kindOf(words, first, core, titled);
  return { opening, first, last, kind, gender, titled, initial, headed };
}

/** Where the name ends when "Jr." is left out. */
function coreEnd(words: Words, first: number, last: number): number {
  let end = last;
  while (end > first + 1 && hasClass(words, end - 1, SUFFIX)) end--;
  if (end < last && isComma(words, end - 1)) end--;
  return end;
}

function kindOf(words: Words, first: number, core: number, titled: boolean): NameKind {
  const head = classesOf(words, core - 1);
  const isLong = core - first > 1;
  if (isLong && hasNickname(words, first, core)) return "person";
  if (isLong) return longKind(words, { first, core }, titled);
  if (head & ORGANISATION) return titled ? "unknown" : "organisation";
  if (head & PLACE) return "place";
  // "Liberal Democrats" are no Ms Democrats.
  if (head & DEMONYM && head & PLURAL) return "place";
  if (titled) return titledKind(words, core - 1);
  if (head & (TITLE | ROLE) && !(head & FORENAME)) return "title";
  return head & DEMONYM ? "place" : "unknown";
}

/** "A number of Tory MPs", "several Tory MPs": those who sit in a parliament bear no name. */
const MEMBERS = hashedWords("mps msps meps mlas tds mks");

/** What bears somebody's whole name: "the Ann Low Show", "the Tom Reed Award". */
const NAMED_FOR = hashedWords(`
  show podcast programme program award awards prize cup trophy medal stadium arena theatre theater library
  scholarship lecture festival marathon centre center memorial
  airport station bridge
`);

/** "The Davis Cup" */
const NO_SURNAMES = hashedWords(
  "podcast cup prize trophy medal awards stadium arena theatre theater airport marathon scholarship",
);

/** "South Denby", but not "South African Kwena Rabado": two words that no list has. */
function opensPlace(words: Words, first: number, core: number): boolean {
  if (!hasClass(words, first, PLACE_OPENER)) return false;
  const own = nationEnd(words, first);
  if (own === first || core - own !== 2) return true;
  return !isNoWord(words, own) || classesOf(words, own + 1) !== 0;
}

function longKind(
  words: Words,
  { first, core }: { first: number; core: number },
  titled: boolean,
): NameKind {
  if (core - first > 2 && isAmong(words, core - 1, NAMED_FOR)) return "organisation";
  const head = classesOf(words, core - 1);
  const opener = openerClass(words, first);
  const isForename = (opener & FORENAME) !== 0;
  if (head & ORGANISATION && !(titled && isForename)) return "organisation";
  if (isForename && isAmong(words, core - 1, NO_SURNAMES)) return "organisation";
  if (isForename && !(opener & PLACE)) return "person";
  if (head & PLACE || (!titled && opensPlace(words, first, core))) return "place";
  if (isForename || titled) return "person";
  return head & DEMONYM ? "place" : "unknown";
}
