import type { Analysis } from "../../analyse-text.ts";
import { classesOfWord, DEMONYM } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { hashWord } from "../../text/hash-word.ts";
import { startOf } from "../../text/token.ts";

const SELF = "(?:him|her|it|them)sel(?:f|ves)";
const HIS = "(?:his|her|its|their)";
const NOUN = "(?:(?:first|full|last|given|real) )?(?:name|surname|nickname)";
const ONLY = "(?:only |just |simply )*";
/** "As", "by his first name,", "by the name of" */
const AS = `(?:as |by (?:(?:${HIS}|the) ${NOUN},? )?(?:of |as )?)?`;
const NAMED = "(?:identified|named|called|known|quoted|referred to)";

/** What tells of somebody by what name he goes. */
const TELLS = [
  `(?:identif|nam|call)(?:ied|ies|ed|s|ying|ing) ${SELF} ${ONLY}${AS}`,
  `(?:would )?(?:gave|gives?|giving) (?:only )?${HIS} ${NOUN} ${ONLY}as `,
  `(?:would )?(?:gave|gives?|giving) (?:only )?${HIS} ${NOUN}, `,
  `(?:asked|asks|asking|wished|wanted|wants|agreed|preferred|prefers) ${ONLY}to ${ONLY}be ${NAMED} ${ONLY}${AS}`,
  `(?:would |could )?be ${NAMED} ${ONLY}${AS}`,
  `(?:is|was) ${NAMED} ${ONLY}(?:as|by) `,
  `(?:goes|went|going) ${ONLY}by (?:(?:the|${HIS}) ${NOUN} (?:of )?)?`,
];
const TOLD_ASIDE = `${NAMED} (?:only|just|simply) ${AS}`;

const PLAIN = "\\p{Lu}(?:[\\p{L}’'-]*\\p{L})?(?:\\.(?= \\p{Lu}))?";
const NAME = `(the ${PLAIN}(?: (?:(?:of|for|the) )*${PLAIN}){0,5}|${PLAIN}(?: ${PLAIN}){0,3})`;
/** "Only as “Tick”" */
const MARKED = `[“"‘']?${NAME}[”"’']?`;
const WHO = `(?:and )?(?:who |which |that )?(?:only |has |had |later )*(?:${TELLS.join("|")}|${TOLD_ASIDE})`;

/** "A clerk who gave his name as Ned": within the phrase. */
const WITHIN = new RegExp(`^(.*?),? ${WHO}${MARKED}$`, "u");
/** "Said one, who gave her name as Chidi.": behind it. */
const BEHIND = new RegExp(
  `,? ${WHO}${MARKED}(?=[,.;:]|$| (?:and|but|when|while|as|because|said|says|told|claimed|added|warned)\\b)`,
  "uy",
);
const CLAUSE = / (?:who|which|that) .*$/u;
/** "A lawyer for a man who gave his name as Ned": the lawyer has none. */
const OF_ANOTHER = / (?:for|of|to|by|with|from|against|about|near) (?:an?|one|another|the) /u;

/** How far before its head a phrase may begin: "one of the men in the queue". */
const LONGEST_BEFORE = 80;

/**
 * The name that somebody without one is told to give: "a woman who identified herself only as Teti", "said one, who
 * gave her name as Chidi Low", "the group, which calls itself the Banner"; or null.
 */
export function givenName(analysis: Analysis, { head }: Mention, phrase: string): string | null {
  const { text, words } = analysis;
  const [, described = "", within] = WITHIN.exec(phrase) ?? [];
  if (within !== undefined) return OF_ANOTHER.test(described) ? null : nameOrNull(within);
  const at = startOf(words, head);
  const from = Math.max(0, at - LONGEST_BEFORE);
  const start = text.slice(from, at + phrase.length).indexOf(phrase);
  if (start === -1) return null;
  // "A baker who gave only her first name, Teti": the phrase ends at the comma.
  for (const upTo of [phrase.replace(CLAUSE, ""), phrase]) {
    BEHIND.lastIndex = from + start + upTo.length;
    const behind = BEHIND.exec(text)?.[1];
    if (behind) return nameOrNull(behind);
  }
  return null;
}

/** "Identified himself as Palestinian" gives none. */
function nameOrNull(name: string | undefined): string | null {
  const isNation = name && classesOfWord(hashWord(name, name.lastIndexOf(" ") + 1)) & DEMONYM;
  return name === undefined || isNation ? null : name;
}
