import type { Article } from "../../domain/article.ts";
import { hostOf } from "../../domain/news-source/host-of.ts";
import { fold, foldedWords } from "../words/fold.ts";

/** Whether a name has every word of the wanted one: "Lee" is "Ann Lee", "Bo Lee" is not. */
export function isNamed(name: string, wanted: string): boolean {
  const words = foldedWords(name);
  return foldedWords(wanted).every((word) => words.includes(word));
}

/** "Daily Mail" also means dailymail.co.uk, and "nytimes.com" also www.nytimes.com. */
export function isPlace(place: string, wanted: string): boolean {
  const [whole, part] = [joined(place), joined(wanted)];
  const host = place.replace(/^www\./, "").toLowerCase();
  const asked = wanted.replace(/^www\./, "").toLowerCase();
  return (
    whole === part ||
    host === asked ||
    (asked.includes(".") && host.endsWith(`.${asked}`)) ||
    isHostOf(host, part)
  );
}

/** Where an article was printed, as it can be asked for: the names of the sites, and their hosts. */
export function placesOf({ url, siteName, copies = [] }: Article): readonly string[] {
  return [{ url, siteName }, ...copies].flatMap((place) =>
    [place.siteName, hostOf(place.url)].filter((name) => typeof name === "string"),
  );
}

function joined(name: string): string {
  return foldedWords(fold(name).replace(/^the\s+/, "")).join("");
}

function isHostOf(host: string, name: string): boolean {
  return host.includes(".") && host.split(".").slice(0, -1).includes(name);
}
