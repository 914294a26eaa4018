import { openingWith } from "../../domain/pattern.ts";

/**
 * How a sentence opens that points back to the one before it, as "He said so too." English by what
 * its grammars call reference and conjunction, the others by what articles in them open with.
 */
const POINTS_BACK: Readonly<Record<string, RegExp>> = {
  en: opening([
    "he|she|they|it|him|them",
    "his|her|hers|their|theirs|its",
    "this(?! (?:year|month|week|weekend|season|summer|winter|spring|autumn|fall|morning)(?!\\p{L}))|that|these|those|such|both(?! \\S+(?: \\S+){0,2} and)|neither|another|others",
    "the (?:latter|same)|the former(?= (?:is|was|has|had|said|says|will|would)|,)",
    "and|but|or|nor|so|yet",
    "also|too|already|moreover|furthermore|besides|additionally|similarly|likewise",
    "however|nevertheless|nonetheless|still|instead|otherwise",
    "therefore|thus|hence|consequently|as a result",
    "then|meanwhile|earlier|later|afterwards?|after that|at the time",
    "in (?:(?:addition|contrast|response)(?! to\\b)|turn|other words)|on the other hand|for (?:example|instance)",
  ]),
  de: opening([
    "er|sie|es|ihm|ihn|ihnen|ihr|ihre|ihren|ihrem|sein|seine|seinen",
    "das|dies|diese|dieser|dieses",
    "und|aber|doch|denn|jedoch|dennoch|allerdings|trotzdem|dagegen",
    "auch|zudem|außerdem|dabei|dazu|damit|deshalb|daher|darum|so",
    "dann|später",
  ]),
  fr: opening([
    "il|elle|ils|elles|on|lui|leur|leurs|son|sa|ses",
    "ce|cela|ça|cette|cet|ces|celui-ci|celle-ci|ceux-ci",
    "mais|et|or|donc|cependant|pourtant|toutefois",
    "aussi|ainsi|puis|ensuite",
  ]),
  es: opening([
    "él|ella|ellos|ellas|su|sus",
    "esto|este|esta|estos|estas|eso|ese|esa|esos|esas",
    "pero|y|sin embargo|no obstante|por eso",
    "también|además|así|entonces|luego|después",
  ]),
  it: opening([
    "lui|lei|egli|ella|loro|esso|essa|suo|sua|suoi|sue",
    "questo|questa|questi|queste|quello|quella",
    "ma|e|tuttavia|però|quindi|perciò",
    "anche|inoltre|così|poi",
  ]),
  pt: opening([
    "ele|ela|eles|elas|seu|sua|seus|suas",
    "isto|isso|este|esta|esse|essa|estes|estas|esses|essas",
    "mas|e|porém|contudo|no entanto|por isso",
    "também|além disso|assim|então|depois",
  ]),
  nl: opening([
    "hij|zij|ze|het|hem|haar|hun|zijn",
    "dit|dat|deze|die",
    "maar|en|toch|daarom|echter|dus|niettemin",
    "ook|bovendien|dan|daarna",
  ]),
};

function opening(words: readonly string[]): RegExp {
  return openingWith([`["“„«‘'(\\s]*(?:${words.join("|")})(?![\\p{L}\\p{N}])`], "iu");
}

/** Whether a sentence cannot be understood by who has not read the one before it. */
export function pointsBack(sentence: string, language = "en"): boolean {
  if ((POINTS_BACK[language] ?? POINTS_BACK.en)?.test(sentence) === true) return true;
  return language === "en" && ENDS_ON_PRONOUN.test(sentence) && !NAMES.test(sentence.slice(2));
}

/** "An usher backed her up.": who she is, no name in the sentence tells. */
const ENDS_ON_PRONOUN = /\b(?:him|her)(?: \p{Ll}{2,4})?[.!?]["”’)]*$/u;
const NAMES = /\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)\p{Lu}\p{Ll}/u;

/** Whether it opens with words that are somebody else's. */
export function opensQuoted(sentence: string): boolean {
  return OPENS_QUOTED.test(sentence);
}

/** Whether it has no half of a quotation and opens in its reporter's words. */
export function isUnbroken(sentence: string): boolean {
  return hasEvenMarks(sentence) && (!OPENS_QUOTED.test(sentence) || OPENS_PHRASE.test(sentence));
}

/** "Irreversible damage" will be caused: the quoted words are a part of the reporter's sentence. */
const OPENS_PHRASE = /^["“«„'‘][^"“”«»‘’']{3,60}["”»’'] \p{Ll}(?!aid\b|ays\b)/u;

/**
 * What opens with a quotation mark is somebody's words, whether or not it was read as a quotation.
 */
const OPENS_QUOTED = /^\s*["“«„'‘>](?!\d0s|tis\b|twas\b)/i;

export function hasEvenMarks(text: string): boolean {
  const straight = text.split('"').length - 1;
  const opening = text.match(/[“«]/g)?.length ?? 0;
  const closing = text.match(/[”»]/g)?.length ?? 0;
  return straight % 2 === 0 && opening === closing;
}
