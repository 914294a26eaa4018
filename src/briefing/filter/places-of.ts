import type { Article } from "../../domain/article.ts";
import type { Library } from "../library.ts";

/** Where an article was printed, as filters name it: the hosts of its addresses. */
export function placesOf({ url }: Article, _library: Library): readonly string[] {
  const host = URL.parse(url ?? "")?.hostname.replace(/^www\./, "");
  return host ? [host] : [];
}
