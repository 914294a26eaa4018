import { wholly } from "../../domain/pattern.ts";
import {
  ABOUT,
  isAnyone,
  type PlainRule,
  plainly,
  type Reading,
  search,
  topicOf,
  withoutArticle,
} from "./reading.ts";

const WHEN =
  "(?:when(?:ever)?|if(?: ever)?|as soon as|once|the (?:moment|minute|second|instant)(?: that)?|every time|each time|next time)";
const TELL =
  "(?:tell|notify|alert|ping|message|dm|warn|inform|text|email|let|remind|write)(?: to)? (?:me|us|this channel|the channel|everyone)(?: know)?(?: (?:straight away|right away|immediately|here))?";

const END =
  "(?:stop|pause|resume|restart|remove|delete|drop|cancel|unsubscribe|unfollow|unwatch|mute|silence|turn (?:on|off)|switch (?:on|off)|disable|enable|quit|end|kill|clear|undo)";
const BEGIN =
  "(?:schedule|set up|set|create|start|send|email|mail|post|make|add|import|export|put|change|edit|move|rename|configure|replay|resend|repost|use|take|read|give|i want|we want|get)";
const WORK = "(?:posting|sending|telling|watching|following|pinging|messaging|notifying)";
const THING =
  "(?:digests?|briefings?|newsletters?|editions?|sources?|feeds?|filters?|watch(?:es)?|alerts?|notifications?|deliver(?:y|ies)|every (?:day|morning|evening|week|hour|monday))";
const ADDRESS = String.raw`(?:https?:\S+|[\w-]+\.(?:com|org|net|co\.uk|gov|edu|news|xml|rss)\S*)`;

/** What would change something. It is shown as the command that does, and not done. */
export const RULES_OF_CHANGES: readonly PlainRule[] = [
  {
    kind: "to be told",
    pattern: wholly([
      `${TELL},? ${WHEN} (?<what>.+)`,
      `${WHEN} (?<what>.+?),? ${TELL}`,
      `(?:give (?:me|us) |send (?:me|us) )?a (?:shout|ping|heads-?up|nudge|message) ${WHEN} (?<what>.+)`,
      `(?:to )?be (?:told|notified|alerted|informed|pinged) ${WHEN} (?<what>.+)`,
      "(?:notify|alert|warn|ping) (?:me|us) (?:of|about|to|for|on) (?<what>.+)",
      "keep (?:me|us) (?:posted|updated|informed|in the loop|up to date) (?:about|on|of|with) (?<what>.+)",
      "keep (?:an eye|a watch|watch|tabs|your eyes open)(?: out)? (?:on|for|of) (?<what>.+)",
      "(?:(?:start |begin )?watch(?:ing)?|look(?:ing)?) out for (?<what>.+)",
      "(?:(?:start |begin )?(?:watch|follow|monitor|track)(?:ing)?)(?: for)? (?<what>.+)",
      "subscribe (?:me |us |this channel )?to (?<what>.+)",
      "(?:set up |create |make |add |i want |want |send (?:me |us )?)?(?:an? |some )?(?:alerts?|notifications?|watch) (?:for|on|about|of|when) (?<what>.+)",
    ]),
    read: ({ what = "" }) => watchFor(what),
  },
  {
    kind: "to be told, or to know",
    pattern: wholly(["let (?:me|us) know (?:more )?(?:about|of) (?<what>.+)"]),
    read: ({ what = "" }) => [...watchFor(what), ...search(topicOf(what))],
  },
  {
    kind: "to end or begin something",
    pattern: wholly([
      `${END}(?: (?:it|that|this|them|these|those|all|everything|now|me|us|here))*`,
      String.raw`${END} (?:${WORK}\b.*)`,
      "(?:unsubscribe|unfollow|unwatch|mute|silence) (?<what>.+)",
      String.raw`${END} (?<what>.*\b${THING}\b.*)`,
      String.raw`(?:turn|switch) (?<what>.*\b${THING}) (?:on|off)`,
      // Of "don't" the rest is left.
      "do (?:tell|show|send|ping|post|give|watch|follow|notify|alert|message|remind) (?<what>.+)",
      String.raw`${BEGIN} (?<what>.*\b(?:${THING}|${ADDRESS})(?!\S).*)`,
      "(?:filter|block|exclude|hide|ignore|leave out) (?:out )?(?<what>.+)",
      "(?<what>(?:merge|split|join|separate) .+)",
      "(?<what>.+ (?:is|are) the same (?:person|man|woman|one)(?: as .+)?)",
      "(?:make|treat|count|take) (?<what>.+ (?:and|as|with) .+ (?:as )?(?:one|the same)(?: person| man| woman)?)",
      "(?<what>rename .+)",
      `(?:change|correct|fix|edit|set|update|mend) (?<what>.+ (?:name|names|role|title|job|spelling)\\b.*)`,
    ]),
    read: ({ what = "", 0: whole = "" }) => changeOf(`${whole} ${what}`),
  },
];

