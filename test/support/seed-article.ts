import { readFileSync } from "node:fs";
import { parseArticle } from "../../src/article/parse-article.ts";
import type { Article } from "../../src/domain/article.ts";

const ID = "mamdani-2025-11-19";
const FILE = new URL(`../../content/${ID}.txt`, import.meta.url);

/** The article that the bot ships with, as it reads it. */
export function seedArticle(): Article {
  return parseArticle({ id: ID, text: readFileSync(FILE, "utf8") });
}
