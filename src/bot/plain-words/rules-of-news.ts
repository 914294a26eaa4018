import { wholly } from "../../domain/pattern.ts";
import {
  ABOUT,
  type Found,
  LONGEST_OUTLET,
  type PlainRule,
  plainly,
  quote,
  type Reading,
  search,
  takeDays,
  topicOf,
  withoutArticle,
} from "./reading.ts";
import { topic } from "./rules-of-fetching.ts";

const STORY = "(?:articles?|stor(?:y|ies)|pieces?|reports?|news|coverage|items?|headlines?)";
const NEWEST = "(?:latest|newest|most recent|recent|new|current|last|top|main|big|today's)";
const SUMMARY =
  "(?:summary|gist|overview|recap|run-?down|outline|précis|tl;?dr|synopsis|short version|key points|main points|highlights)";
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ORDINAL = `(?:${ORDINALS.join("|")})`;
const SHORT = "(?:short |quick |brief |one-paragraph |three-line )*";

/** What has been printed. */
export const RULES_OF_NEWS: readonly PlainRule[] = [
  {
    kind: "a summary",
    pattern: wholly([
      String.raw`(?:summari[sz]e|sum up|explain|recap|boil down|condense|shorten|tl;?dr|break down|sum)\b(?: (?:me|us|for me|of))*[:,]? ?(?<what>.*)`,
      `(?:what (?:is|are) )?(?:a |the |an )?${SHORT}${SUMMARY}(?: (?:of|on|about|for|from))? ?(?<what>.*)`,
      String.raw`(?:what (?:is|was|are) )?(?<what>.+?) (?:in a nutshell|in brief|in short|summari[sz]ed|in (?<number>\d+|two|three|four|five) (?:sentences|lines))`,
      "(?<number>\\d\\d?|two|three|four|five) (?:sentences|lines) (?:on|about|of) (?<what>.+)",
      "in (?<number>\\d\\d?|two|three|four|five) (?:sentences|lines)[,:]? (?<what>.+)",
      "what(?: is| are| was|'s)? (?<what>.+?) (?:story|article|piece) (?:about|all about|saying|say)",
      "what(?: is| was) (?<what>(?!new|happening).+?) (?:all )?about",
      "what (?:is|was) the (?:story|article|piece|report) (?:on|about|with|of) (?<what>.+)",
      "what(?: does| did) (?<what>.+?) (?:story|article|piece|report) (?:say|tell)",
    ]),
    read: ({ what = "", number = "" }, today) => summary(what, number, today),
  },
  {
    kind: "one article",
    pattern: wholly([
      "(?:open|read|pull up|bring up|full|whole|entire)(?: (?:me|up|us))? (?:the )?(?:full |whole )?(?<what>.+)",
      String.raw`(?:(?:show|get|give|see|view|display)(?: me| us)? )?(?:the )?(?:article|story|piece|number) (?:number |no\.? |#)?(?<what>\d+)`,
      `(?:the )?(?<what>${ORDINAL}|last|latest|newest) (?:article|story|piece|one)`,
      "(?:the )?(?:article|story|piece|report) (?:about|on|with|regarding) (?<what>.+)",
      "(?:the |that )(?<what>.+?) (?:story|article|piece)",
    ]),
    read: ({ what = "" }) => article(what),
  },
  {
    kind: "what is new",
    pattern: wholly([
      `(?:what is|what are|anything|is anything|something|what) (?:new|interesting|important|happening|going on|up|in the news|the news|making news|the headlines|the ${NEWEST}(?: ${STORY})?)(?<rest> .+)?`,
      `(?:all |some |any )?(?:the |your )?(?:very )?${NEWEST}(?: ${NEWEST})*(?: ${STORY})?(?<rest> .+)?`,
      `(?:the |any |all |some )*(?:updates|${STORY})(?<rest> .+)?`,
      `how many ${STORY}(?: (?:are there|do you have|have you got))?(?<rest> .+)?`,
      "what (?:did|have|has) (?:i|we) miss(?:ed)?(?<rest> .+)?",
      "(?:catch|bring) (?:me|us) up(?: to (?:date|speed))?(?<rest> .+)?",
      "what (?:happened|was in the news|has happened|went on|came in|broke|(?:has|have|is) been (?:published|printed|posted|said|reported|written))(?<rest> .+)?",
      "(?:what|which)(?: new)? (?:articles|stories|news) (?:are there|is there|do you have|have you got|have you read|did you read|came in|came out|were published|were printed)(?<rest> .+)?",
      `(?:list|show|get|give|fetch)(?: me| us)? (?:all |the |me |any |some )*${STORY}(?<rest> .+)?`,
    ]),
    read: ({ rest = "" }, today) => latest(rest, today),
  },
  {
    kind: "where words stand",
    pattern: wholly([
      "(?:search|look|hunt|dig)(?: (?:up|through|around))?(?: (?:the )?(?:archive|articles|news))?(?: (?:for|into|up))? (?<words>.+)",
      `(?:find|google|locate)(?: (?:me|us))?(?: (?:all|any|every|the|some))*(?: (?:${STORY}|mentions?|passages?|sentences?|references?|anything))?(?: (?:about|on|of|with|that mention|mentioning|to|containing))? (?<words>.+)`,
      String.raw`(?:where|which (?:articles|stories|papers|outlets)|who in the papers) (?:is|are|was|were|has|have|do|does)?\s?(?:the word |the words |the phrase )?(?<words>.+?) (?:mentioned|printed|named|discussed|appear|come up|written about)`,
      "(?:which|what) (?:articles|stories|papers|outlets|newspapers|sites) (?:(?:mention|cover|discuss|say|print|report|carry|run)(?:s|ed)?|carried|ran|said|had|have|(?:talk(?:ed)?|are|were|wrote|write|written|report(?:ed)?|have written|have reported) (?:about|on|of)) (?<words>.+)",
      "(?:any|every|all)? ?mentions? of (?<words>.+)",
      "(?:is|are|was|were) (?<words>.+?) (?:mentioned|in the news|discussed)(?: anywhere| at all)?",
      "(?:has|have) any(?:one|body) (?:written|reported|published)(?: anything)? (?:about|on) (?<words>.+)",
    ]),
    read: ({ words = "" }, today) => {
      const { words: wanted, days } = takeDays(words, today);
      return search(topicOf(wanted), days);
    },
  },
  {
    kind: "what an outlet printed",
    pattern: wholly([
      "what (?:did|has|have|does|is|was) (?<outlet>(?!been ).+?) (?:print|printed|publish|published|write|written|writing|run|reporting|report|reported|cover|covered|covering|got)(?<rest> .+)?",
      "what (?:did|has|have|does) (?<outlet>.+?) (?:post|posted)(?<rest> .+)?",
      "(?:did|has|have) (?<outlet>.+?) (?:report|write|written|publish|print|cover)(?:ed)?(?: (?:anything|something|much|more))?(?<rest> .+)?",
      "what (?:is|was) (?:in|on) (?<outlet>.+)",
      "(?<outlet>.+?)(?:'s?)? (?:articles|stories|headlines|news|coverage)(?<rest> .+)?",
    ]),
    read: ({ outlet = "", rest = "" }, today) => printedBy(outlet, rest, today),
  },
  {
    kind: "a topic",
    pattern: wholly([
      "(?:tell|inform) (?:me|us) (?:more |something |everything )?about (?<words>.+)",
      "(?:what|how) about (?<words>.+)",
      "how (?:much|many|long|far|big|old|bad) (?:does|did|do|is|are|was|were|will|would|has|have) (?<words>.+)",
      `(?:do you have |have you got |is there |are there |have you )?(?:anything|something|everything|stuff|all|more|info|information|details)(?: (?:here|new|printed|written|said|reported))? ${ABOUT} (?<words>.+)`,
      `what do (?:you|we) (?:know|have) ${ABOUT} (?<words>.+)`,
      "why (?:did|does|is|are|was|were|has|have|will) (?<words>.+)",
      "(?:coverage|details|info|information|background) (?:of|on|about) (?<words>.+)",
      "what (?:is|has been|was) (?:happening|going on|new|up|happened) (?:with|to|at|in) (?<words>.+)",
      "what happened (?:with|to|at|in) (?<words>.+)",
    ]),
    read: ({ words = "" }, today) => topic(words, today),
  },
  {
    kind: "somebody or an outlet on something",
    pattern: wholly([
      "what (?:is|are|was|has|have|does|do|did) (?<who>(?!(?:you|we|i) )(?:\\S+ ){1,4}?)(?:have |got |has |had |to say )*(?:about|abt|on|re|regarding) (?<about>.+)",
    ]),
    read: ({ who = "", about = "" }, today) => onTopic(who.trim(), about, today),
  },
];

