import type { FoundSpeaker, PersonRuling, SpeakerSearch } from "../../../domain/speaker.ts";
import type { ArchivedPerson, PeopleQuery } from "../../../ports/archive.ts";
import { foldedWords } from "../../words/fold.ts";
import type { View } from "../view.ts";
import { findPerson, meaningfulWords, type PersonSearch } from "./find-person.ts";
import { type JoinedPerson, joinPeople } from "./join-people.ts";
import { surnameOf } from "./name-forms.ts";
import { nameKey, readLabel } from "./namesakes.ts";

/** As many are compared with what was typed. Chosen by hand: nobody is offered more than ten. */
const MOST_COMPARED = 200;
/** So much of a word tells whom it could mean where it is misspelt or run together with another. */
const BEGINNING = 3;

type Found = PersonSearch<Candidate>;
type Candidate = Omit<JoinedPerson, "roles"> & { readonly roles: readonly string[] };

/** Finds who is meant, with all the forms of their name. */
export async function findSpeaker(view: View, query: string): Promise<SpeakerSearch> {
  const found = await lookUp(view, query);
  switch (found.found) {
    case "one":
      return {
        found: "one",
        speaker: await whole(view, found.person),
        others: [],
        byTypo: found.by === "typo",
      };
    case "several": {
      const [likeliest, ...others] = found.people;
      // A name is of the one who is quoted most; what somebody is says too little.
      if (likeliest === undefined || found.by === "role") {
        return { found: "several", speakers: found.people.map(asSpeaker) };
      }
      return {
        found: "one",
        speaker: await whole(view, likeliest),
        others: others.map(asSpeaker),
        byTypo: found.by === "typo",
      };
    }
    case "nobody":
      return { found: "nobody", nearest: found.nearest.map(asSpeaker) };
  }
}

/** Whether words are a name or what somebody is; a slip of the finger makes neither. */
export async function whoIs(view: View, words: string): Promise<"name" | "role" | null> {
  const meant = meaningfulWords(words);
  if (meant.length === 0) return null;
  const search = findPerson(await candidates(view, { starts: meant }), words);
  if (search.found === "nobody" || search.by === "typo") return null;
  return search.by === "role" ? "role" : "name";
}

/** Those whose name has words that begin as typed; otherwise whomever the text could mean. */
export async function suggestSpeakers(
  view: View,
  typed: string,
  limit: number,
): Promise<readonly FoundSpeaker[]> {
  const starts = foldedWords(typed);
  const people = await candidates(view, { starts });
  const heard = people.filter(({ ownWords, reported }) => ownWords + reported > 0);
  if (starts.length === 0) return heard.slice(0, limit).map(asSpeaker);
  const fitting = people.filter(({ names }) =>
    names.some((name) => {
      const words = foldedWords(name);
      return starts.every((start) => words.some((word) => word.startsWith(start)));
    }),
  );
  if (fitting.length > 0) return fitting.slice(0, limit).map(asSpeaker);
  const found = await lookUp(view, typed);
  const meant =
    found.found === "one"
      ? [found.person]
      : found.found === "several"
        ? found.people
        : found.nearest;
  return meant.slice(0, limit).map(asSpeaker);
}

/** The archive knows words by their beginnings, so others are looked for among those that begin alike. */
async function lookUp(view: View, query: string): Promise<Found> {
  const words = meaningfulWords(query);
  const [first = ""] = words;
  if (first === "") return { found: "nobody", nearest: [] };
  const nearest: Candidate[] = [];
  for (const starts of [words, [first.slice(0, BEGINNING)], [first.slice(0, 1)]]) {
    const people = await candidates(view, { starts });
    const found = findPerson(people, query);
    if (found.found !== "nobody") return found;
    nearest.push(...found.nearest);
  }
  const others = words
    .slice(1)
    .map((word) => candidates(view, { starts: [word.slice(0, BEGINNING)] }));
  const found = findPerson((await Promise.all(others)).flat(), query);
  if (found.found !== "nobody") return found;
  const all = new Map([...nearest, ...found.nearest].map((person) => [person.name, person]));
  return { found: "nobody", nearest: [...all.values()] };
}

async function candidates(
  view: View,
  wanted: Omit<PeopleQuery, "limit">,
): Promise<readonly Candidate[]> {
  const [people, rulings] = await Promise.all([
    view.people({ ...wanted, limit: MOST_COMPARED }),
    view.rulings(),
  ]);
  return joinPeople(people, rulings).map(asCandidate);
}

function asCandidate(person: JoinedPerson): Candidate {
  const fields = person.people.flatMap(({ field }) => field ?? []);
  return { ...person, roles: [...person.roles.map(({ role }) => role), ...fields] };
}

/** With the forms that were not looked for: whoever asks for a forename means the surname too. */
async function whole(view: View, person: Candidate): Promise<FoundSpeaker> {
  const surname = surnameOf(person.name);
  if (!person.named || surname === "") return asSpeaker(person);
  const rulings = await view.rulings();
  const found = [...person.people, ...(await familyOf(view, surname))];
  const merged = await peopleNamed(view, mergedWith(found, rulings));
  const all = new Map<string, ArchivedPerson>([...found, ...merged].map((one) => [one.id, one]));
  const joined = joinPeople([...all.values()], rulings).find(({ ids }) =>
    person.ids.some((id) => ids.includes(id)),
  );
  return asSpeaker(joined ?? person);
}

async function familyOf(view: View, surname: string): Promise<readonly ArchivedPerson[]> {
  const people = await view.people({ starts: [surname], kinds: ["person"], limit: MOST_COMPARED });
  return people.filter(hasWord(surname));
}

/** Names that a manager said to be of one of them, which the names themselves do not tell. */
function mergedWith(
  people: readonly ArchivedPerson[],
  rulings: readonly PersonRuling[],
): readonly string[] {
  const names = new Set(people.map(({ name }) => nameKey(name)));
  return rulings
    .filter(({ kind }) => kind === "merge")
    .map(({ one, other }) => [readLabel(one).name, readLabel(other).name] as const)
    .flatMap(([one, other]) => {
      if (names.has(nameKey(one))) return [other];
      return names.has(nameKey(other)) ? [one] : [];
    });
}

/** With the other forms of these names, which are joined with them as ever. */
async function peopleNamed(
  view: View,
  names: readonly string[],
): Promise<readonly ArchivedPerson[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const people = await view.people({ starts: foldedWords(name), limit: MOST_COMPARED });
      const same = people.filter((person) => nameKey(person.name) === nameKey(name));
      const surname = surnameOf(name);
      const isPerson = same.some(({ kind }) => kind === "person") && surname !== "";
      return isPerson ? [...same, ...(await familyOf(view, surname))] : same;
    }),
  );
  return found.flat();
}

function hasWord(word: string): (person: ArchivedPerson) => boolean {
  return ({ name }) => foldedWords(name).includes(word);
}

function asSpeaker(person: Omit<JoinedPerson, "roles">): FoundSpeaker {
  const { name, named, role, formerRoles, ids, names, label, maybe, forms } = person;
  const { ownWords, reported, articles } = person;
  return {
    ...{ name, named, role, formerRoles, ids, names, label, maybe, forms },
    ...{ ownWords, reported, articles },
  };
}
