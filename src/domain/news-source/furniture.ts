import { anyOf, openingWith } from "../pattern.ts";

/** What a page says to whoever reads it, in sentences too. */
export const ADDRESS = beginning([
  "read (?:more|also|next|the full|the rest)",
  "also read",
  "(?:story|article) continues",
  "continue reading",
  "scroll (?:down )?(?:to|for)",
  "(?:please )?enter you(?:r)? e-?mail",
  "(?:questions|comments)\\? ",
  "sign ?up (?:for|to|here|now|today)",
  "subscribe (?:to|now|today|here|for)",
  "get (?:the|our|all|more).{0,60}(?:newsletter|inbox|app|alerts?|updates)",
  "download (?:the|our).{0,30}app",
  "join (?:the conversation|our (?:whatsapp|telegram|facebook|newsletter|community))",
  "(?:please )?follow (?:us|@|him|her|them|\\S+(?: \\S+){0,3} on (?:twitter|x|facebook|instagram|linkedin))",
  "(?:like|find|follow) us on",
  "support (?:our|independent) (?:work|journalism)",
  "(?:do you )?(?:have|got) a (?:news )?(?:tip|story)",
  "send (?:us )?(?:your )?(?:tips|feedback)",
  "contact (?:the (?:author|reporter|writer)|us (?:at|by|on))",
  "(?:write|email|reach) (?:to )?(?:us|the (?:author|reporter|writer)) at",
  "leave a (?:comment|reply)",
  "share this",
  '(?:right )?click (?:here|to|["“])',
  "tap (?:here|to)",
  "all rights reserved",
  "© ?\\d*",
  "this (?:article|story|post) (?:was )?(?:first |originally )+(?:appeared|published)",
  "we may earn",
  "(?:photo|photograph|image|picture|credit)s?(?: (?:by|source|credit|courtesy))?\\s*:",
  "(?:story|video|photos?) (?:produced )?by \\S+ \\S+ (?:video|photos?|produced)\\b",
  "image (?:source|copyright|caption)",
  "media caption",
]);

export function beginning(openings: readonly string[]): RegExp {
  return new RegExp(`^[\\[(•\\s]*(?:${openings.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

/** Words. A longer line that begins so is as likely the article's own. Chosen by hand. */
const LONGEST_BYLINE = 16;

const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?: (?:and )?\p{Lu}[\p{L}'’.-]+){0,6}`;
const TRADE =
  "(?:staff|correspondents?|reporters?|editors?|writers?|agenc(?:y|ies)|desk|columnist)";

/** Who wrote it and when, on a line of its own. The case of names tells, so it is heeded. */
const BYLINE = openingWith(
  [
    `(?:By|BY|Words by|Text by|From) ${NAME}(?:[,|/] ?.{0,60}|, in .{0,40})?(?<![.!?])$`,
    String.raw`(?:By|BY) ${NAME}.{0,60}${TRADE}\.?$`,
    `${NAME}(?:,| in| is) .{0,50}${TRADE}(?:, .{0,30})?(?<![.!?])$`,
    String.raw`(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Ee]dited|[Ww]ritten|[Tt]ranslated)(?: and [a-z]+)? by \p{Lu}`,
    String.raw`(?:[Ff]irst )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Ll]ast (?:updated|modified))\b[^.!?]{0,20}\d.{0,30}$`,
    String.raw`(?:\p{L}+day,? )?\d{1,2} \p{L}{3,9}\.? \d{4}(?:,? \d{1,2}[:.]\d{2}.{0,12})?$`,
    String.raw`(?:\p{L}+day,? )?\p{L}{3,9}\.? \d{1,2},? \d{4}(?:,? \d{1,2}[:.]\d{2}.{0,12})?$`,
    String.raw`\d{1,4} ?[/.-] ?\d{1,2} ?[/.-] ?\d{1,4}\b.{0,20}$`,
  ],
  "u",
);

const SHOWN =
  "celebrates|poses|arrives|gestures|reacts|smiles|waves|embraces|hugs|kisses|looks on|walks|speaks to";
const CAPTION = anyOf(
  [
    String.raw`^(?:pictured|photographed|seen here|file photo|scroll down|in pictures)\b`,
    String.raw`\((?:pictured|left|right|centre|center|above|below|file)(?: [^()]{0,20})?\)`,
    // "Ann Lee signs autographs at a rally on May 3, 2026, in Corby": pictures are dated so.
    String.raw`\bon \p{Lu}\p{Ll}+ \d{1,2}, \d{4},? in [^.]{3,40}\.?$`,
    String.raw`\bpictured (?:here|above|below|left|right|with|in|on|at)\b`,
  ],
  "iu",
);
/** "Cover girl: The actress is on three of them", "Ann Lee celebrates her goal with a fan". */
const CAPTION_ALONE = anyOf(
  [
    String.raw`^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}: (?!["“'‘])\p{Lu}`,
    String.raw`^(?:\p{Lu}[\p{L}'’-]+ ){1,4}(?:${SHOWN})\b`,
  ],
  "u",
);

/** Whether a sentence stands around an article and is none of its own. */
export function isFurniture(
  sentence: string,
  { isAlone, isFirst }: { isAlone: boolean; isFirst: boolean },
): boolean {
  if (ADDRESS.test(sentence) || CAPTION.test(sentence)) return true;
  if (!isAlone) return false;
  const words = sentence.split(/\s+/).length;
  if (words <= LONGEST_BYLINE && BYLINE.test(sentence)) return true;
  return !isFirst && CAPTION_ALONE.test(sentence);
}

/** Whether it ends as sentences do: a heading, a label or a list's line does not. */
export function isClosed(sentence: string): boolean {
  return /[.!?…。！？:;]["”’'»“)\]]*$/u.test(sentence);
}

const AGENCY = "(?:Reuters|AP|AFP|dpa|DPA|PA|PA Media|CNN|UPI|Xinhua|Kyodo|Bloomberg|ANSA|EFE)";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const DATELINE = openingWith(
  [
    String.raw`\p{Lu}[\p{Lu}'’.-]{2,}(?:[ ,/]+\p{Lu}[\p{L}.'’-]*){0,4}(?:,? \d{1,2}(?: ${MONTH})?(?:,? \d{4})?)?(?: ?\([^()]{2,30}\))? ?(?:—|–|--|-) `,
    String.raw`\p{Lu}[\p{L} .,'’-]{2,40}(?:\d{1,2} )?\(${AGENCY}\) ?(?:—|–|--|-)? `,
    // "Police: …" says who tells it; two names with a stroke between are places.
    String.raw`\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? ?\/ ?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?: `,
  ],
  "u",
);

/** How many characters of "LONDON (Reuters) - " a paragraph opens with. */
export function lengthOfDateline(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}
