import iconv from "iconv-lite";
import { generateArticles } from "../generate-articles.ts";

const ENCODINGS = "utf-8 windows-1251 koi8-r gbk shift_jis utf-16le iso-8859-1 windows-1252".split(
  " ",
);
const ITEMS = 20;

/** Feeds of our own making: four kinds in eight encodings. */
export function generateFeeds(): readonly Uint8Array[] {
  const articles = generateArticles(ITEMS).map(({ title = "", text, publishedOn = "" }, index) => ({
    title,
    link: `https://news.example/${index}`,
    date: new Date(publishedOn),
    text: text.replaceAll(/[“”]/g, "&quot;"),
  }));

  return KINDS.flatMap((write) =>
    ENCODINGS.map((encoding) => {
      const feed = `<?xml version="1.0" encoding="${encoding}"?>\n${write(articles)}`;
      return iconv.encode(feed, encoding, { addBOM: encoding.startsWith("utf-16") });
    }),
  );
}

interface Entry {
  readonly title: string;
  readonly link: string;
  readonly date: Date;
  readonly text: string;
}

const rssItem = ({ title, link, date, text }: Entry) =>
  `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${date.toUTCString()}</pubDate><description>${text}</description></item>`;

const KINDS: readonly ((entries: readonly Entry[]) => string)[] = [
  (entries) => `<rss version="2.0"><channel>${entries.map(rssItem).join("\n")}</channel></rss>`,
  (entries) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/>${entries.map(rssItem).join("\n")}</rdf:RDF>`,
  (entries) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${entries
      .map(
        ({ title, link, date, text }) =>
          `<entry><id>${link}</id><title>${title}</title><link href="${link}"/><updated>${date.toISOString()}</updated><content type="html">${text}</content></entry>`,
      )
      .join("\n")}</feed>`,
  (entries) =>
    `<CHANNEL>${entries.map(({ title, link, text }) => `<ITEM HREF="${link}"><TITLE>${title}</TITLE><ABSTRACT>${text}</ABSTRACT></ITEM>`).join("\n")}</CHANNEL>`,
];
