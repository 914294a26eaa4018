import type { Analysis } from "../../../analyse-text.ts";
import { BODIES, CLUB_WORDS } from "../../../lexicon/organisations.ts";
import { OUTLET_HEADS } from "../../../lexicon/outlets.ts";
import {
  classesOfWord,
  DEMONYM,
  FUNCTION_WORD,
  GROUP,
  ROLE,
} from "../../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";

const CAPITAL = "\\p{Lu}[\\p{L}\u2019'-]*";
/** Of a name each word before its last. */
const CAPITALS = `(?:${CAPITAL} (?:(?:of|for|and) )?)`;

const LEAGUES = ["(?:NF|NH|NR|AF|EF|IP|WS|SPF|CF)L|W?NBA|MLB|MLS"];
const UNIONS = [
  "UNISON|Unison|RMT|GMB|NEU|NASUWT|Usdaw|USDAW|Aslef|ASLEF|UCU|RCN|BMA|TSSA|PCS|CWU|FBU|NUJ|UAW",
];
const WATCHDOGS = ["Of(?:com|gem|wat|sted|qual)|CMA|ICO|CQC|IOPC|FCA|SEC|FTC"];
const WATCHDOGS_END = ["Ombudsman", "Regulator", "Authority", "Commission", "Inspectorate"];

const INITIALS = /^(?:the )?(?:\p{Lu}\p{Ll}+ )?(\p{Lu}{3,6})$/iu;
/** Small words that initials leave out. */
const SMALL = "(?:\\s(?:of|for|and|the|on|in|to|de))*";
/** What initials leave out at the end. */
const TAIL = "(?: and Prevention)?";

/** In a text of any length, only so many forms are looked up, each of them once. */
const MOST_FORMS = 40;
const known = new WeakMap<Analysis, Map<string, string | null>>();

/** "World Health Organisation" for "the WHO", "Care Standards Board" for "the board", where the article has both. */
export function fullForm(analysis: Analysis, name: string): string {
  const forms = known.get(analysis) ?? new Map<string, string | null>();
  known.set(analysis, forms);
  if (!forms.has(name) && forms.size < MOST_FORMS) forms.set(name, findForm(analysis.text, name));
  return forms.get(name) ?? name;
}

function findForm(text: string, name: string): string | null {
  if (ONE_WORD.test(name)) return longerName(text, name);
  const initials = INITIALS.exec(name)?.[1];
  if (initials !== undefined && initials === initials.toUpperCase()) return formOf(text, initials);
  const whose = STATEMENT.exec(name);
  if (whose) return findForm(text, `the ${whose[1] ?? whose[2]}`);
  const body = BODY.exec(name)?.[1];
  if (body !== undefined && (CALLED.has(body) || BODIES.has(hashWord(lastWord(body)))))
    return bodyOf(text, body);
  const [, many, noun] = OF_MANY.exec(name) ?? [];
  return many !== undefined && noun !== undefined ? unionOf(text, many, noun) : sideOf(text, name);
}

/** "A statement from the council", "a notice on the council's website", "a council statement", "the council's website" */
const STATEMENT = new RegExp(
  "^(?:[Aa]n? |[Tt]he )(?:(?:statement|letter|open letter|notice|message|post) (?:from|by|on) the (\\p{Ll}+)(?:[’']s (?:\\p{L}+ )?(?:website|site|page))?" +
    "|(\\p{Ll}+)(?:[’']s)? (?:statement|website|letter|site))$",
  "u",
);

const ONE_WORD = /^\p{Lu}\p{Ll}{2,}$/u;

