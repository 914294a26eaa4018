import { wholly } from "../../domain/pattern.ts";
import {
  ABOUT,
  type PlainRule,
  plainly,
  quote,
  type Reading,
  SAY,
  search,
  TALK,
  takeDays,
  topicOf,
  verify,
  whoSpoke,
  withoutArticle,
} from "./reading.ts";

const LEAD =
  "(?:(?:and )?(?:find|get|give|show|fetch|bring|send|pull up|dig up|dig out|look up|look for|i need|we need|i want|i'?m looking for|looking for|need|want|got|have (?:we|you) got|do (?:we|you) have|is there|are there)(?: me| us)? )";
const SOME =
  "(?:(?:a|an|the|any|all|some|of|new|good|best|longest|shortest|strongest|famous|random|direct|recent|latest|last|exact|own) )*";
const WORDS = "(?:quotes?|quotations?|words|statements?|remarks?|comments?|sayings?|lines?)";
const TOPIC = `(?<rest> ${ABOUT} .+?)?`;
const LATELY = "(?: (?:lately|recently|of late|these days|so far))?";

/** Two people side by side, who is with whom, and whatever begins with "find me". */
export const RULES_OF_COMPARING: readonly PlainRule[] = [
  {
    kind: "two people beside each other",
    pattern: wholly([
      `compare (?:what |how )?(?<one>.+?)(?:'s)? (?:and|with|to|against|versus|vs\\.?) (?<other>.+?)(?:'s)?(?: (?:${WORDS}|views?|positions?|stances?))?(?: (?:said|say|think|thought|see|spoke))?${TOPIC}`,
      `(?<one>.+?) (?:versus|vs\\.?) (?<other>.+?)${TOPIC}`,
      `(?:how|where) (?:do|does|did) (?<one>.+?) and (?<other>.+?) (?:differ|disagree|agree|compare|clash|part)${TOPIC}`,
      `(?:what(?:'s| is) the )?differences? between (?:what )?(?<one>.+?) and (?<other>.+?)(?: (?:said|say))?${TOPIC}`,
      `(?:do|does|did) (?<one>.+?) and (?<other>.+?) (?:agree|disagree|differ)${TOPIC}`,
      "what (?:do|does|did) (?<one>.+?) and (?<other>.+?) (?:agree|disagree|differ|argue|clash|fight)(?: (?:on|about|over))?",
      `(?:do|does|did) (?<one>.+?) (?:agree|disagree|differ) (?:with|from) (?<other>.+?)${TOPIC}`,
    ]),
    read({ one = "", other = "", rest = "" }, today) {
      // Whoever is misspelt is compared all the same.
      const [first, second] = [one, other].map((who) =>
        quote(who, rest, today).find(({ command, needs }) => command === "quote" && !needs?.person),
      );
      const { words, days } = takeDays(rest, today);
      return [first, second, ...whoSpoke(topicOf(words), days)].filter(
        (each) => each !== undefined,
      );
    },
  },
  {
    kind: "what two people said",
    pattern: wholly([
      `what (?:do|did|does|have|has|had) (?<one>\\S+(?: \\S+){0,2}) (?:and|&|or) (?<other>\\S+(?: \\S+){0,2}) (?:both |each |really )*(?:${SAY}|${TALK})${TOPIC}`,
      `(?<one>\\S+(?: \\S+){0,2}) (?:and|&|or) (?<other>\\S+(?: \\S+){0,2}) (?:about|on|re) (?<about>.+)`,
    ]),
    read({ one = "", other = "", rest = "", about = "" }, today) {
      const topic = about ? ` about ${about}` : rest;
      const [whole, ...searches] = quote(`${one} and ${other}`, topic, today);
      const [first, second] = [quote(one, topic, today)[0], quote(other, topic, today)[0]];
      if (!first || !second || !whole) return [];
      return [
        // A firm or an office may have an "and" of its own.
        { ...whole, needs: { person: `${one} and ${other}` } },
        { ...first, needs: { person: one } },
        { ...second, needs: { person: other } },
        ...searches,
      ];
    },
  },
  {
    kind: "who is with whom",
    pattern: wholly([
      `who(?: else)? (?:all )?(?:dis)?agree[sd]? with (?<who>.+?)${TOPIC}`,
      `who(?: else)? (?:attack|criticis|criticiz|contradict|answer|defend|prais|back|challeng)(?:s|es|ed) (?<who>.+?)${TOPIC}`,
    ]),
    read({ who = "", rest = "" }, today) {
      const { words, days } = takeDays(rest, today);
      const person = takeDays(who, today);
      const when = { ...person.days, ...days };
      const about: Reading = {
        ...plainly("quote", { speaker: person.words, what: "about", ...when }),
        // Who backs a strike is said by those who speak about it.
        needs: { person: person.words },
      };
      const topic = topicOf(words);
      const ofTopic = topic ? whoSpoke(topic, when).slice(0, 1) : [];
      return [...ofTopic, about, ...whoSpoke(person.words, when)];
    },
  },
  {
    kind: "who is for it",
    pattern: wholly([
      "who(?: else)? (?:supports?|opposes?|favou?rs?|rejects?|welcomes?|supported|opposed|rejected|welcomed|voted (?:for|against)|is (?:for|against|behind)|was (?:for|against)|are (?:for|against)) (?<about>.+)",
      "(?:both|all|the two) sides (?:of|on|about|in) (?<about>.+)",
      `(?:${LEAD})?(?:the )?(?:reactions?|responses?|replies|criticism) (?:to|of) (?<about>.+)`,
    ]),
    read({ about = "" }, today) {
      const { words, days } = takeDays(about, today);
      return whoSpoke(topicOf(words), days);
    },
  },
  {
    kind: "somebody's words, fetched",
    pattern: wholly([
      `${LEAD}${SOME}(?:${WORDS}|something|anything|things)(?: (?:from|by|of)) (?<who>.+?)${TOPIC}${LATELY}`,
      `${LEAD}${SOME}(?:something|anything|everything|things|${WORDS}) (?:that )?(?<who>.+?) (?:has |have )?(?:said|says|say|told)${TOPIC}${LATELY}`,
      "(?:anything|something|things) (?:that )?(?<who>(?!(?:has|have|was|is) ).+?) (?:has |have )?(?:said|says|say|told)(?<rest> .+)?",
      `${LEAD}(?:the )?${WORDS} (?:where|in which|when) (?<who>.+?) (?:talks?|speaks?|spoke|says?|said|talked)${TOPIC}`,
      `(?:get|give|show|fetch)(?: me| us)? (?!(?:articles?|stories|news|coverage|everything|all) )(?<who>(?:\\S+ ){0,3}?\\S+)(?<rest> (?:on|about) .+)`,
      `${LEAD}(?<who>.+?)'s? (?:own |exact |latest |recent )*${WORDS}${TOPIC}`,
      `what(?:'s| is| has| have) (?<who>.+?) been (?:up to|on about)${LATELY}${TOPIC}`,
      `${SOME}${WORDS} (?:of|from|by) (?<who>.+?)${TOPIC}${LATELY}`,
      `(?:word for word|in (?:his|her|their) own words)[,:]?(?: what (?:did|has|does))? (?<who>.+?)(?: (?:say|said|says))?${TOPIC}`,
      `what (?:are|were|is|was) (?<who>.+?)'s? (?:exact|own|actual|very) ${WORDS}${TOPIC}`,
    ]),
    read: ({ who = "", rest = "" }, today) => quote(who.replace(/'s?$/u, ""), rest, today),
  },
  {
    kind: "quotations about something, fetched",
    pattern: wholly([`${LEAD}${SOME}${WORDS} ${ABOUT} (?<about>.+)`]),
    read({ about = "" }, today) {
      const { words, days } = takeDays(about, today);
      const topic = withoutArticle(topicOf(words));
      return [plainly("quote", { about: topic, ...days }), ...search(topic, days)];
    },
  },
  {
    kind: "how often",
    pattern: wholly([
      `how (?:many times|much|frequently) (?:has|have|did|does) (?<who>.+?) (?:talk|spoke|speak|said|say|mention|comment)\\S*${TOPIC}`,
      "how (?:many times|often|much|frequently) (?:has|have|did|does) (?<who>.+?) (?:mention|discuss|address)\\S* (?<about>.+)",
    ]),
    read({ who = "", rest: typed = "", about = "" }, today) {
      const rest = about ? ` about ${about}` : typed;
      const { words, days } = takeDays(rest, today);
      return [
        plainly("timeline", { speaker: who, about: topicOf(words), ...days }),
        ...quote(who, rest, today),
      ];
    },
  },
  {
    kind: "are these words real",
    pattern: wholly([
      `(?:is|was|are) (?:this|that|it|the)(?: ${WORDS})?(?: a)? (?:real|true|genuine|fake|made up|right|correct|accurate)(?: ${WORDS})?[:,-]? (?<words>"[^"]+")`,
      `(?:verif\\S*|verfy|veri\\S*|chec?k\\S*|is|was|are|were|who first said|source (?:for|of)|origin of|where(?:'s| is)|has anyone said|help me (?:verify|check|find))(?: the| this| that)?(?: ${WORDS})?[:,]? (?<words>"[^"]+")(?: (?:really |actually |ever )*(?:said|spoken|uttered) by (?<who>.+?)| (?:a )?(?:real|true|genuine|fake|made up|from|right|correct|accurate)(?: ${WORDS})?(?: (?:by|from|of) (?<by>.+))?)?`,
    ]),
    read: ({ words = "", who = "", by = "" }) => verify(words, who || by),
  },
  {
    kind: "who is quoted most",
    pattern: wholly([
      "(?:the )?most[- ]quoted (?:person|people|politicians?|speakers?|voices?)(?<rest> .+)?",
      "who (?:has |have |all )*(?:spoke|spoken|talked|been speaking|been talking)(?: (?:up|out))?(?<days> (?:today|yesterday|this|last|since|lately|recently) ?.*)?",
      "who (?:got|gets|was|were|is|has been) (?:most )?quoted(?: (?:the )?most)?(?<rest> (?:today|yesterday|this|last|since) ?.*)?",
    ]),
    read: () => [plainly("speakers")],
  },
  {
    kind: "how to ask",
    pattern: wholly([
      "(?:help me|how do i|how can i|i want to|let me) (?:verify|check) (?:a|some|this|that) .+",
    ]),
    read: () => [plainly("help", { command: "verify" })],
  },
];
