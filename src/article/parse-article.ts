import type { Article, SourceText } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { analyseText } from "./analyse-text.ts";
import { deriveTitle } from "./headline/derive-title.ts";
import { listPeople } from "./identity/list-people.ts";
import { NOBODY } from "./identity/name-speaker.ts";
import { resolveDates } from "./occasion/resolve-dates.ts";
import { NOT_SAID, tellOccasions } from "./occasion/tell-occasions.ts";
import {
  type Models,
  readForeignStatements,
  readStatements,
  type Statements,
} from "./read-statements.ts";
import type { Statement } from "./statement/statement.ts";
import { detectLanguage } from "./text/detect-language.ts";
import { findBody } from "./text/find-body.ts";

/** Reads an article: what stands where, who is in it, and who said what, word for word. */
export function parseArticle(source: SourceText): Article {
  return parseArticleWith({}, source);
}

/** The same with other models than the trained ones: for measuring on articles they have not seen. */
export function parseArticleWith(models: Models, source: SourceText): Article {
  const { analysis, language, bodyStart, title, publishedOn, people, quotes } = read(
    models,
    source,
  );
  const { text } = source;
  const { words, paragraphs, sentences } = analysis;
  const dates = resolveDates(words, publishedOn, bodyStart);
  const occasions = tellOccasions(analysis, quotes, { dates, publishedOn });

  return {
    id: source.id,
    title,
    titleDerived: source.title === undefined,
    publishedOn,
    ...(publishedOn === null && source.fileDay && { fileDay: source.fileDay }),
    url: source.url ?? null,
    language,
    text,
    bodyStart,
    paragraphs: [...paragraphs],
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    people,
    quotations: quotes.map((quote, index) => ({ ...quote, ...(occasions[index] ?? NOT_SAID) })),
    dates: [...dates],
  };
}

/** Who said what, without the days and the occasions, which take a twentieth of a parse. */
export function parseQuotes(source: SourceText) {
  const { title, publishedOn, people, quotes } = read({}, source);
  return { id: source.id, title, publishedOn, people, quotes };
}

function read(models: Models, source: SourceText) {
  const body = findBody(source.text, source.bodyStart);
  const analysis = analyseText(source.text, body.start);
  const { words, sentences, grammar } = analysis;
  const language = detectLanguage(words, body.start);
  const isRead = language === "en" || language === "und";
  const said = isRead
    ? readStatements(analysis, models)
    : readForeignStatements(analysis, language);
  const quotes = toQuotes(source.text, said);
  return {
    analysis,
    language,
    bodyStart: body.start,
    title:
      source.title ??
      deriveTitle({ words, sentences, grammar: isRead ? grammar : null, utterances: quotes }),
    publishedOn: source.publishedOn ?? body.publishedOn,
    people: isRead ? listPeople(analysis) : [],
    quotes,
  };
}

function toQuotes(text: string, { statements, speakers }: Statements) {
  return statements.map((statement, index) => {
    const { type, inner, continues } = statement;
    const { start, end } = withWholeMarks(text, statement);
    const speaker = speakers[index] ?? NOBODY;
    return {
      text: text.slice(start, end),
      start,
      end,
      type,
      inner: [...inner],
      speaker: speaker.name,
      speakerStart: speaker.printed?.start ?? null,
      speakerEnd: speaker.printed?.end ?? null,
      cue: cueText(text, statement),
      confidence: speaker.probability,
      continues,
    };
  });
}

/** A mark of two characters, ``so'', is read as one, and shown whole. */
function withWholeMarks(text: string, { start, end }: Span): Span {
  return {
    start: start > 0 && text.startsWith("``", start - 1) ? start - 1 : start,
    end: text.startsWith("''", end - 1) ? end + 1 : end,
  };
}

function cueText(text: string, { cue }: Statement): string | null {
  return cue && text.slice(cue.start, cue.end);
}
