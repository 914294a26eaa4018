import {
  BEATS,
  BLAMED,
  CHARGES,
  type Chooser,
  createChooser,
  fullNameOf,
  NEAR_NAMES,
  OPENINGS,
  type Person,
  SPEECH,
  STANDING,
  TITLES,
  UNNAMED,
  WORDS,
} from "./invent-words.ts";

/** A short invented article that sets a trap: whose words they are not, however near they stand. */
export interface Frame {
  readonly family: string;
  readonly text: string;
  readonly words: string;
  /** A name, the words of a phrase, or null where the text does not tell. */
  readonly speaker: string | null;
  readonly never: readonly string[];
  /** What is said before, and by whom. */
  readonly before?: Pick<Frame, "words" | "speaker">;
}

type Family = (choose: Chooser) => Omit<Frame, "family">;

/** The kinds of trap, each a family of thousands. */
const FAMILIES: Readonly<Record<string, Family>> = {
  "a newcomer without a name": newcomer,
  "a newcomer in a paragraph of their own": newcomerApart,
  "a newcomer who goes on": newcomerGoesOn,
  "a name inside the subject": nameInSubject,
  "words thrown at somebody": thrownWords,
  "who relays is not who said": relayed,
  "a bystander who makes no sound": beat,
  "a second speaker in the paragraph": secondSpeaker,
  "a question and its answer": exchange,
  "a surname that two share": sharedSurname,
  "a firm is no he or she": firm,
};

export const FAMILY_NAMES = Object.keys(FAMILIES);

/** Always the same frame for the same number. */
export function inventFrame(number: number): Frame {
  const family = FAMILY_NAMES[number % FAMILY_NAMES.length] ?? "";
  const invent = FAMILIES[family];
  if (!invent) throw new Error(`There is no family of frames "${family}".`);
  return { family, ...invent(createChooser(number * 7919 + 13)) };
}

function opening(choose: Chooser, person: Person): string {
  const title = choose.next() < 0.6 ? `${choose.one(TITLES)} ` : "";
  return choose.one(OPENINGS).replace("NAME", title + fullNameOf(person));
}

/** The phrase without what only describes it. */
function headPhrase(subject: string): string {
  return subject.split(/ (?:who|waiting|of|at|across|representing|to|close|accused|for) /)[0] ?? "";
}

function newcomer(choose: Chooser) {
  const person = choose.person();
  const subject = choose.one(UNNAMED);
  const words = choose.one(WORDS);
  return {
    text: `${opening(choose, person)}. ${subject} ${choose.one(STANDING)}. “${words},” ${person.gender} said.`,
    words,
    speaker: headPhrase(subject),
    never: [fullNameOf(person)],
  };
}

function newcomerApart(choose: Chooser) {
  const person = choose.person();
  const subject = choose.one(UNNAMED);
  const words = choose.one(WORDS);
  return {
    text: `${opening(choose, person)}. The work took two years.\n\n${subject} ${choose.one(STANDING)}.\n\n“${words},” ${person.gender} said.`,
    words,
    speaker: headPhrase(subject),
    never: [fullNameOf(person)],
  };
}

function newcomerGoesOn(choose: Chooser) {
  const person = choose.person();
  const subject = choose.one(UNNAMED);
  const words = choose.one(WORDS);
  const first = choose.one(WORDS.filter((other) => other !== words));
  return {
    text: `${opening(choose, person)}.\n\n${subject} ${choose.one(STANDING)}. “${first},” ${person.gender} said. “${words},” ${person.gender} added.`,
    words,
    before: { words: first, speaker: headPhrase(subject) },
    speaker: headPhrase(subject),
    never: [fullNameOf(person)],
  };
}

function nameInSubject(choose: Chooser) {
  const person = choose.person();
  const name = fullNameOf(person);
  const subject = choose.one(NEAR_NAMES).replace("NAME", name);
  const words = choose.one(WORDS);
  const verb = choose.one(["said", "added", "insisted", "told reporters"]);
  const text =
    choose.next() < 0.5 && verb !== "told reporters"
      ? `“${words},” ${verb} ${subject.replace(/^[AT](?=n? |he )/, (letter) => letter.toLowerCase())}.`
      : `${subject} ${verb}: “${words}.”`;
  return { text, words, speaker: headPhrase(subject), never: [name] };
}

