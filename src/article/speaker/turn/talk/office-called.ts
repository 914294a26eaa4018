import type { Analysis } from "../../../analyse-text.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import type { Name } from "../../../people/name.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone, numberAt } from "../../../text/lookup.ts";
import { hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";

/** By which somebody is spoken to, whatever he is called: "Yes, sir." */
const HONOURS = `
  honour honor worship lord lady lordship ladyship m’lud m'lud sir madam ma’am ma'am majesty highness excellency eminence
  holiness
`;
const OFFICES = hashedWords(`
  ${HONOURS} judge minister governor ambassador mayor captain doctor president senator congressman congresswoman inspector
  sergeant constable officer colonel general admiral lieutenant commander commissioner chancellor secretary premier
  speaker chair chairman chairwoman councillor councilman vicar father reverend bishop archbishop rabbi imam professor
  headmaster headmistress coach skipper gaffer boss chief detective superintendent taoiseach marshal sheriff warden
  provost consul marquess duchess duke
`);
/** "Mr Mayor", "Prime Minister", "your honour" */
const BEFORE_OFFICE = hashedWords(`
  your my mr mr. mrs mrs. ms madam madame mister prime chief deputy vice lord chairman dear herr monsieur
`);

/** The token of the office by which the words call whoever they are said to: "No, Mr Mayor.", "Minister, why?"; or -1. */
export function officeCalled(
  { words, quoteOf }: Analysis,
  { quote, first }: { quote: number; first: number },
): number {
  if (first === -1) return -1;
  const opening = pastTitles(words, first, 1);
  if (isAmong(words, opening, OFFICES) && isComma(words, opening + 1)) return opening;
  let last = first;
  while (quoteOf[last + 1] === quote) last++;
  while (last > first && !hasShape(words, last, WORD)) last--;
  if (!isAmong(words, last, OFFICES)) return -1;
  return isComma(words, pastTitles(words, last - 1, -1)) ? last : -1;
}

/** The office itself may be one of them: "Madam, …". */
function pastTitles(words: Words, from: number, step: number): number {
  let token = from;
  for (let steps = 0; steps < MOST_TITLES && isAmong(words, token, BEFORE_OFFICE); steps++) {
    if (step > 0 && isComma(words, token + 1)) break;
    token += step;
  }
  return token;
}

const MOST_TITLES = 3;

/** Names of one person, and tokens to either side of one, in which an office is looked for. Chosen by hand. */
const MOST_NAMES = 12;
const NEAR = 5;

/** Whether the article tells of the office beside the mention's name: "Mayor Tom Reed", "the minister, Tom Reed", "Reed, the judge". */
export function bearsOffice(analysis: Analysis, { entity, kind, head }: Mention, office: number) {
  const isSame = hashOf(analysis.words, head) === hashOf(analysis.words, office);
  return (kind === "nominal" && isSame) || holdsOffice(analysis, entity, office);
}

/** The same, of an entity. */
export function holdsOffice(
  { words, names, entities }: Analysis,
  entity: number,
  office: number,
): boolean {
  const called = hashOf(words, office);
  const { occurrences } = itemOrNone(entities.list, entity) ?? { occurrences: [] };
  return occurrences.slice(0, MOST_NAMES).some((_, at) => {
    const name = itemAt(names, numberAt(occurrences, at));
    const [from, to] = [besideBefore(words, name), besideBehind(words, name)];
    for (let token = from; token < to; token++)
      if (token !== office && hashOf(words, token) === called) return true;
    return false;
  });
}

/** From "the governor of Dayton, Tom Reed", "Governor Tom Reed" the token of the first word that may tell of him. */
function besideBefore(words: Words, { opening }: Name): number {
  if (opening < 2) return opening;
  return isComma(words, opening - 1) ? Math.max(0, opening - NEAR) : opening - 1;
}

/** Behind "Tom Reed, the governor of Dayton" the token of the next comma. */
function besideBehind(words: Words, { last }: Name): number {
  if (!isComma(words, last)) return last;
  let to = last + 1;
  while (to < last + NEAR && !isComma(words, to)) to++;
  return to;
}
