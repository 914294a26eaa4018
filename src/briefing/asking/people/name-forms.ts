import { foldedWords } from "../../words/fold.ts";

/** Short forms that are no beginning of the forename. */
const NICKNAMES = [
  "william bill billy will",
  "robert bob bobby rob",
  "richard dick rick",
  "james jim jimmy",
  "john jack johnny jon",
  "michael mike mick",
  "charles chuck charlie",
  "edward ed ted eddie",
  "joseph joe joey",
  "thomas tom tommy",
  "anthony tony",
  "andrew andy drew",
  "margaret maggie peggy meg",
  "elizabeth liz beth betty eliza",
  "katherine kathy kate katie",
  "kathleen kathy kate",
  "deborah debbie deb",
  "susan sue",
  "alexandra alex alexandria",
  "lawrence larry",
  "henry harry hank",
  "donald don donnie",
  "ronald ron",
  "stephen steve",
  "steven steve",
].map((forms) => new Set(forms.split(" ")));

const TITLES = new Set(
  "mr mrs ms miss dr sir dame lord lady president senator sen representative rep congressman congresswoman governor gov mayor commissioner judge justice chief minister secretary officer detective sergeant captain general colonel professor prof rabbi pastor father bishop cardinal pope king queen prince princess councilman councilwoman councilmember assemblyman assemblywoman attorney".split(
    " ",
  ),
);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** Those who share a surname with someone, by their names as they are printed. */
export function surnameOf(name: string): string {
  return partsOf(name).at(-1) ?? "";
}

/** Without titles and suffixes. */
export function partsOf(name: string): readonly string[] {
  const words = foldedWords(name).filter((word) => !SUFFIXES.has(word));
  const from = words.findIndex((word) => !TITLES.has(word));
  return from > 0 ? words.slice(from) : words;
}

/** How much of a whole name it has. */
export function fullness(name: string): number {
  const parts = partsOf(name);
  return parts.length * 100 + parts.join("").length;
}

/** Whether one name may be another with a part left out, or shortened. */
export function isShorterFormOf(one: string, other: string): boolean {
  const [short, long] = [partsOf(one), partsOf(other)];
  if (fullness(one) > fullness(other) || long.length < 2) return false;
  if (short.length === 0 || short.at(-1) !== long.at(-1)) return isEndOf(short, long);
  if (short.length === 1 || isEndOf(short, long)) return true;
  const [first = "", second = ""] = [short[0], long[0]];
  return isForename(first, second) && areMiddleNames(short.slice(1, -1), long.slice(1, -1));
}

/** "von der Leyen" of "Ursula von der Leyen". */
function isEndOf(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length > 0 &&
    short.length < long.length &&
    long.slice(-short.length).join(" ") === short.join(" ")
  );
}

function isForename(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return NICKNAMES.some((forms) => forms.has(one) && forms.has(other));
}

/** Those of the shorter form are all in the longer one, perhaps as initials. */
function areMiddleNames(short: readonly string[], long: readonly string[]): boolean {
  return short.every((one) =>
    long.some(
      (other) =>
        one === other ||
        (one.length === 1 && other.startsWith(one)) ||
        (other.length === 1 && one.startsWith(other)),
    ),
  );
}