function thrownWords(choose: Chooser) {
  const person = choose.person();
  const name = fullNameOf(person);
  const charge = choose.one(CHARGES);
  const by = choose.next() < 0.5 ? "" : " by residents";
  return {
    text: `${name} ${choose.one(BLAMED)} ${charge}${by} on Tuesday. The council meets again in May.`,
    words: charge.slice(1, -1),
    speaker: by === "" ? null : "residents",
    never: [name],
  };
}

function relayed(choose: Chooser) {
  const [source, other] = twoPeople(choose);
  const words = choose.one(WORDS);
  const how = choose.one([
    `${fullNameOf(source)} recalled that ${fullNameOf(other)} once told ${source.gender === "he" ? "him" : "her"}: “${words}.”`,
    `${fullNameOf(source)} said that ${fullNameOf(other)} had told the board: “${words}.”`,
    `According to ${fullNameOf(source)}, ${fullNameOf(other)} told the crew: “${words}.”`,
  ]);
  return { text: how, words, speaker: fullNameOf(other), never: [fullNameOf(source)] };
}

function beat(choose: Chooser) {
  const [speaker, bystander] = twoPeople(choose);
  const words = choose.one(WORDS);
  return {
    text: `${fullNameOf(speaker)} turned to the crew. “${words}.” ${fullNameOf(bystander)} ${choose.one(BEATS)}.`,
    words,
    speaker: fullNameOf(speaker),
    never: [fullNameOf(bystander)],
  };
}

function secondSpeaker(choose: Chooser) {
  const [first, second] = twoPeople(choose);
  const words = choose.one(WORDS);
  const before = choose.one(WORDS.filter((other) => other !== words));
  return {
    text: `“${before},” said ${fullNameOf(first)}. “${words},” ${choose.one(SPEECH.filter((verb) => verb !== "told"))} ${fullNameOf(second)}.`,
    words,
    before: { words: before, speaker: fullNameOf(first) },
    speaker: fullNameOf(second),
    never: [fullNameOf(first)],
  };
}

function exchange(choose: Chooser) {
  const person = choose.person();
  const name = fullNameOf(person);
  const words = choose.one([
    "Why was the bridge shut?",
    "Who pays for it?",
    "Where were you?",
    "When does it open?",
  ]);
  return {
    text: `The meeting went on past midnight. “${words}” “Because it was rotten,” said ${name}.`,
    words,
    speaker: null,
    never: [name],
  };
}

function sharedSurname(choose: Chooser) {
  const one = choose.person();
  const other = { ...choose.person(), surname: one.surname };
  if (other.forename === one.forename) return sharedSurname(choose);
  const words = choose.one(WORDS);
  return {
    text: `${fullNameOf(one)} and ${fullNameOf(other)} bought the mill in June. It had stood empty. “${words},” ${one.surname} said.`,
    words,
    speaker: null,
    never: [fullNameOf(one), fullNameOf(other)],
  };
}

function firm(choose: Chooser) {
  const { surname } = choose.person();
  const name = choose.one([
    `${surname} Brothers`,
    `${surname} & Sons`,
    `${surname} Capital`,
    `${surname} Street`,
    `The ${surname} Echo`,
    `${surname} Advisors`,
  ]);
  const words = choose.one(WORDS);
  return {
    text: `${name} shut its doors in May. The street was quiet. “${words},” ${choose.one(["he", "she"])} said.`,
    words,
    speaker: null,
    never: [name, name.replace("The ", "")],
  };
}

function twoPeople(choose: Chooser): readonly [Person, Person] {
  const one = choose.person();
  const other = choose.person();
  return one.surname === other.surname || one.forename === other.forename
    ? twoPeople(choose)
    : [one, other];
}
