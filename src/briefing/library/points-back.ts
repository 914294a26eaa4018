import type { Article, Quotation } from "../../domain/article.ts";
import { contains, overlaps, type Span } from "../../domain/span.ts";
import { hasQuotedWords, sureSpeaker } from "./library.ts";

/** Openings that point back, as in "He said so too." */
const POINTS_BACK =
  /^["“‘'(\s]*(?:he|she|they|it|this|that|these|those|his|her|hers|their|theirs|its|him|them|such|and|but|or|nor|so|yet|also|then|however|meanwhile|moreover|furthermore|nevertheless|nonetheless|therefore|thus|hence|instead|still|otherwise|besides|consequently|similarly|likewise|additionally|too|both|neither|another|others|the (?:latter|former|same)|in (?:addition|contrast|turn|response|other words)|on the other hand|for (?:example|instance)|as a result|after that|at the time|earlier|afterwards?|later)\b/i;
const PRONOUN = /^(?:he|she|they|it|him|her|them|i|we|you)$/i;

/** The same in other languages, by what articles in them are found to open with. */
const POINTS_BACK_IN: Readonly<Record<string, RegExp>> = {
  de: opening(
    "er|sie|es|ihr|ihre|ihren|ihrem|ihm|ihn|ihnen|sein|seine|seinen|dies|diese|dieser|dieses|das|aber|und|doch|auch|dennoch|jedoch|deshalb|daher|dabei|dazu|damit|darum|dagegen|denn|so|dann|später|zudem|außerdem|allerdings|trotzdem",
  ),
  fr: opening(
    "il|elle|ils|elles|on|ce|cela|ça|cette|cet|ces|son|sa|ses|leur|leurs|lui|mais|et|or|donc|cependant|pourtant|aussi|ainsi|puis|ensuite|toutefois|celui-ci|celle-ci|ceux-ci",
  ),
  es: opening(
    "él|ella|ellos|ellas|esto|este|esta|estos|estas|eso|ese|esa|esos|esas|su|sus|pero|y|también|además|así|entonces|luego|después|sin embargo|no obstante|por eso",
  ),
  it: opening(
    "lui|lei|egli|ella|loro|esso|essa|questo|questa|questi|queste|quello|quella|suo|sua|suoi|sue|ma|e|anche|inoltre|così|poi|tuttavia|però|quindi|perciò",
  ),
  pt: opening(
    "ele|ela|eles|elas|isto|isso|este|esta|esse|essa|estes|estas|esses|essas|seu|sua|seus|suas|mas|e|também|além disso|assim|então|depois|porém|contudo|no entanto|por isso",
  ),
  nl: opening(
    "hij|zij|ze|het|hem|haar|hun|zijn|dit|dat|deze|die|maar|en|ook|toch|daarom|echter|dus|dan|daarna|bovendien|niettemin",
  ),
};

function opening(words: string): RegExp {
  return new RegExp(`^["“„«‘'(\\s]*(?:${words})(?![\\p{L}\\p{N}])`, "iu");
}

/** Whether a sentence cannot be understood by who has not read the one before it. */
export function pointsBack(sentence: string, language = "en"): boolean {
  return (POINTS_BACK_IN[language] ?? POINTS_BACK).test(sentence);
}

/** Whether every quotation in a sentence is whole and comes with the name of its speaker. */
export function speechIsWhole(article: Article, sentence: Span): boolean {
  const text = article.text.slice(sentence.start, sentence.end);
  if (!hasEvenMarks(text)) return false;
  const spoken = article.quotations.filter(
    (quotation) => hasQuotedWords(quotation) && overlaps(quotation, sentence),
  );
  if (spoken.length === 0) return !OPENS_QUOTED.test(text);
  return spoken.every(
    (quotation) => contains(sentence, quotation) && isNamedIn(sentence, quotation, article),
  );
}

/** What opens with a mark is somebody's words, whether or not it was read as a quotation. */
const OPENS_QUOTED = /^\s*["“«„'‘](?!\d0s|tis\b|twas\b)/i;

function hasEvenMarks(text: string): boolean {
  const straight = text.split('"').length - 1;
  const opening = text.match(/[“«]/g)?.length ?? 0;
  const closing = text.match(/[”»]/g)?.length ?? 0;
  return straight % 2 === 0 && opening === closing;
}

function isNamedIn(sentence: Span, quotation: Quotation, { text }: Article): boolean {
  const { speakerStart, speakerEnd } = quotation;
  if (sureSpeaker(quotation) === null || speakerStart === null || speakerEnd === null) return false;
  const evidence = { start: speakerStart, end: speakerEnd };
  return contains(sentence, evidence) && !PRONOUN.test(text.slice(speakerStart, speakerEnd).trim());
}