/** "Denby United" for "Denby" and for "United", "Orrland.com" for "Orrland": the one such name of the article, or null. */
function longerName(text: string, name: string): string | null {
  if (CLUB_ENDS.includes(name)) return onlyOne(text, `${CAPITALS}{1,2}${name}`);
  const forms = [
    ...[".com", ...CLUB_ENDS.map((word) => ` ${word}`)].map((end) => `${name}${end}`),
    ...CLUB_STARTS.map((word) => `${word} ${name}`),
  ];
  const found = forms.filter((form) => text.includes(form) && standsWhole(text, form));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

const CLUB_ENDS = [
  ...CLUB_WORDS,
  ...["Town", "Football Club", "Rugby Club", "Cricket Club", "County Cricket Club"],
];
const CLUB_STARTS = "FC CF AC AFC SC RC".split(" ");

/** "Denby City", but not "Denby City Council". */
function standsWhole(text: string, form: string): boolean {
  const at = text.indexOf(form);
  const after = text.slice(at + form.length, at + form.length + 2);
  return !/\p{L}$/u.test(text.charAt(at - 1)) && !/^(?:[\p{L}-]| \p{Lu})/u.test(after);
}

function formOf(text: string, initials: string): string | null {
  const words = [...initials].map((letter) => `${letter}[\\p{Ll}'’-]+`);
  const full = new RegExp(
    `(?<![\\p{L}])(?:\\p{Lu}\\p{Ll}+ )?${words.join(`${SMALL} `)}${TAIL}`,
    "u",
  );
  return full.exec(text)?.[0].replace(/^(?:The|An?|In|At|But|And) /, "") ?? null;
}

/** "The board", "the police association" in small letters. */
const BODY = /^the (\p{Ll}+(?: \p{Ll}+)?)$/iu;
/** "The fans' union" */
const OF_MANY = /^the (\p{Ll}+s)[’'] (union|association|trust|federation)$/iu;

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(" ") + 1);
}

/** The one name of the article that ends so, or is a body of the kind; null where there is none, or more than one. */
function bodyOf(text: string, body: string): string | null {
  const end = body.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const { ends = [end], names = [] } = CALLED.get(body) ?? {};
  const whole = [
    ...names,
    ...(WITH_OF.has(body) ? [`${CAPITALS}{0,3}${end} (?:of|for) (?:the )?${OF_WHAT}`] : []),
    `${CAPITALS}{1,5}(?:${ends.join("|")})`,
  ];
  if (CALLED.has(body) && new RegExp(`${UNNAMED}${body}${AS_HEAD}`, "u").test(text)) return null;
  const only = onlyOne(text, `(?:${whole.join("|")})`);
  return only === null || only === end || isOther(text, body, only) ? null : only;
}

/** "A primary school in Denby": it is none of those that have a name, but for "Denby Academy, a school in Skerry,". */
const UNNAMED = "(?<!, )(?<!\\p{L})(?:[Aa]n?|[Aa]nother) (?:\\p{Ll}[\\p{L}-]* ){0,2}";
const AS_HEAD = "(?=[.,;:]| (?:in|at|on|near|for|by|that|which|has|had|was|is|to|where|after) )";

/** "University of Denby"; of a bank or a department there may be another near. */
const WITH_OF = new Set(
  "university ministry museum academy federation confederation association college institute society union".split(
    " ",
  ),
);
const OF_WHAT = `${CAPITAL}(?: (?:and )?${CAPITAL}){0,3}`;

/** "Denby Supporters' Union" for "the fans' union", and not for "the teachers' union". */
function unionOf(text: string, whose: string, noun: string): string | null {
  const theirs = THEIRS.get(whose) ?? `${whose.charAt(0).toUpperCase()}${whose.slice(1)}`;
  const ends =
    noun === "union"
      ? "(?:Union|Association)"
      : lastWord(noun).replace(/^./, (letter) => letter.toUpperCase());
  return onlyOne(text, `${CAPITALS}{0,5}(?:${theirs})[’']? ${ends}`);
}

/** Of what a body is called the ends that its name may have, and the names that tell it alone. */
const CALLED: ReadonlyMap<
  string,
  { readonly ends: readonly string[]; readonly names?: readonly string[] }
> = new Map(
  Object.entries({
    school: { ends: ["School", "Academy", "Primary", "College"] },
    force: {
      ends: ["Police", "Constabulary", "Force"],
      names: [`(?<=\\p{Ll} the )${CAPITALS}{1,2}police`],
    },
    authority: { ends: ["Authority", "Council"] },
    hospital: { ends: ["Hospital", "Infirmary"] },
    union: { ends: ["(?<!European |Soviet |Rugby |Western |Credit )Union"], names: UNIONS },
    watchdog: { ends: WATCHDOGS_END, names: WATCHDOGS },
    regulator: { ends: WATCHDOGS_END, names: WATCHDOGS },
    league: { ends: ["League"], names: LEAGUES },
  }),
);

