/** What the frames are filled with: invented people of many countries, plain nouns and verbs. */

export interface Person {
  readonly forename: string;
  readonly surname: string;
  readonly gender: "he" | "she";
}

const WOMEN =
  "Ana Ines Mary Priya Fatima Ngozi Yuki Mei Ingrid Sofia Olga Aoife Carmen Leila Thandiwe Zofia Marisol Greta Amina Hina Nadege Siobhan Keiko Wanjiru Lucia".split(
    " ",
  );
const MEN =
  "Tomas Bob Piet Rahul Omar Chidi Kenji Wei Lars Diego Ivan Cormac Pablo Reza Sipho Jan Hector Otto Yusuf Imran Luc Declan Hiroshi Kamau Marco".split(
    " ",
  );
const SURNAMES =
  "Orr Duarte Tull Lund Rill Sharma Okafor Tanaka Chen Halvorsen Moreno Petrov Byrne Castillo Farahani Ndlovu Mulder Kowalski Quintero-Vale O'Dwyer Weiss Haddad Malik Laurent Kavanagh Sato Mwangi Bianchi Stark Hale Nash Reyes Brandt Fonseca Oyelaran Rasmussen".split(
    " ",
  );

export const TITLES = ["Mayor", "Senator", "Dr.", "Judge", "Minister", "Professor", "Captain"];

/** People who are introduced by what they are; the name that stands near is somebody else. */
export const UNNAMED = [
  "A nurse",
  "A doctor waiting outside",
  "A resident of the street",
  "One protester",
  "The ferry's captain",
  "An aide who asked not to be named",
  "A union official",
  "Another driver",
  "A teacher at the school",
  "A witness",
  "The prime minister",
  "A shopkeeper across the road",
  "The team's physiotherapist",
  "A fisherman",
  "A steward who has worked there for 20 years",
  "A local farmer",
];

/** Subjects whose head is not the name in them; NAME is replaced. */
export const NEAR_NAMES = [
  "A lawyer representing NAME",
  "An adviser to NAME",
  "A man who opposes NAME",
  "Friends of NAME",
  "A source close to NAME",
  "The man accused of robbing NAME",
  "A former colleague of NAME",
  "A spokesman for NAME",
  "Critics of NAME",
  "The father of NAME",
  "A woman who worked with NAME",
  "NAME's lawyer",
  "NAME's deputy",
  "NAME's brother",
  "A neighbour of NAME",
  "A letter to NAME",
];

export const WORDS = [
  "It came ten years late",
  "We have waited long enough",
  "Nobody told us that the road was shut",
  "The water rose faster than we could run",
  "That is not what was promised",
  "I have never seen anything like it",
  "They should have asked us first",
  "The numbers don't add up",
  "We will be back next week",
  "There was smoke everywhere",
  "This town deserves better",
  "You could hear it from the bridge",
];

export const OPENINGS = [
  "NAME opened the clinic on Tuesday",
  "NAME spoke at the meeting in the town hall",
  "NAME toured the flooded streets",
  "NAME signed the contract on Friday",
  "NAME was met by a crowd at the station",
  "NAME promised a review of the plan",
];

/** What the newcomer did, without a verb of speech. */
export const STANDING = [
  "was less sure",
  "had seen it all before",
  "stood at the back of the room",
  "lives two doors away",
  "shook the rain from an umbrella",
  "had come to watch",
];

export const SPEECH = "said told added joked quipped shrugged insisted recalled".split(" ");
export const BEATS = "nodded smiled sighed applauded laughed frowned winced".split(" ");
export const BLAMED = [
  "was accused of",
  "faced claims of",
  "was criticised for",
  "rejected calls for",
  "dismissed talk of",
  "denied",
];
export const CHARGES = [
  "“a shameful waste of money”",
  "“cruel and needless cuts”",
  "“lying to the public”",
  "“gross neglect of duty”",
];

/** Numbers from 0 on, always the same for the same seed. */
export function createChooser(seed: number) {
  let state = seed | 0;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error("There is nothing to choose from.");
    return item;
  };
  const person = (): Person => {
    const isWoman = next() < 0.5;
    return {
      forename: one(isWoman ? WOMEN : MEN),
      surname: one(SURNAMES),
      gender: isWoman ? "she" : "he",
    };
  };
  return { next, one, person };
}

export type Chooser = ReturnType<typeof createChooser>;

export function fullNameOf({ forename, surname }: Person): string {
  return `${forename} ${surname}`;
}
