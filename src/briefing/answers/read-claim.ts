export interface Claim {
  readonly words: string;
  readonly speaker: string | null;
}

const CUES =
  /\b(?:said|says|say|told|tells|by|according to|added|adds|tweeted|posted|wrote|claimed|insisted)\b/gi;
/** What begins a sentence more often than a name. */
export const NO_NAME = String.raw`(?!(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Aa]nd|[Bb]ut|[Ss]o|[Dd]id)(?!\p{L}))`;
/** A name of up to five words, perhaps with a title. Chosen by hand. */
const NAME = new RegExp(
  String.raw`^${NO_NAME}\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4}$`,
  "u",
);
/** In prose a name counts as the speaker's only where it is said that somebody speaks. */
export const SAYS_WHO = new RegExp(`${CUES.source}|[:–—~]`, "i");
/** What follows a citation's dash up to a comma: "— Jessica Tisch, police commissioner, BBC". */
const AFTER_DASH = /^[\s,.]*[–—―-]{1,2}\s*([^,;:·|([\n]+)/u;
/** "said Jessica Tisch, the commissioner" and "Jessica Tisch, the commissioner, said". */
export const NAMED = String.raw`${NO_NAME}\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|van|von|der|den|bin|al|el|la|le)){0,5}`;
const SPOKE = "(?:said|say|says|added|told|wrote|claimed|insisted|replied|warned)";
const AFTER_CUE = new RegExp(`(?:${SPOKE}|according to) (${NAMED})`, "u");
const BEFORE_CUE = new RegExp(
  `(?:^|[.,] |[Dd]id )(${NAMED})(?:,[^,]{1,80},)? (?:(?:really|actually|ever|also) )?${SPOKE}(?!\\p{L})`,
  "u",
);

/** Whose words they are, by what stands beside their marks. */
export function namedBeside(rest: string): string | null {
  const line = rest
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:did|has|have)\s|\b(?:really|actually|ever)\s/gi, "");
  const beside = besideMarks(line);
  if (NAME.test(beside)) return beside;
  const name = AFTER_CUE.exec(line)?.[1] ?? BEFORE_CUE.exec(line)?.[1] ?? "";
  return NAME.test(name) ? name : null;
}

function besideMarks(rest: string): string {
  return rest
    .replace(CUES, " ")
    .replace(/[–—,:~]|\s-|-\s|[.!?\s]+$/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export function nameAfter(text: string): string | null {
  const name = AFTER_DASH.exec(text)?.[1]?.trim() ?? "";
  return NAME.test(name) ? name : null;
}

/** Chosen by hand: fewer words in marks are a title, or words kept at a distance. */
const FEWEST_WORDS = 3;
/** A paragraph that begins with a mark and has no other goes on in the next. */
const MARKED_OR_OPEN = /["“„«]([^"“”„«»]+)(?:["”“»]|$)/gu;
const ADDRESS = /https?:\/\/\S+/gi;

/**
 * Reads every quotation that stands in somebody's message: what is between marks, what is set off
 * as a quotation, or, where nothing is, all of it. Longer ones than `longest` characters are given
 * in parts, whole sentences each where that can be.
 */
export function readClaims(message: string, longest: number): readonly Claim[] {
  const paragraphs = paragraphsOf(message.replace(ADDRESS, " "));
  const marked = paragraphs.flatMap(claimsIn);
  const long = marked.filter(({ words }) => countWords(words) >= FEWEST_WORDS);
  const all = { words: paragraphs.map(({ text }) => text).join("\n"), speaker: null };
  const claims = long.length > 0 ? long : marked.length > 0 ? marked : [all];
  return claims.flatMap(({ words, speaker }) =>
    inParts(words.trim(), longest).map((part) => ({ words: part, speaker })),
  );
}

interface Paragraph {
  readonly text: string;
  /** Set off as a quotation by whoever wrote the message. */
  readonly isQuoted: boolean;
}

function paragraphsOf(message: string): readonly Paragraph[] {
  const paragraphs: { text: string; isQuoted: boolean }[] = [];
  for (const line of message.split(/\r\n?|\n/)) {
    const isQuoted = /^>(?:>>)? ?/.test(line);
    const text = line.replace(/^>(?:>>)? ?/, "").trim();
    const last = paragraphs.at(-1);
    // A quotation's name often stands on a line of its own.
    const isName = last !== undefined && nameAfter(text) !== null && /^[–—-]/.test(text);
    if (text === "") continue;
    if (last && (isName || (isQuoted && last.isQuoted))) last.text += `\n${text}`;
    else paragraphs.push({ text, isQuoted });
  }
  return paragraphs;
}

function claimsIn({ text, isQuoted }: Paragraph): readonly Claim[] {
  const found = [...text.matchAll(MARKED_OR_OPEN)];
  if (found.length === 0) return isQuoted ? [citedIn(text)] : [];
  const [only, ...others] = found;
  const rest = only && others.length === 0 ? text.replace(only[0], " ") : "";
  const beside = SAYS_WHO.test(rest) ? besideMarks(rest) : "";
  return found.map((marked) => ({
    words: marked[1] ?? "",
    speaker:
      nameAfter(text.slice(marked.index + marked[0].length)) ?? (NAME.test(beside) ? beside : null),
  }));
}

/** A quotation without marks, with a name below it or not. */
function citedIn(text: string): Claim {
  const at = text.search(/\n[–—-]/);
  const speaker = at < 0 ? null : nameAfter(text.slice(at));
  return speaker === null ? { words: text, speaker } : { words: text.slice(0, at), speaker };
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function inParts(text: string, longest: number): readonly string[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  if (text.length <= longest) return [text];
  const stretch = text.slice(0, longest);
  const ends = [...stretch.matchAll(/[.!?…]["”’)]*\s|\n/gu)].map(
    ({ index, 0: end }) => index + end.length,
  );
  const space = stretch.lastIndexOf(" ");
  const end = ends.at(-1) ?? (space > 0 ? space : stretch.toWellFormed().length);
  return [text.slice(0, end).trim(), ...inParts(text.slice(end).trim(), longest)];
}
