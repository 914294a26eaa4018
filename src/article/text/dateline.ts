import { outsideMarks } from "./characters.ts";
import { onceFor } from "./once-for.ts";

/** Whatever has the text of an article. */
interface Page {
  readonly text: string;
}

const PLACE = String.raw`\p{Lu}[\p{Lu}.' ]+(?:, \p{Lu}[\p{L}.]*){0,2}`;
const DAY = String.raw`\p{Lu}[^:;!?"“”\n]{0,50}\d{1,4}`;
const END = String.raw`(?: \([^()\n]{1,30}\))?\s?(?:--|[–—-])\s`;
/** "DAYTON, Ohio –", "Dayton, May 26, 2011 --", and no "Ann Low – Mayor of Dayton –" */
const DATELINE = new RegExp(`^(?:${PLACE}|${DAY})${END}`, "u");
/** Few reports begin with a dash near, which takes far less time to see. */
const ANY_DASH = /[–—-]/;
const DASH_OR_COLON = /[:–—-]/;
/** Characters. */
const LONGEST = 90;

/**
 * "Dayton, May 26, 2011 -- Hale Brothers has announced": where the report begins, if a paragraph and a
 * dateline do here; a place at the head of a report says nothing.
 */
export function behindDateline({ text }: Page, start: number): number {
  if (start > 0 && text.charAt(start - 1) !== "\n") return start;
  const opening = text.slice(start, start + LONGEST);
  return ANY_DASH.test(opening) ? start + (DATELINE.exec(opening)?.[0].length ?? 0) : start;
}

/** "NASHVILLE, Tenn. --", "LONDON (AP) —": where it is written alone, and no "ANN LOW – the mayor –" */
const PLACE_ALONE = new RegExp(`^${PLACE}${END}`, "u");
const TOLD = /[,(]|--/;

/** "A senator said" opens a sentence; "the mayor –" and "Mayor of Dayton –" tell of a name. */
const OPENS_REPORT = /^\p{Lu}(?![^\n]{0,60}\s[–—-]\s)/u;
/** Characters. */
const LONGEST_OPENING = 64;

/** "ISLAMABAD: The minister said", as papers of Pakistan, India and Nigeria open a report, and no "LOW: I agree" */
const BEFORE_COLON = /^\p{Lu}{3}[\p{Lu} ]{0,30}(?:, \p{Lu}[\p{L}.]*)?: (?=\p{Lu}\p{Ll}*[ ,])/u;
/** Another line with a label makes them turns or topics. */
const ANY_LABEL = /\n\p{Lu}{2}[\p{Lu}.'’ -]{0,40}:\s/gu;
const SPEAKS = /\b(?:I|I['’]\w+|we|my|our|you|your|me|us|We|My|Our|You|Your)\b/;

/** Whether a text has more such lines than so many. */
const hasMoreLabels = onceFor(
  ({ text }: Page, most) => (text.match(ANY_LABEL)?.length ?? 0) > most,
);

/** The line is the only one of its kind, and tells of others alone. */
function behindColon(page: Page, start: number): number {
  const { text } = page;
  const [place = ""] = BEFORE_COLON.exec(text.slice(start, start + LONGEST)) ?? [];
  if (place === "") return start;
  const report = start + place.length;
  const line = text.slice(report, lineEnd(text, report));
  if (line.length < LEAST_REPORT || SPEAKS.test(outsideMarks(line))) return start;
  return hasMoreLabels(page, start > 0 ? 1 : 0) ? start : report;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** Characters. */
const LEAST_REPORT = 60;

/**
 * Where the report begins if a paragraph opens with a place and more that only a dateline has, or the same: "MENLO
 * PARK — A senator said".
 */
export const behindPlace = onceFor((page: Page, start: number): number => {
  const { text } = page;
  const opening = text.slice(start, start + LONGEST);
  if (!DASH_OR_COLON.test(opening)) return start;
  const behind = behindColon(page, start);
  if (behind !== start) return behind;
  const [place = ""] = PLACE_ALONE.exec(opening) ?? [];
  if (place === "") return behindTown(text, start);
  const report = start + place.length;
  const opens = OPENS_REPORT.test(text.slice(report, report + LONGEST_OPENING));
  return opens || TOLD.test(place) ? report : start;
});

/** "Cape Town - There were sobs in the gallery" */
const TOWN = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}) [–—-] (?=\p{Lu})/u;
/** Characters above the first paragraph: a headline, a line below it. */
const MOST_ABOVE = 300;
const ENDED = /[.!?]["”’']?\s*\n/;

/** A town in plain letters, at the head of the first paragraph alone, and nobody whom the report names again. */
function behindTown(text: string, start: number): number {
  if (start > MOST_ABOVE) return start;
  const [opening = "", town = ""] = TOWN.exec(text.slice(start, start + LONGEST)) ?? [];
  const report = start + opening.length;
  if (opening === "" || ENDED.test(text.slice(0, start))) return start;
  const isLong = lineEnd(text, report) - report >= LEAST_REPORT;
  if (!isLong || !OPENS_REPORT.test(text.slice(report, report + LONGEST_OPENING))) return start;
  const last = town.slice(town.lastIndexOf(" ") + 1);
  const rest = text
    .slice(report)
    .replaceAll(new RegExp(`\\b(?:in|of|at|from|near|to|outside) ${town}`, "gu"), "");
  return rest.includes(last) ? start : report;
}