const THEIRS: ReadonlyMap<string, string> = new Map([
  ["fans", "Fans|Supporters"],
  ["players", "Players|Footballers|Cricketers|Golfers"],
]);

const SIDE = /^[Tt]he (\p{Lu}\p{Ll}+(?:s|men))$/u;
/** They are told apart by what comes before: "the Welsh Conservatives". */
const PARTIES = hashedWords(
  "conservatives tories liberals greens unionists nationalists socialists whigs lords commons marines dems",
);

/** "Denby Lancers" for "the Lancers"; no party's and no people's. */
function sideOf(text: string, name: string): string | null {
  const side = SIDE.exec(name)?.[1];
  if (side === undefined || PARTIES.has(hashWord(side)) || OUTLET_HEADS.has(hashWord(side)))
    return null;
  if (classesOfWord(hashWord(side)) & (DEMONYM | ROLE | GROUP)) return null;
  const only = onlyOne(text, `${CAPITALS}{1,3}${side}`);
  return only === side ? null : only;
}

/** "The bank has told the Central Bank": they are two. */
function isOther(text: string, body: string, form: string): boolean {
  const beside = `(?<!\\p{L})the ${body}(?!\\p{L})[^.!?\\n]{1,${MOST_BETWEEN}}(?<!\\p{L})${form}(?!\\p{L})`;
  return new RegExp(beside, "iu").test(text);
}

/** Characters of a sentence between the two. */
const MOST_BETWEEN = 120;

/** The one form of the article that reads so; null where there is none, or two of which neither is a part of the other. */
function onlyOne(text: string, source: string): string | null {
  const found = new Set<string>();
  for (const { 0: form, index } of text.matchAll(
    new RegExp(`(?<![\\p{L}-])${source}(?![\\p{L}-]| (?:of )?\\p{Lu}| (?:graduate|alumn))`, "gu"),
  )) {
    const name = withoutOpeners(form);
    const before = text.slice(Math.max(0, index - LONGEST_ATTENDED), index);
    if (TWO_BODIES.test(name)) return null;
    if (!ATTENDED.test(before) && isOneBody(text, name)) found.add(name);
  }
  const [longest = null] = [...found].sort((one, other) => other.length - one.length);
  return longest !== null && [...found].every((form) => `${longest} `.includes(`${form} `))
    ? longest
    : null;
}

/** "She studied at Denby College": that is where she was. */
const ATTENDED = /(?:studied|trained|educated|graduated) (?:at|from|to) (?:the )?$/u;
/** Characters of "graduated from the". */
const LONGEST_ATTENDED = 20;

/** "Denby Academy and Orrsted School" */
const TWO_BODIES =
  /(?:Academy|Association|Authority|Board|Club|College|Commission|Constabulary|Council|Foundation|Hospital|Police|School|Society|Trust|Union|University) and /;
/** "Department of Labour" is "Labour Department" too. */
const TURNED = /^(\p{L}+) of (?:the )?(.+)$/u;
/** "British Police" are many forces. */
const NATIONAL = /^\p{Lu}\p{L}+ [Pp]olice$/u;

function isOneBody(text: string, name: string): boolean {
  const [, noun, of] = TURNED.exec(name) ?? [];
  if (noun !== undefined && text.includes(`${of} ${noun}`)) return false;
  const first = hashWord(name, 0, name.indexOf(" "));
  if (NATIONAL.test(name) && classesOfWord(first) & DEMONYM) return false;
  return !BODIES.has(hashWord(name));
}

/** "On Monday the Care Standards Board": a capital that opens the sentence is no part of it. */
function withoutOpeners(form: string): string {
  const [, first, of, rest] = OPENER.exec(form) ?? [];
  if (first === undefined || rest === undefined) return form;
  const bits = classesOfWord(hashWord(first));
  const isOutside = of === undefined ? bits & FUNCTION_WORD : bits & (FUNCTION_WORD | ROLE | GROUP);
  return isOutside ? withoutOpeners(rest) : form;
}

/** "Pupils of", "The" */
const OPENER = /^(\S+) (of |for )?(.+)$/u;
