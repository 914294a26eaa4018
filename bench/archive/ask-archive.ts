import type { Archive, WordQuery } from "../../src/ports/archive.ts";
import type { Reach } from "../../src/ports/source-store.ts";
import { randomFrom } from "../generate-articles.ts";
import { nameAt, wordAt } from "./generate-archive.ts";
import { time } from "./time-questions.ts";

const EVERYONE: Reach = { conversation: null, isWide: false };
/** As many as fill a few messages. */
const LIMIT = 50;

/** Milliseconds of each kind of question, asked of other people and words each time. */
export async function askArchive(archive: Archive): Promise<void> {
  const random = randomFrom(5);
  const someName = () => nameAt(Math.floor(3_000 ** random()));
  const rareWord = () => word(wordAt(5_000 + Math.floor(random() * 30_000)));
  const commonWord = () => word(wordAt(Math.floor(random() * 20)));
  const idsOf = async (name: string) => {
    const starts = name.toLowerCase().split(" ");
    return (await archive.people(EVERYONE, { starts, limit: 5 })).map(({ id }) => id);
  };
  const quotations = (wanted: object) => archive.quotations(EVERYONE, { limit: LIMIT, ...wanted });
  const articles = (words: WordQuery) => archive.articles(EVERYONE, { words, limit: LIMIT });

  await time("/quote name", async () => quotations({ people: await idsOf(someName()) }));
  await time("/quote name about words", async () =>
    quotations({ people: await idsOf(someName()), words: commonWord() }),
  );
  await time("/quote name since", async () =>
    quotations({ people: await idsOf(someName()), since: "2026-10-01" }),
  );
  await time("/search, rare words", () => articles(rareWord()));
  await time("/search, common words", () =>
    articles({ kind: "and", parts: [commonWord(), commonWord()] }),
  );
  await time("/search, phrases", () =>
    articles({ kind: "phrase", stems: [stemAt(random), stemAt(random)] }),
  );
  await time("quotations with a common word", () => quotations({ words: commonWord() }));
  await time("names while typing", () => {
    const name = someName().toLowerCase();
    const typed = name.slice(0, 1 + Math.floor(random() * 5));
    return archive.people(EVERYONE, { starts: [typed.trim()], limit: 25 });
  });
  await time("everyone quoted most", () => archive.people(EVERYONE, { starts: [], limit: 25 }));
  await time("how much there is", () => archive.extent(EVERYONE, {}), 5);
}

function word(stem: string): WordQuery {
  return { kind: "word", stem };
}

function stemAt(random: () => number): string {
  return wordAt(Math.floor(40 ** random()));
}
