import type { Article, Quotation } from "../domain/article.ts";
import type { ArticleKey, KeptArticle } from "../domain/news-source.ts";
import type { PersonRuling, Speaker } from "../domain/speaker.ts";
import type { Reach } from "./source-store.ts";

/**
 * All that was ever read, as the engine read it: people, quotations and words, with an index over
 * them. Nothing is parsed to answer, and nothing but the answer is in memory. It compares no words
 * itself: those it is given and asked for are folded and stemmed alike.
 *
 * An article's own words stay where its source keeps them. What a reader does not reach is never
 * found or counted, and of one article that several sources brought, the reader's own is found.
 */
export interface Archive {
  /**
   * Keeps readings in the place of earlier ones of the same articles; those whose article has
   * other words by now, or none, are left out.
   */
  keep(readings: readonly IndexedReading[]): Promise<void>;
  /** Takes readings out of all answers, as of a file that is gone. */
  drop(keys: readonly ArticleKey[]): Promise<void>;
  /** What was read of a source's articles. */
  readFrom(sourceId: string): Promise<readonly ReadArticle[]>;
  /**
   * A source's articles as this version of the engine read them, in the order of the ids; `null` for
   * what it has not read in its present words.
   */
  readings(
    sourceId: string,
    ids: readonly string[],
    engine: number,
  ): Promise<readonly (Article | null)[]>;
  /** Articles that this version of the engine has not read in their present words, latest first. */
  unread(engine: number, limit: number): Promise<readonly KeptArticle[]>;
  /** How many of those there are, as far as indexes tell: one whose words were forgotten may count. */
  countUnread(engine: number): Promise<number>;

  /** The newest first. */
  quotations(reach: Reach, wanted: QuotationQuery): Promise<readonly QuotationHit[]>;
  /** The newest first. */
  articles(reach: Reach, wanted: ArticleQuery): Promise<readonly Article[]>;
  article(reach: Reach, id: string): Promise<Article | null>;
  /** Most quoted first, of those that have words which begin as each of the given ones does. */
  people(reach: Reach, wanted: PeopleQuery): Promise<readonly ArchivedPerson[]>;
  /** How much there is that an answer was looked for in. */
  extent(reach: Reach, wanted: Wanted): Promise<Extent>;
}

interface ReadArticle {
  /** The article's. */
  readonly id: string;
  readonly engine: number;
  /** Whether the article still has the words that were read. */
  readonly isPresent: boolean;
}

export interface IndexedReading {
  readonly key: ArticleKey;
  /** Of the article's words that were read. */
  readonly revision: number;
  /** The version of the engine that read them. */
  readonly engine: number;
  readonly article: Article;
  /** Those of one name are one article, of which a reader is shown one; the article's id unless told. */
  readonly name?: string | undefined;
  /** The day by which it is sorted and asked for, ISO; `null` comes last. */
  readonly day: string | null;
  /** Names of the outlet, each one term: "obbccouk" and "obbc". */
  readonly outlet: readonly string[];
  /** Stems in order, with a blank between. */
  readonly title: string;
  readonly words: string;
  readonly people: readonly IndexedPerson[];
  /** In the article's order. */
  readonly quotations: readonly IndexedQuotation[];
}

export interface IndexedPerson {
  /** One entry for each kind, key and field: the folded name. */
  readonly key: string;
  /** What they do, as far as the role tells it, by which those of one name are told apart. */
  readonly field: string | null;
  readonly name: string;
  readonly kind: PersonKind;
  readonly role: string | null;
  readonly aliases: readonly string[];
  /** Every folded word by which they can be found: of the name, its other forms and the role. */
  readonly words: readonly string[];
}

export const PERSON_KINDS = ["person", "organisation", "unnamed"] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** What a quotation is to someone: their words, the reporter's wording of these, or words on them. */
export type Standing = "own words" | "reported" | "named";

export interface IndexedQuotation {
  /** Its place among the article's quotations. */
  readonly index: number;
  /** Who is its `index`th of the reading's people. */
  readonly people: readonly { readonly index: number; readonly standing: Standing }[];
  /** Stems in order, with a blank between. */
  readonly words: string;
  /** The same for the same words wherever they are printed; `null` where they are too few. */
  readonly print: string | null;
}

export type WordQuery =
  | { readonly kind: "word"; readonly stem: string; readonly isStart?: true }
  | { readonly kind: "phrase"; readonly stems: readonly string[] }
  | { readonly kind: "and" | "or"; readonly parts: readonly WordQuery[] }
  | { readonly kind: "not"; readonly part: WordQuery };

export interface Wanted {
  readonly words?: WordQuery;
  /** ISO days, both of them in. */
  readonly since?: string;
  readonly until?: string;
  /** One term of an outlet. */
  readonly outlet?: string;
}

export interface QuotationQuery extends Wanted {
  /** Ids of people: of any of them. */
  readonly people?: readonly string[];
  readonly standing?: Standing;
  readonly limit: number;
}

export interface QuotationHit {
  readonly article: Article;
  readonly quotation: Quotation;
}

export interface ArticleQuery extends Wanted {
  /** Words of the headline alone. */
  readonly isHeadline?: true;
  /** In which any of them speaks or is named. */
  readonly people?: readonly string[];
  /** Only those that have earlier wordings; of people, and of no words. */
  readonly isRevised?: true;
  readonly limit: number;
  /** How many of the newest are passed over. */
  readonly offset?: number;
}

export interface PeopleQuery {
  /** Folded beginnings of words; none is everyone. */
  readonly starts: readonly string[];
  readonly kinds?: readonly PersonKind[];
  readonly limit: number;
}

export interface ArchivedPerson extends Speaker {
  readonly id: string;
  readonly kind: PersonKind;
  readonly field: string | null;
  readonly aliases: readonly string[];
  /** As printed, the latest first, with the day of the article. */
  readonly roles: readonly { readonly role: string; readonly day: string | null }[];
  /** When and where they were in the articles; of those alone whose name has several entries. */
  readonly presence: Presence | null;
  /** Of what was printed of them more than once. Counts count it once; others may have it too. */
  readonly reprints: readonly {
    readonly standing: "own words" | "reported";
    readonly print: string;
  }[];
}

export interface Presence {
  /** ISO days; `null` where no article has one. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of the latest articles. */
  readonly outlets: readonly string[];
}

export interface Extent {
  readonly articles: number;
  /** The days of the oldest and of the newest; `null` where none has one. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What was said of names in each workspace: see `workspaceKey`. */
export interface RulingStore {
  /** Those of all workspaces, each workspace's oldest first. */
  all(): Promise<readonly { readonly workspace: string; readonly ruling: PersonRuling }[]>;
  /** Oldest first. */
  list(workspace: string): Promise<readonly PersonRuling[]>;
  /** In the place of what was said of the same two names before. */
  add(workspace: string, ruling: PersonRuling): Promise<void>;
  /** Takes the latest back; `null` where there is none. */
  undo(workspace: string): Promise<PersonRuling | null>;
}
