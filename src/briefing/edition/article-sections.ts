import type { Article } from "../../domain/article.ts";
import { readSection, type Section } from "../../domain/edition/sections.ts";
import { overlaps } from "../../domain/span.ts";
import { foldedWords } from "../words/fold.ts";

/** Characters of an article that are read for its section. The numbers here were chosen by hand. */
const READ = 1_200;
const FEWEST_SPORTING = 5;
const FEWEST_PERSONAL = 4;

const OPINION_TITLE =
  /^(?:opinion|comment|commentary|editorial|op-?ed|column|letters?|viewpoint|leader|the .{2,20} view)\s*[:|–—-]|[|–—-]\s*(?:opinion|comment|editorial|column|letters)$/i;
const SPORTING = new Set(
  "match matches goal goals striker midfielder defender goalkeeper cup league premiership championship squad coach innings wicket wickets test tournament final semi-final quarter-final injury half-time kick-off penalty scored score defeat victory win winner team players player season tennis rugby football cricket golf olympic olympics sprinter athletics medal race quarterback touchdown pitcher nba nfl playoffs playoff seed champion champions captain skipper fixture fixtures referee umpire".split(
    " ",
  ),
);

const known = new WeakMap<Article, ReadonlySet<Section>>();

/** The sections that an article belongs to, by its address, its feed, its headline and its words. */
export function sectionsOf(article: Article): ReadonlySet<Section> {
  const before = known.get(article);
  if (before) return before;
  const sections = new Set([...byAddress(article), ...byFeed(article)]);
  if (sections.size === 0 && isSporting(article)) sections.add("sport");
  if (OPINION_TITLE.test(article.title) || isPersonal(article)) sections.add("opinion");
  known.set(article, sections);
  return sections;
}

function byAddress({ url }: Article): readonly Section[] {
  const { hostname = "", pathname = "" } = URL.parse(url ?? "") ?? {};
  // The last part of a path is the headline, of which each word may be anything.
  const parts = [...hostname.split(".").slice(0, 1), ...pathname.split("/").slice(1, -1)];
  return parts.flatMap((part) => readSection(part) ?? []);
}

/** "Sport/Football", "Arts & Culture": each name of a category may be a section's. */
function byFeed({ categories = [] }: Article): readonly Section[] {
  const names = categories.flatMap((category) => [category, ...category.split(/[/>|,&]| and /)]);
  return names.flatMap((name) => readSection(name) ?? []);
}

function isSporting({ title, text }: Article): boolean {
  const words = new Set(foldedWords(`${title} ${text.slice(0, READ)}`));
  return [...words].filter((word) => SPORTING.has(word)).length >= FEWEST_SPORTING;
}

/** Whoever reports says "I" in quotations only. */
function isPersonal({ text, sentences, quotations }: Article): boolean {
  const own = sentences.filter(
    (sentence) =>
      sentence.start < READ && !quotations.some((quotation) => overlaps(quotation, sentence)),
  );
  const words = own
    .map(({ start, end }) => text.slice(start, end).replace(/["“”«»‘][^"“”«»]*["“”«»’]/g, ""))
    .join(" ");
  return (words.match(/\b(?:I|I'm|I’m|I've|I’ve|[Mm]y|me)\b/g) ?? []).length >= FEWEST_PERSONAL;
}