const SPEAKS = new RegExp(
  `^(?<who>.+?) (?:next |finally |ever |again |publicly )*(?:(?:speaks?|talks?|comments?|responds?|reacts?|tweets?)(?: (?:out|up|publicly|again))*|(?:says?|announces?) (?:something|anything)(?: new)?|(?:says?|mentions?|announces?)|(?:is|gets|are) quoted|makes? a statement|gives? an? (?:speech|statement|interview))(?: ${ABOUT})?(?: (?<topic>.+?))?(?: again)?$`,
  "iu",
);
const NEWS =
  /^(?:(?:there (?:is|are|'s)|you (?:see|find|read)|something|anything) )?(?:(?:any|some|more|new|fresh|the|something|anything) )*(?:(?:news|stories|story|articles?|updates?|word|reports?|something|anything|mentions?) )?(?:comes? (?:in|out|up) )?(?:(?:about|on|of|regarding) )?(?<what>.+?)(?: (?:is|are|gets?) (?:mentioned|in the news|named|reported)| (?:comes? up|makes? the news|appears?|happens?))?$/iu;

function watchFor(what: string): readonly Reading[] {
  const { who, topic = "" } = SPEAKS.exec(what)?.groups ?? {};
  const words = who === undefined || isAnyone(who) ? "" : `speaker:${marked(withoutArticle(who))}`;
  const about = topicOf(who === undefined ? (NEWS.exec(what)?.groups?.what ?? what) : topic);
  const expression = [words, asWords(withoutArticle(about))]
    .filter(Boolean)
    .join(words ? " about " : "");
  if (expression === "") return [plainly("help", { command: "watch" })];
  return [
    { ...plainly("watch", { words: expression }, "add"), isOffer: true },
    plainly("watch", { watch: expression }, "test"),
  ];
}

function marked(name: string): string {
  const plain = name.replace(/["()]/gu, "").trim();
  return /\s/u.test(plain) ? `"${plain}"` : plain;
}

/** Brackets and colons are the language's own, and nobody who asks in plain words means them. */
function asWords(topic: string): string {
  return topic
    .replace(/[()/*:]/gu, " ")
    .replace(/(?<!\S)-+/gu, "")
    .replace(/\s+(?:stor(?:y|ies)|coverage|news)$/iu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:watch|alert|notif|updates?|unwatch|unfollow)/iu, "watch"],
  [/\b(?:filter|block|exclude|hide|ignore|leave out)/iu, "filter"],
  [
    /\b(?:merge|split|join|separate|(?:same|one) (?:person|man|woman|one)|rename|names?|role|title|job|spelling)\b/iu,
    "person",
  ],
  [/\b(?:replay|resend|repost|deliver)/iu, "deliveries"],
  [
    /\b(?:digest|briefing|newsletter|edition|schedule|every|daily|weekly|hourly|summary|summaries|morning|posting)/iu,
    "digest",
  ],
  [
    /\b(?:source|feed|site|https?:|opml|[\w-]+\.(?:com|org|net|co\.uk|gov|edu|news|xml|rss))/iu,
    "source",
  ],
];

/** Which of the commands could be meant is all that is said: how, people type themselves. */
function changeOf(typed: string): readonly Reading[] {
  const [, name = "watch"] = NOUNS.find(([noun]) => noun.test(typed)) ?? [];
  return [{ ...plainly("help", { command: name }), isOffer: true }];
}
