import { wholly } from "../../domain/pattern.ts";
import { type PlainRule, plainly, type Reading } from "./reading.ts";

/** What can be asked, who is quoted, and what is set up in the channel. */
export const RULES_OF_HERE: readonly PlainRule[] = [
  {
    kind: "what can be asked",
    pattern: wholly([
      "(?:help|help me|help please|commands|options|menu|hi|hello|hey|hiya|there|bot|everyone|good (?:morning|afternoon|evening)|morning|thanks|thank you)",
      "(?:what|how) (?:can|do|could|should|does) (?:you|i|one|we|it|this|this bot)(?: (?:do|ask|use|know|help|work|search|start))*(?: (?:me|with|you|here|for|this|about|it|bot))*",
      "(?:what|how)(?: else)? (?:can|could|should) (?:i|one|we|you|this bot) (?:ask|use|do|say|type)\\b.*",
      "(?:who|what) are you",
      "are you (?:a |an )?(?:bot|robot|human|person|ai|real)",
      "how does (?:this|it|verbatim|the bot) work",
    ]),
    read: () => [plainly("help")],
  },
  {
    kind: "what is watched, posted and read here",
    pattern: wholly([
      String.raw`(?:list|which|what|show|all|my|our|the|are there any|is there any)?(?: all| of| my| our| the| me)*\s?(?<what>watch(?:es)?|alerts?|digests?|schedules?|sources?|feeds?|filters?|deliver(?:y|ies))(?: (?:are|is|do|have|were|you|we|i|there|here|set|up|set up|have|got|in|this|channel|active|running|scheduled|now|currently|exist|read|follow|use|for|set))*`,
      "what (?:are|is) (?:you|we|i|this channel|being) (?<what>watch)(?:ing|ed)(?: for)?(?: here)?",
      "(?:who|what) are (?:your|our|the) (?<what>sources|feeds)",
      "where do you get your (?<what>news|articles|stories)(?: from)?",
      "who (?:has |have )?(?:set up|made|created|scheduled|added|started|changed|edited|paused|stopped|removed|deleted|ordered)(?: (?:the|this|that|our|my|these|those|all))*(?: (?:morning|evening|daily|weekly|bbc))? (?<what>watch(?:es)?|alerts?|digests?|schedules?|sources?|feeds?|filters?)(?: (?:here|in this channel))?",
      "(?:what|when) (?:is|does|will|comes) (?:the|our|my) next (?<what>digest|edition|briefing)(?: (?:due|come|coming|out|be posted))*",
    ]),
    read: ({ what = "" }, _today) => listed(what.toLowerCase()),
  },
  {
    kind: "what was posted",
    pattern: wholly([
      "(?:did|has) (?:the |my |our |today's |this morning's |yesterday's |morning |evening |daily |weekly |last |next )*(?:post|digest|edition|briefing) (?:go out|gone out|went out|arrive|arrived|get posted|been posted|get sent|been sent|come|fail|failed|go through)(?: (?:today|yet|already|this morning|yesterday))?",
      "when (?:was|did) (?:the |our |my )?(?:last|latest|newest) (?:digest|edition|briefing|post) (?:posted|sent|delivered|go out|come)",
      "(?:is|was|were) (?:the |my |our |today's |this morning's |yesterday's |morning |evening |daily |weekly |last )*(?:posts?|digests?|editions?|briefings?) (?:posted|sent|delivered)(?: (?:today|yet|already|this morning|yesterday))?",
      "(?:what|which) (?:digests? |posts? |deliver(?:y|ies) )?(?:was|were|has been|have been|got|did you) (?:sent|posted|delivered|post|send)",
      "what (?:have|did) (?:you|verbatim) (?:sen[dt]|post(?:ed)?|deliver(?:ed)?)\\b.*",
      "(?:what|which)(?: digests?| posts?| deliveries)? (?:has |have )?(?<failed>failed)(?: to (?:post|send|arrive))?",
      "(?:the |any )?(?<failed>failed) (?:digests?|posts?|deliver(?:y|ies))",
    ]),
    read: ({ failed = "" }) => [plainly("deliveries", { only: failed.toLowerCase() })],
  },
  {
    kind: "who is quoted",
    pattern: wholly([
      "(?:(?:a list of|list|name|show) )?(?:all )?(?:the )?(?:everyone|everybody|people|persons)(?: (?:who|that) (?:is|are|was|were|has been|have been))? (?:quoted|named|mentioned)",
      "who (?:is|are) in the (?:articles|news|papers)",
      "who (?:is|are|was|were|gets?|has been)(?: (?:all|been|being|the people|everyone))? (?:quoted|mentioned|named|speaking|talking|in the news)(?: (?:most|here|the most|in the (?:articles|news)|today|this week))*",
      String.raw`(?:list|which|what|all|the|name)?(?: all| of| the)*\s?(?<list>people|speakers|persons|organi[sz]ations|companies|unnamed sources|anonymous sources)(?: (?:are|is|is there|were|have been|do you|quoted|named|mentioned|know|here|in the (?:articles|news)|you|there|have|who))*`,
    ]),
    read: ({ list = "" }) => [plainly("speakers", { list: listOf(list) })],
  },
];

function listed(what: string): readonly Reading[] {
  if (/^(?:watch|alert)/.test(what)) return [plainly("watch", {}, "list")];
  if (/^(?:source|feed|news|articles|stories)/.test(what)) return [plainly("source", {}, "list")];
  if (what.startsWith("filter")) return [plainly("filter", {}, "show")];
  const isList = /^(?:digests|schedule)/.test(what);
  const lists = [plainly("digest", {}, "list"), plainly("deliveries")];
  return isList || /^(?:digest|edition|briefing)$/.test(what) ? lists : lists.toReversed();
}

function listOf(typed: string): string {
  if (/^(?:organi|compan)/iu.test(typed)) return "organisations";
  if (/^(?:unnamed|anonymous)/iu.test(typed)) return "unnamed";
  return /^(?:people|persons)/iu.test(typed) ? "people" : "";
}
