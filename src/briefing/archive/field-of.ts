import { foldedWords } from "../words/fold.ts";

/**
 * What somebody does, as far as their role tells it by one of these words. Roles of one field are
 * one person's more often than not: a senator was an assemblyman before.
 */
const FIELDS = {
  politics: `mayor mayors senator governor minister premier chancellor congressman congresswoman
    assemblyman assemblywoman assemblymember councilman councilwoman councilmember councillor
    councilor alderman lawmaker legislator mp mep msp politician politics nominee democrat democratic
    republican socialist tory labour undersecretary ambassador diplomat envoy comptroller party
    congress senate parliament parliamentary backbencher whip monarch king queen prince princess
    presidential mayoral gubernatorial cabinet`,
  law: `lawyer attorney solicitor barrister judge justice magistrate prosecutor counsel court`,
  services: `police policeman policewoman detective sergeant constable sheriff trooper inspector
    firefighter fire paramedic soldier colonel lieutenant marine admiral military army navy`,
  business: `ceo cfo executive businessman businesswoman entrepreneur investor banker financier
    magnate mogul tycoon billionaire broker trader landlord retailer developer company bank firm`,
  sport: `coach player footballer striker midfielder defender goalkeeper winger quarterback pitcher
    batsman batter bowler cricketer golfer cyclist swimmer sprinter jockey boxer athlete olympian
    skipper football rugby tennis cricket basketball baseball hockey soccer wrestler gymnast rower
    skier skater referee umpire goalscorer shortstop linebacker`,
  arts: `actor actress singer musician novelist poet playwright artist painter filmmaker comedian
    rapper songwriter guitarist pianist composer sculptor screenwriter dancer drummer film`,
  press: `journalist reporter editor columnist correspondent anchor presenter broadcaster blogger`,
  science: `scientist professor researcher academic historian psychologist sociologist physicist
    lecturer scholar biologist chemist epidemiologist statistician economist doctor surgeon nurse
    physician psychiatrist therapist dentist midwife`,
  faith: `rabbi pastor priest bishop archbishop imam vicar pope cardinal reverend`,
  trades: `plumber electrician carpenter driver farmer teacher mechanic builder waiter waitress cook
    chef shopkeeper bartender cleaner janitor hairdresser salesman clerk laborer labourer technician
    fisherman miner bricklayer baker butcher postman`,
} as const;

/** These say it only where nothing else does: there are presidents of companies and of clubs. */
const LOOSE: Readonly<Record<string, Field>> = { president: "politics", commissioner: "services" };

export type Field = keyof typeof FIELDS;

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  (Object.keys(FIELDS) as readonly Field[]).flatMap((field) =>
    FIELDS[field].split(/\s+/).map((word) => [word, field] as const),
  ),
);

/** Those that one life often goes through. */
const CROSSED: readonly (readonly [Field, Field])[] = (
  ["law", "services", "business", "press", "science", "faith"] as const
)
  .map((field): readonly [Field, Field] => ["politics", field])
  .concat([
    ["law", "business"],
    ["law", "science"],
    ["law", "services"],
    ["business", "science"],
    ["business", "arts"],
    ["arts", "press"],
    ["science", "press"],
    ["sport", "press"],
  ]);

/** The last word that tells it: "a former football player, now a senator" is a senator. */
export function fieldOf(role: string | null): Field | null {
  // What somebody heads is named after them: "the head of the police union".
  const [own = "", ...rest] = (role ?? "").split(/\b(?:of|for|at|from)\b|,/);
  for (const part of [own, ...rest]) {
    const words = foldedWords(part).toReversed();
    const field = words.map((word) => FIELD_OF.get(word)).find((found) => found !== undefined);
    if (field) return field;
  }
  const loose = foldedWords(role ?? "").map((word) => LOOSE[word]);
  return loose.find((field) => field !== undefined) ?? null;
}

export function areCrossed(one: string, other: string): boolean {
  return CROSSED.some(
    (pair) => pair.some((field) => field === one) && pair.some((f) => f === other),
  );
}
