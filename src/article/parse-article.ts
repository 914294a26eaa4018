import type { Article, Quotation, ResolvedDate, SourceText } from "../domain/article.ts";
import { deriveTitle } from "./derive-title.ts";
import { detectLanguage } from "./detect-language.ts";
import { findBody } from "./find-body.ts";
import { listPeople } from "./list-people.ts";
import { NOBODY } from "./name-speaker.ts";
import { readScene, type Scene } from "./read-scene.ts";
import {
  type Models,
  readForeignStatements,
  readStatements,
  type Statements,
} from "./read-statements.ts";
import { resolveDates } from "./resolve-dates.ts";
import type { Statement } from "./statement.ts";
import { NOT_TOLD, tellOccasions } from "./tell-occasions.ts";

/** Reads an article: what stands where, who is in it, and who said what, word for word. */
export function parseArticle(source: SourceText): Article {
  return parseArticleWith({}, source);
}

/** The same with other models than the trained ones: for measuring on articles they have not seen. */
export function parseArticleWith(models: Models, source: SourceText): Article {
  const { id, text } = source;
  const body = findBody(text);
  const scene = readScene(text, body.start);
  const { words, sentences } = scene;
  const language = detectLanguage(words, body.start);
  const isRead = language === "en" || language === "und";
  const said = isRead ? readStatements(scene, models) : readForeignStatements(scene);
  const publishedOn = source.publishedOn ?? body.publishedOn;
  const dates = resolveDates(words, publishedOn, body.start);
  const quotations = toQuotations(scene, said, { dates, publishedOn });

  return {
    id,
    title: source.title ?? deriveTitle(words, sentences, quotations),
    titleDerived: source.title === undefined,
    publishedOn,
    url: source.url ?? null,
    language,
    text,
    bodyStart: body.start,
    paragraphs: [...scene.paragraphs],
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    people: isRead ? listPeople(scene) : [],
    quotations,
    dates: [...dates],
  };
}

function toQuotations(
  scene: Scene,
  { statements, speakers }: Statements,
  days: { readonly dates: readonly ResolvedDate[]; readonly publishedOn: string | null },
): Quotation[] {
  const attributed = statements.map((statement, index) => {
    const { start, end, type, inner, continues } = statement;
    const speaker = speakers[index] ?? NOBODY;
    return {
      text: scene.text.slice(start, end),
      start,
      end,
      type,
      inner: [...inner],
      speaker: speaker.name,
      speakerStart: speaker.mention?.start ?? null,
      speakerEnd: speaker.mention?.end ?? null,
      cue: cueText(scene, statement),
      confidence: speaker.probability,
      continues,
    };
  });
  const told = tellOccasions(scene, attributed, days);
  return attributed.map((quotation, index) => ({ ...quotation, ...(told[index] ?? NOT_TOLD) }));
}

function cueText({ text }: Scene, { cue }: Statement): string | null {
  return cue && text.slice(cue.start, cue.end);
}