const COUNTS: Found = { two: "2", three: "3", four: "4", five: "5" };
const IN_SENTENCES = /\s+(?:in )?(\d\d?|two|three|four|five)(?: (?:sentences|lines))?$/iu;

const NEWS_OF = new RegExp(`^(?:the )?(?<when>.+?)(?:'s?)? ${STORY}$`, "iu");

/** What was printed on the days that a summary is asked of, such as "monday's news". */
function newsOf(what: string, today: string): Reading | null {
  const { when = what } = NEWS_OF.exec(what)?.groups ?? {};
  const { words, days } = daysNamed(when, today);
  return words === "" && Object.keys(days).length > 0 ? plainly("articles", days) : null;
}

/** A weekday stands for a day by itself where it has news; "Sun" is a paper. */
function daysNamed(when: string, today: string): ReturnType<typeof takeDays> {
  return takeDays(/^\w+day$/iu.test(when.trim()) ? `on ${when}` : when, today);
}

function summary(what: string, number: string, today: string): readonly Reading[] {
  const news = newsOf(what, today);
  if (news) return [news, plainly("summary", { sentences: COUNTS[number] ?? number })];
  const [whole = "", inWhat = ""] = IN_SENTENCES.exec(what) ?? [];
  const typed = (number || inWhat).toLowerCase();
  const sentences = COUNTS[typed] ?? typed;
  const named = nameOf(whole ? what.slice(0, -whole.length) : what);
  const reading = plainly("summary", { article: named, sentences });
  if (named === "") return [reading, plainly("articles")];
  return [{ ...reading, needs: { article: named } }, ...search(named), reading];
}

