import { wholly } from "../../domain/pattern.ts";
import {
  ABOUT,
  type Found,
  isAnyone,
  type PlainRule,
  plainly,
  quote,
  REALLY,
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
import { claimOf } from "./rules-of-claims.ts";

const DID = "(?:did|does|do|has|have|had|is|was|are|were|will|would)";
const HAS = "(?:has|have|had|is|was|are|were|did|will)";
const ANYTHING =
  "(?:anything|something|nothing|much|a word|things?|stuff|quotes?)(?: new| else| more)?";
const WORDS = "(?:quotes?|quotations?|words|statements?|remarks?|comments?|sayings)";
const STANCE =
  "(?:position|stance|views?|opinions?|take|thoughts?|reaction|response|line|feelings?|comments?|remarks?|words|quotes?|quotations?|statements?|answer)";
const WHO = String.raw`(?:who|whoever|(?:the )?(?:people|everyone|everybody|those|politicians|ministers|officials|experts) (?:who|that)|which \S+|what (?:people|politicians|officials|experts|minister))(?: (?:in|from|at|on) (?:the )?\S+)?`;
const HEARERS =
  "(?:us|them|people|reporters|journalists|viewers|voters|(?:the )?(?:press|media|council|parliament|public))";
const LAST = "(?:last|most recently|recently|lately)";

/** "Called the fares": what was called what it was called, as an article has it in marks. */
const CALLED =
  "(?:call|calls|called|label|labels|labelled|labeled|describe|describes|described) (?:it|this|that|them|him|her|(?:the )?\\S+(?: \\S+)?)(?: as)?";

/** Who said what, when, and whether they did. */
export const RULES_OF_SPEECH: readonly PlainRule[] = [
  {
    kind: "is it true",
    pattern: wholly([
      "(?:is|was|isn't) it (?:really |actually )?(?:true|right|correct|accurate|the case|a fact)(?: that)? (?<claim>.+)",
      "(?:fact[ -]?check|verify|prove|confirm|true or false)(?: (?:that|if|whether|this))?[:,]? (?<claim>.+)",
      "(?:check|true) (?:that|if|whether) (?<claim>.+)",
      String.raw`(?<claim>(?!(?:what|who|when|where|how)\b).+?),? (?:is|was) (?:that|this|it) (?:true|right|correct|real)`,
    ]),
    read: ({ claim = "" }) => claimOf(claim),
  },
  {
    kind: "who said these words",
    pattern: wholly([
      `${WHO} (?:${HAS} )?${REALLY}${SAY}(?: that)?[:,]? (?<words>".+")`,
      `(?:.* )?(?<words>".+?"),? ?(?:who|where|when) (?:has |did |was )?(?:${SAY}|it|this|that)(?: (?:that|this|it|said))?`,
      String.raw`(?:what|why|how|when|where) (?!.* (?:say|said|saying) ).*(?<words>"(?:\S+ ){2,}[^"]+").*`,
      `${WHO} (?:${HAS} )?${REALLY}(?:says?|said|saying|sed) that (?<words>.+)`,
      '(?<words>".+?")[ ,–—-]*(?:(?:by |from )?whom?|source|who is (?:it|this|that)(?: (?:by|from))?)',
      '(?:where|when)(?: and (?:where|when))? (?:was|is|were|has|did) (?:the (?:phrase|words?|line|quote) )?(?<words>".+?")(?: been)?(?: (?:said|printed|reported|come from|appear))?(?: .*)?',
      '(?:where|who) (?:does|did|is) (?<words>".+?") (?:come )?from',
      "who(?:se| is| are)? (?:words|quote|line) (?:is|are|was) (?<words>.+)",
      "(?:someone|somebody|one of them|they) (?:said|says)(?: that)? (?<words>.+?),? (?:who (?:was|is) (?:it|that)|who said (?:it|that)|who)",
      `who (?:was|is) it (?:that|who) ${SAY}(?: that)? (?<words>.+)`,
      `${WHO} (?:${HAS} )?${REALLY}${CALLED} (?<words>(?:an?|the) .+)`,
    ]),
    read: ({ words = "" }) => verify(words, ""),
  },
  {
    kind: "who spoke about something",
    pattern: wholly([
      `${WHO} (?:all |else )?(?:${HAS} )?(?:been )?${REALLY}(?:${TALK}|${SAY})(?: (?:${ANYTHING}|what|out|up|in|most|more|the most|their mind))?(?: (?:to the press))? ${ABOUT} (?<about>.+)`,
      `(?:who|whom) (?:${HAS} )?(?:been )?${REALLY}(?:mention(?:s|ed|ing)?|discuss(?:es|ed|ing)?|address(?:es|ed|ing)?|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|den(?:ies|ied)|confirm(?:s|ed)) (?<about>.+)`,
      `(?:what|which) (?:people|politicians|officials|experts?|person) (?:${HAS} )?(?:been )?${REALLY}(?:${TALK}|${SAY})(?: ${ANYTHING})? ${ABOUT} (?<about>.+)`,
      `how many (?:people|politicians|ministers|speakers|voices) (?:${HAS} )?(?:been )?${REALLY}(?:${TALK}|${SAY})(?: ${ANYTHING})? ${ABOUT} (?<about>.+)`,
      `(?:who (?:is|was|are)|people|those|everyone|speakers) quoted ${ABOUT} (?<about>.+)`,
      "(?:who|whom) (?:is|are|has been) (?:talking|discussing) (?!(?:the )?most$|here$|now$|today$)(?<about>.+)",
      `how (?:do|does|did) (?:people|everyone|others|politicians|the public) (?:feel|think|react) (?:about|to|on) (?<about>.+)`,
      `who has (?:an opinion|views?|thoughts) ${ABOUT} (?<about>.+)`,
    ]),
    read: ({ about = "" }, today) => {
      const { words, days } = takeDays(about, today);
      return whoSpoke(topicOf(words), days);
    },
  },
  {
    kind: "who said it, without marks",
    pattern: wholly([`who (?:has |had )?${REALLY}(?:said|says|sed) (?<words>.+)`]),
    read: ({ words = "" }, today) => {
      const { words: about, days } = takeDays(words, today);
      return [...verify(words, ""), ...whoSpoke(topicOf(about), days)];
    },
  },
  {
    kind: "what others said of someone",
    pattern: wholly([
      `what (?:${DID} )?(?:people|others|everyone|everybody|they|anyone|critics|politicians) ${REALLY}(?:else )?(?:been )?${SAY} ${ABOUT} (?<who>.+)`,
      `what (?:has|have|had|is|was|were)(?: been| being)? (?:said|reported|claimed)(?<when> (?:yesterday|today|(?:last|this|past) \\w+|on \\w+day))? ${ABOUT} (?<who>.+)`,
      "what (?:is|was) (?:the )?(?:reaction|response|criticism|opinion) (?:to|of|on) (?<who>.+)",
    ]),
    read: ({ who = "", when = "" }, today) => {
      const { words, days } = takeDays(`${who} ${when}`, today);
      const person = topicOf(words);
      const about = plainly("quote", { speaker: person, what: "about", ...days });
      return [{ ...about, needs: { person } }, ...whoSpoke(person, days)];
    },
  },
  {
    kind: "when someone last spoke",
    pattern: wholly([
      `when (?:did|has|was|is) (?<who>.+?) ${LAST} (?:${TALK}|${SAY}|quoted|heard)(?: ${ANYTHING})?(?<rest> .+)?`,
      `when (?:did|has|was|is) (?<who>.+?) (?:${TALK}|${SAY}|quoted|heard)(?: ${ANYTHING})?(?<rest> .+?)? ${LAST}`,
      `when (?:was|is) the last time (?:that )?(?<who>.+?) (?:${TALK}|${SAY}|was quoted)(?: ${ANYTHING})?(?<rest> .+)?`,
      `when (?<who>.+?) ${LAST} (?:${TALK}|${SAY})(?: ${ANYTHING})?(?<rest> .+)?`,
      `(?:the )?(?:last|latest|most recent|newest) (?:thing|time|words?|quotes?|statements?|comments?|remarks?) (?:that )?(?:from |by |of )?(?<who>.+?)(?: (?:${SAY}|spoke|talked))?(?<rest> (?:about|on|regarding) .+)?`,
    ]),
    read: ({ who = "", rest = "" }, today) => quote(who, rest, today),
  },
  {
    kind: "over time",
    pattern: wholly([
      `when (?:did|has|have|does) (?<who>.+?) ${REALLY}(?:first )?(?:${TALK}|${SAY})(?: ${ANYTHING})?(?<rest> (?:about|on|regarding|in|during|since|to) .+)?`,
      `how (?:has|have|did|does) (?<who>.+?)'?s? (?:${STANCE} |mind |tone |message )?(?:${ABOUT} (?<topic>.+?) )?(?:been )?(?:chang|evolv|shift|develop)(?:ed|es?|ing)?(?<rest> .+)?`,
      `(?:the )?(?:very )?first (?:thing|time|words?|statement|quote) (?:that )?(?<who>.+?) (?:has |have |had )?(?:${SAY}|${TALK})(?: ${ANYTHING})?(?<rest> .+)?`,
      `how often (?:did|does|has|have) (?<who>.+?) (?:${TALK}|${SAY})(?: ${ANYTHING})?(?<rest> .+)?`,
      `(?:a |the )?(?:timeline|history|chronology|record) (?:of |for )(?:everything |what )?(?<who>.+?)(?:'s? ${WORDS})?(?: (?:has |have )?${SAY})?(?<rest> ${ABOUT} .+)?`,
      `(?:everything|all)(?: that| the things)? (?<who>.+?) (?:has |have |had )?(?:ever )?${SAY}(?<rest> .+)?`,
      `what(?: is| has| have)? (?:changed|different) (?:in|about|with) (?<who>.+?)'?s? ${STANCE}(?<rest> .+)?`,
      "(?<who>.+?)(?:'s? (?:statements|quotes|words|views|comments|remarks))?(?<rest> (?:on|about) .+?)? (?:over time|through the (?:years|months|weeks)|over the (?:years|months|weeks))",
    ]),
    read: ({ who = "", topic = "", rest = "" }, today) => overTime(who, topic || rest, today),
  },
  {
    kind: "what someone said",
    pattern: wholly([
      String.raw`(?<who>(?!${DID} )(?:\S+ ){1,4}?)(?:said|says) what(?<rest> .+)?`,
      String.raw`(?<who>(?!(?:\S+ )?(?:${DID}|(?:what|who|how|when|where|why)s?) )(?:\S+ ){1,3}?)(?:say|said|says|saying)(?<rest> (?:about|abt|regarding) .+)`,
      `what(?: else| exactly)? ${DID} (?<who>(?!been ).+?) ${REALLY}(?:have to |had to |got to |been |go on )?(?:${SAY}|${TALK})(?: (?:to|in) (?:say|response)| ${HEARERS})?(?<rest>,? .+)?`,
      `what(?: else| exactly)? (?<who>(?!(?:did|does|is|are|has|have|was|were)\\b).+?) (?:has |have |had |is |was )?${REALLY}(?:been )?(?:${SAY}|had to say|has to say)(?<rest> .+)?`,
      `what(?: is| was| are| were| has been| have been)? (?<who>(?!(?:is |are )?the (?:latest|newest|recent|last)).+?)'?s? ${STANCE}(?<rest> .+)?`,
      "(?:what|how) (?:did|does|has|is|was) (?<who>.+?) (?:respond|react|responding|reacting|responded|reacted|feel|answer)(?: to| about| on)?(?<rest> .+)?",
      "how (?:did|does|has) (?<who>.+?) (?:describe|explain|defend|justify|put|call)d?(?<rest> .+)?",
      "where does (?<who>.+?) stand(?<rest> .+)?",
    ]),
    read: ({ who = "", rest = "" }, today) => quote(who, rest, today),
  },
  {
    kind: "someone's words",
    pattern: wholly([
      `(?:what (?:is|are|were) )?(?:any |all |the |some |direct |latest |newest |recent |last |of )*(?:quote me )?(?:${WORDS}|anything|something|everything) (?:from|by) (?<who>.+?)(?<rest> (?:about|on|regarding|concerning|over) .+)?`,
      `(?:all of |all |any of |some of )?(?<who>(?!(?:how|what|when|where|who|why) ).+?)'s? (?:own |exact |very |actual |direct |latest |recent |last |newest )*${STANCE}(?<rest> .+)?`,
      `(?:find |look up |pull up |get )?(?:me )?what (?<who>(?!${DID} ).+?) (?:says?|said)(?<rest> .+)?`,
      "who is (?<who>(?!(?:been )?quoted|in the |been|mentioned|named|speaking|talking|saying|in the news).+)",
    ]),
    read: ({ who = "", rest = "" }, today) => quote(who, rest, today),
  },
  {
    kind: "someone's words, without the apostrophe",
    pattern: wholly([
      `(?<who>(?!(?:how|what|when|where|who|why) )(?:\\S+ ){0,2}\\S{2,}[^\\s'])s (?:own |exact |latest |recent |last )*(?:latest|${STANCE})(?<rest> .+)?`,
      `(?<who>(?!(?:how|what|when|where|who|why) ).+?)'s? (?:latest|newest)(?<rest> (?:about|on) .+)?`,
    ]),
    read({ who = "", rest = "" }, today) {
      const [[one], [several]] = [quote(who, rest, today), quote(`${who}s`, rest, today)];
      return [
        ...(one ? [{ ...one, needs: { person: who } }] : []),
        ...(several ? [{ ...several, needs: { person: `${who}s` } }] : []),
      ];
    },
  },
  {
    kind: "quotations about something",
    pattern: wholly([
      `(?:the |a |any |all |some |best |good |strongest |longest |famous )*(?:quotes?|quotations?|statements|remarks) ${ABOUT} (?<about>.+)`,
      "(?<about>(?:\\S+ ){1,4})(?:quotes?|quotations?)",
    ]),
    read: ({ about = "" }, today) => {
      const { words, days } = takeDays(about, today);
      const [topic, who] = [
        withoutArticle(topicOf(words)),
        plainly("quote", { speaker: words, ...days }),
      ];
      return [
        { ...who, needs: { person: words } },
        plainly("quote", { about: topic, ...days }),
        ...search(topic, days),
      ];
    },
  },
  {
    kind: "did someone say it",
    pattern: wholly([
      `(?:did|does|has|have|had|do|if|whether|is|was) (?<who>.+?) ${REALLY}(?:been )?(?:${TALK}|${SAY} ${ANYTHING})(?<rest> .+)?`,
      `(?:did|does|has|have|had|do|if|whether) (?<who>.+?) ${REALLY}(?:${SAY})(?<rest> (?:about|on|regarding) .+)`,
    ]),
    read: ({ who = "", rest = "" }, today) => quote(who, rest, today),
  },
  {
    kind: "did someone say these words",
    pattern: wholly([
      `(?:did|does|has|have|had|do|if|whether) (?<who>.+?) ${REALLY}${SAY}(?: ${HEARERS})? (?<words>.+)`,
      `(?:where|when|why) (?:did|has|does) (?<who>.+?) ${REALLY}(?:say|said|claim|claimed) (?<words>.+)`,
      `(?:was|is) it (?<who>.+?) (?:who|that) ${SAY}(?: that)? (?<words>.+)`,
      `(?:did|has|have|does|if|whether) (?<who>.+?) ${REALLY}${CALLED} (?<words>(?:an?|the) .+|".+")`,
    ]),
    read: ({ who = "", words = "" }, today) => [
      ...(/^(?:that|this|it|so)$/iu.test(words) ? [] : verify(words, who)),
      ...quote(who, words.replace(/"/gu, "").replace(/^that /iu, ""), today),
    ],
  },
  {
    kind: "whether someone is for it",
    pattern: wholly([
      '(?:does|did|do|has|have) (?<who>(?:[^\\s"]+ ){1,4}?)(?:support|oppose|back|favou?r|reject|welcome|want|like)(?:s|ed)? (?<about>.+)',
      '(?:is|was|are) (?<who>(?:[^\\s"]+ ){1,4}?)(?:for|against|in favou?r of|behind|opposed to) (?<about>.+)',
      'what (?:does|did|do) (?<who>(?:[^\\s"]+ ){1,4}?)want(?<about>)',
    ]),
    read: ({ who = "", about = "" }, today) =>
      quote(who, about && ` about ${about}`, today).filter(({ needs }) => needs !== undefined),
  },
];

function overTime(who: string, topic: string, today: string): readonly Reading[] {
  const asked = topic.replace(/(?:^|\s+)(?:over time|so far|through the years|in order)$/iu, "");
  const { words, days } = takeDays(asked, today);
  const about = topicOf(words);
  if (isAnyone(who)) return whoSpoke(about, days);
  const speaker = withoutOwner(who);
  const given: Found = { speaker, about, ...days };
  return [plainly("timeline", given), ...quote(speaker, asked, today)];
}

function withoutOwner(who: string): string {
  return withoutArticle(who).replace(/'s?$/u, "") || who;
}
