import { openingWith } from "../../domain/pattern.ts";

/** How people begin who do not begin with what they want. Each may follow another. */
const POLITE = openingWith(
  [
    String.raw`(?:hey|hi|hello|hiya|yo|ok(?:ay)?|so|well|um+|er+m?|right|dear|and|also|oh|sorry|good (?:morning|afternoon|evening))(?: (?:verbatim|bot|there|all|team|everyone))?(?:[,:;!.–—-]+\s*|\s+)(?=\S)`,
    String.raw`@?verbatim(?:[,:;!.–—-]+\s*|\s+)(?=\S)`,
    String.raw`(?:please|pls|plz|kindly|just|maybe|perhaps|quick question|question)(?:[,:;!.–—-]+\s*|\s+)(?=\S)`,
    String.raw`(?:can|could|would|will) (?:you|u|we|someone|anyone|somebody|anybody)(?: (?:please|pls|kindly|perhaps|maybe|possibly|just))*,? (?=\S)`,
    "(?:can|could|may) i (?:please )?(?:have|get|see|know|ask)(?: (?:if|whether))? ",
    "do(?:es)? (?:you|u|anyone|anybody|someone) (?:happen to )?(?:know|remember|recall)(?: (?:if|whether))? ",
    String.raw`(?:anyone|anybody|someone|somebody) (?:knows?|remembers?)(?: (?:if|whether))? (?=\S)`,
    String.raw`(?:any|got any|have you any) (?:idea|clue) (?:if |whether |on |about )?(?=\S)`,
    "(?:i(?:'m| am|'ve been| was)? )?(?:just )?(?:wondering|curious|trying to (?:find out|remember))(?: (?:about|if|whether))? ",
    "i(?:'d| would) (?:really )?(?:like|love)(?: you)? to (?:know|see|hear|read|find out|ask)(?: (?:about|if|whether))? ",
    "i (?:want|need|wanted)(?: you)? to (?:know|see|hear|read|find out|ask)(?: (?:about|if|whether))? ",
    "(?:help me |please )?find out (?:if |whether )?(?=(?:what|who|when|where|how|if|whether|which)\\b)",
    "(?:i'm |i am )?(?:looking|searching|hunting) for (?=the quote|a quote|quotes|what|who)",
    String.raw`(?:do you have|have you got|is there|are there|you have)(?: any| some| a| an)? (?=\S)`,
    String.raw`(?:i need|i want|i'd like|i would like|give me|get me|show me|show us|show(?= what| the| all)|list(?= who| what| everything)|give us|let me see|let me have|let's see|let's have) (?=\S)`,
    String.raw`(?:dig|find|pull|look) (?:out|up) (?=(?:what|who|when|where|how)\b)`,
    String.raw`(?:send|email|fetch|bring) (?:me|us) (?=.+ (?:quotes?|quotations?)\b)`,
    "(?:tell|remind) (?:me|us) (?=(?:what|who|whom|where|how|whether|which|everything|anything|all)\\b)",
    String.raw`(?:tell|let) (?:me|us)(?: know)? (?=(?:if|whether) .+\b(?:said|spoke|talked|commented|mentioned|claimed|promised|has|have)\b)`,
    "(?:tell|remind) (?:me|us) (?=when .+ (?:last|first|said|spoke|talked)\\b)",
  ],
  "iu",
);

const THANKS =
  /[\s,;.!…-]*\b(?:please|pls|plz|thanks(?: a lot| so much)?|thank you(?: very much)?|thx|ta|cheers|mate|for me|for us|lol|btw|by the way|if you (?:can|could|would)|if possible|asap|verbatim|lately|recently|these days|at the moment|right now|so far|yet|then|are there|is there)$/iu;

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(what|who|where|when|how|that|there|it)(?:'s|s(?= (?:new|the|up|been|said|going|happening|in|going on|quoted|most)\b))/giu,
    "$1 is",
  ],
  [/^whats (?=\S)/giu, "what is "],
  [/\b(what|who|where|when|how|why) r (?=\p{L})/giu, "$1 are "],
  [/\b(can|could|do|did|would) u\b/giu, "$1 you"],
  [/\bre: ?(?=\S)/giu, "about "],
  [/\b(what|who|where|when|how)'re\b/giu, "$1 are"],
  [/\b(what|who|where|when|how|why)'d\b/giu, "$1 did"],
  [/\b(what|who|where|when|how)'ve\b/giu, "$1 have"],
  [/^(what|who|when|where|how) (?:the (?:hell|heck|fuck)|on earth|in the world)\b/giu, "$1"],
  [/(?<=\p{L}), (?:the|a|an|our) [^,]{3,40},(?= (?:say|said|think|talk|speak|comment))/giu, ""],
  [
    /\b((?:to|yester|mon|tues|wednes|thurs|fri|satur|sun)day)s (?=(?:\S+ )?(?:news|stor(?:y|ies)|articles?|headlines?|papers?|editions?|digests?|posts?|briefings?|coverage|quotes?)\b)/giu,
    "$1's ",
  ],
  [/\bthis (?:morning|afternoon|evening)\b/giu, "today"],
  [/\blast night\b/giu, "yesterday"],
  [/\b(did|has|have|had|is|was|were|does|do)n'?t\b/giu, "$1"],
];

/** Pairs that are no apostrophes. */
const MARKS: readonly RegExp[] = [
  /[“„«‟]([^“”„«»"]+)[”“»"]/gu,
  /(?<![\p{L}\p{N}])[‘'‚`]([^‘’'`"]+(?:['’][\p{L}]+[^‘’'`"]*)*)[’'‘`](?![\p{L}\p{N}])/gu,
];

/**
 * Gives a question without how people dress it up: "Hey, could you tell me what’s new, please?" as
 * "what is new". Words in quotation marks of any kind stand in straight ones, as they were.
 */
export function tidy(typed: string): string {
  let text = typed.replace(/[\s\p{Cc}]+/gu, " ").trim();
  for (const marks of MARKS) text = text.replace(marks, '"$1"');
  text = outsideMarks(text, (words) => {
    let plain = words.replace(/[’‘ʼ`´]/gu, "'");
    for (const [short, long] of CONTRACTIONS) plain = plain.replace(short, long);
    return plain;
  });
  return withoutThanks(withoutGreeting(text));
}

function outsideMarks(text: string, change: (words: string) => string): string {
  return text
    .split(/("[^"]*")/u)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join("");
}

function withoutGreeting(text: string): string {
  const rest = text.replace(POLITE, "");
  return rest === text ? text : withoutGreeting(rest);
}

function withoutThanks(text: string): string {
  const rest = text.replace(/[\s?!.…,;:]+$/u, "").replace(THANKS, "");
  return rest === text ? text : withoutThanks(rest);
}