function article(what: string): readonly Reading[] {
  const named = numberOf(nameOf(what));
  if (named === "") return [plainly("summary"), plainly("articles")];
  const reading = plainly("article", { which: named });
  const short = plainly("summary", { article: named });
  return [{ ...reading, needs: { article: named } }, ...search(named), short];
}

function numberOf(named: string): string {
  const [, ordinal = ""] = new RegExp(`^(${ORDINAL})(?: one)?$`, "iu").exec(named) ?? [];
  const at = ORDINALS.indexOf(ordinal.toLowerCase());
  return at < 0 ? named.replace(/^(?:number|no\.?|#) ?(?=\d)/iu, "") : String(at + 1);
}

/** Leaves of "the latest story about the ferry" what tells it from others: "ferry". */
function nameOf(what: string): string {
  return withoutArticle(what)
    .replace(
      new RegExp(String.raw`^(?:${NEWEST}|whole|full|first)\s+(?=\S)|^(?:${NEWEST})$`, "iu"),
      "",
    )
    .replace(
      new RegExp(
        String.raw`^(?:${STORY}|one)\b\s*(?:number |no\.? |#)?(?:about|on|of|with|regarding)?\s*`,
        "iu",
      ),
      "",
    )
    .replace(new RegExp(String.raw`\s*\b(?:${STORY}|(?:thing|business|affair)s?)$`, "iu"), "")
    .replace(/^(?:this|it|that|the|everything)$/iu, "")
    .replace(/^the\s+/iu, "")
    .trim();
}

const FROM = /^(?:in|on|from|by|at|with) (?<outlet>(?:the )?\S.{0,23})$/iu;

/** With days, of an outlet, or about something. */
function latest(rest: string, today: string): readonly Reading[] {
  const { words, days } = takeDays(rest, today);
  const left = words.replace(/^(?:so far|here|then|lately|recently|now|right now)$/iu, "").trim();
  const all = plainly("articles", days);
  if (left === "") return [all, plainly("summary")];
  const { outlet } = FROM.exec(left)?.groups ?? {};
  const about = topicOf(left.replace(/^(?:in|from|with|to|at)\s+/iu, ""));
  const found = topic(about, today, days);
  const isPlace = left.length <= LONGEST_OUTLET && !/^(?:about|on|of|to|with) /iu.test(left);
  return [
    ...(isPlace || outlet !== undefined ? [printed(outlet ?? left, days)] : []),
    ...found,
    all,
  ];
}

function onTopic(who: string, about: string, today: string): readonly Reading[] {
  const { words, days } = takeDays(about, today);
  const topicOnly = withoutArticle(topicOf(words));
  const [said] = quote(who, about, today);
  const within = plainly("search", { words: topicOnly, ...days, in: withoutArticle(who) });
  return [
    ...(said?.command === "quote" ? [{ ...said, needs: { person: who } }] : []),
    { ...within, needs: { outlet: who } },
    ...search(`${withoutArticle(who)} ${topicOnly}`, days),
  ];
}

function printedBy(outlet: string, rest: string, today: string): readonly Reading[] {
  const { words, days } = takeDays(rest, today);
  const named = daysNamed(outlet, today);
  if (named.words === "") return latest(rest, today).map((reading) => dated(reading, named.days));
  const about = withoutArticle(topicOf(words));
  if (about === "") return [printed(outlet, days), ...topic(outlet, today, days)];
  const within = plainly("search", { words: about, ...days, in: withoutArticle(outlet) });
  return [{ ...within, needs: { outlet } }, ...quote(outlet, words, today)];
}

function dated(reading: Reading, days: Found): Reading {
  return reading.command === "summary"
    ? reading
    : { ...reading, options: { ...reading.options, ...days } };
}

function printed(outlet: string, days: Found): Reading {
  const reading = plainly("articles", { ...days, in: outlet.replace(/^the /iu, "") });
  return { ...reading, needs: { outlet } };
}
