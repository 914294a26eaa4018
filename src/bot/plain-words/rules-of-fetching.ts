import { wholly } from "../../domain/pattern.ts";
import {
  ABOUT,
  type Found,
  type PlainRule,
  plainly,
  quote,
  type Reading,
  search,
  takeDays,
  topicOf,
  withoutArticle,
} from "./reading.ts";

const FETCH =
  "(?:find|get|give|show|fetch|bring|pull up|dig up|look (?:up|for)|locate)(?: me| us)?";
const SAID = "(?:quotes?|quotations?|words|statements?|remarks?|comments?|lines?)";
/** What other rules look for, by what it is. */
const NO_PRINT =
  '(?!(?:me|us) |(?:(?:all|any|every|the|some|of) )*(?:articles?|stor(?:y|ies)|pieces?|reports?|news|coverage|items?|headlines?|mentions?|passages?|sentences?|references?|anything|everything|something|more|new|latest|newest)\\b|")';

/** "Anything about rents from Solano": the person stands last. */
export const RULES_OF_SOURCES: readonly PlainRule[] = [
  {
    kind: "about something, from somebody",
    pattern: wholly([
      `(?:${FETCH} )?(?:(?:have|got|any|some|all|the|direct) )*(?:${SAID}|anything|something|everything|things?) (?:about|on|regarding|concerning) (?<about>.+?) (?:from|by) (?<who>.+)`,
    ]),
    read({ about = "", who = "" }, today) {
      const { words, days } = takeDays(who, today);
      const [topic, from] = [withoutArticle(topicOf(about)), withoutArticle(words)];
      const said = plainly("quote", { speaker: words, about: topic, ...days });
      const printed = plainly("quote", { about: topic, ...days, in: from });
      return [
        { ...said, needs: { person: words } },
        { ...printed, needs: { outlet: from } },
        ...search(topic, { ...days, in: from }).map((each) => ({
          ...each,
          needs: { outlet: from },
        })),
        ...search(`${topic} ${from}`, days),
      ];
    },
  },
];

/** Whoever begins with "find me" names a person, a topic or both, which the archive may tell apart. */
export const RULES_OF_FETCHING: readonly PlainRule[] = [
  {
    kind: "somebody or something, fetched",
    pattern: wholly([`${FETCH} ${NO_PRINT}(?<what>.+)`]),
    read: ({ what = "" }, today) => topic(what, today),
  },
  {
    kind: "quotations of somebody",
    pattern: wholly([`(?:quotes|quotations) (?!(?:about|on|from|by|of) )(?<who>.+)`]),
    read: ({ who = "" }, today) => quote(who, "", today),
  },
];

const PERSON_ON = /^(?<who>.+?) (?:about|abt|on|regarding|re) (?<what>.+)$/iu;
const PRINTED = new RegExp(
  `^(?:articles?|stor(?:y|ies)|coverage|news) ${ABOUT} |\\s+(?:articles?|stor(?:y|ies)|pieces?|reports?|news|coverage|items?|headlines?)$`,
  "giu",
);

/** Somebody, somebody on something, or whatever it is, as the archive knows it. */
export function topic(words: string, today: string, given: Found = {}): readonly Reading[] {
  const taken = takeDays(words, today);
  const days = { ...given, ...taken.days };
  const about = withoutArticle(topicOf(taken.words)).replace(PRINTED, "");
  const { who, what } = PERSON_ON.exec(about)?.groups ?? {};
  const [onIt] = who && what ? quote(who, what, today) : [];
  const said = onIt ?? plainly("quote", { speaker: about });
  const options = { ...said.options, ...days };
  return [{ ...said, options, needs: { person: who ?? about } }, ...search(about, days)];
}
