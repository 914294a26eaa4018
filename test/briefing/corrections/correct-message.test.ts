import { describe, expect, it } from "vitest";
import { limits } from "../../../src/app/platforms.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createCorrectMessage } from "../../../src/briefing/corrections/correct-message.ts";
import { createCorrections } from "../../../src/briefing/corrections/find-corrections.ts";
import { createRevisionKeeper } from "../../../src/briefing/corrections/keep-revisions.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import { passageBlock } from "../../../src/briefing/show/show-passage.ts";
import { quoteBlock } from "../../../src/briefing/show/show-quote.ts";
import type { Article } from "../../../src/domain/article.ts";
import type { Block, Reply } from "../../../src/domain/reply.ts";
import { ROOM } from "../../support/digests/digests.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const URL = "https://gazette.example/quay";

function wording(body: string, id = "quay"): Article {
  const text = `The harbour master, Ann Lee, spoke on Tuesday.\n\n${body}`;
  return parseArticle({ id, title: "Quay shut", url: `https://gazette.example/${id}`, text });
}

const SHUT = "The quay is shut until the spring and nobody may go near it";
const CLOSED = "The quay is closed until late spring and nobody may go near it";
const FIRST = wording(`“${SHUT},” Lee said.`);
const SECOND = wording(`“${CLOSED},” Lee said.`);
const SILENT = wording("She would not be quoted on the matter.");

/** After each wording was seen on a day of its own, as `now` alone is at hand. */
async function newsroom(
  wordings: readonly Article[],
  now: readonly Article[] = wordings.slice(-1),
) {
  const store = await sqliteStore();
  let day = 23;
  const clock = { now: () => new Date(Date.UTC(2026, 10, day)) };
  const keep = createRevisionKeeper({ store: store.sources, clock, log: silentLog });
  for (const one of wordings) {
    await keep([one]);
    day += 1;
  }
  const correct = createCorrectMessage(
    limits,
    async () => createLibrary(now),
    createCorrections(store.sources),
  );
  return (message: Reply) => correct(ROOM, message);
}

function quoteFrom(article: Article) {
  const [quotation] = article.quotations;
  if (!quotation) throw new Error("Nobody is quoted.");
  return quoteBlock({ article, quotation });
}

const heading: Block = { kind: "heading", text: "Quay shut" };
const closing: Block = { kind: "note", text: "Every sentence is as printed." };

function posted(...blocks: readonly Block[]): Reply {
  const buttons = [{ label: "More stories", value: "more" }];
  const all = [heading, ...blocks, closing];
  return { title: "Morning briefing", blocks: all, buttons, audience: "everyone" };
}

const note = (text: string): Block => ({ kind: "note", text });

describe("a posted message", () => {
  it("has a changed quotation in its new words, marked, and all else as it was", async () => {
    const correct = await newsroom([FIRST, SECOND]);
    const message = posted(quoteFrom(FIRST));
    const now = { ...quoteFrom(SECOND), text: SECOND.quotations[0]?.text };
    expect(SECOND.text).toContain(now.text);
    expect(await correct(message)).toEqual({
      message: {
        ...message,
        blocks: [heading, now, note("Corrected on 24 November 2026"), closing],
      },
      wordings: ["quay as of 2026-11-24T00:00:00Z"],
      fits: true,
    });
  });

  it("keeps the label that it had, but for the paragraph, and links to the new words", async () => {
    const moved = wording(`It rained all day on the harbour.\n\n“${CLOSED},” Lee said.`);
    const correct = await newsroom([FIRST, moved]);
    const source = { label: "paragraph 2", url: quoteFrom(FIRST).source.url };
    const corrected = await correct(posted({ ...quoteFrom(FIRST), context: null, source }));
    expect(corrected?.message.blocks[1]).toMatchObject({
      context: null,
      source: { label: "paragraph 3", url: expect.stringContaining(`${URL}#:~:text=`) },
    });
    expect(JSON.stringify(corrected?.message.blocks[1])).not.toContain("shut");
  });

  it("keeps what its source withdrew, and says so", async () => {
    const correct = await newsroom([FIRST, SILENT]);
    const quote = quoteFrom(FIRST);
    const corrected = await correct(posted(quote));
    expect(corrected?.message.blocks).toEqual([
      heading,
      quote,
      note("Withdrawn by its source, seen on 24 November 2026"),
      closing,
    ]);
    expect(corrected && (await correct(corrected.message))).toBeNull();
  });

  it("takes the speaker that its source names by now", async () => {
    const other = parseArticle({
      id: "quay",
      url: URL,
      title: "Quay shut",
      text: `The harbour master, Bea Marsh, spoke on Tuesday.\n\n“${SHUT},” Marsh said.`,
    });
    const correct = await newsroom([FIRST, other]);
    const corrected = await correct(posted(quoteFrom(FIRST)));
    expect(corrected?.message.blocks[1]).toMatchObject({ speaker: "Bea Marsh" });
  });

  it("follows one correction after another, with one mark", async () => {
    const third = wording(
      "“The quay is closed until late summer and nobody may go near it,” Lee said.",
    );
    const correct = await newsroom([FIRST, SECOND, third]);
    const message = posted(quoteFrom(SECOND), note("Corrected on 24 November 2026"));
    const corrected = await correct(message);
    expect(corrected?.message.blocks).toEqual([
      heading,
      quoteFrom(third),
      note("Corrected on 25 November 2026"),
      closing,
    ]);
    expect((await correct(posted(quoteFrom(FIRST))))?.message).toEqual(corrected?.message);
  });

  it.each<[string, readonly Article[], readonly Article[]]>([
    ["nothing was changed", [FIRST], [FIRST]],
    ["its words came back", [FIRST, SECOND, FIRST], [FIRST]],
    ["more was written and they stay", [FIRST, wording(`“${SHUT},” Lee said. It rained.`)], []],
    ["its article is not at hand any more", [FIRST, SECOND], []],
    ["another article of other words was changed", [FIRST, SECOND], [wording("Quiet.", "other")]],
  ])("stays as it is where %s", async (_, wordings, now) => {
    const correct = await newsroom(wordings, now);
    expect(await correct(posted(quoteFrom(FIRST)))).toBeNull();
  });

  it("stays as it is where the same words are of another address", async () => {
    const correct = await newsroom([FIRST, SECOND]);
    const elsewhere = { ...quoteFrom(FIRST), source: { label: "x", url: "https://post.example/" } };
    expect(await correct(posted(elsewhere))).toBeNull();
  });

  it("has a changed sentence in its new words, marked, or as it was where there are none", async () => {
    const text = FIRST.text.slice(FIRST.text.indexOf("“"));
    const span = { start: FIRST.text.indexOf("“"), end: FIRST.text.length };
    const passage = passageBlock(FIRST, span, { label: "paragraph 2", url: URL });
    expect(passage).toMatchObject({ text, quotations: [{ text: FIRST.quotations[0]?.text }] });
    const corrected = await (await newsroom([FIRST, SECOND]))(posted(passage));
    expect(corrected?.message.blocks.slice(1, 3)).toMatchObject([
      {
        ...{ kind: "passage", text: SECOND.text.slice(SECOND.text.indexOf("“")) },
        quotations: [{ text: SECOND.quotations[0]?.text }],
      },
      note("Corrected on 24 November 2026"),
    ]);
    const silent = (await (await newsroom([FIRST, SILENT]))(posted(passage)))?.message.blocks;
    expect(silent).toContainEqual(
      note("No longer in these words at its source, seen on 24 November 2026"),
    );
    // It can't be cited from where it stands no more.
    expect(JSON.stringify(silent)).not.toContain("quotations");
  });

  it("has a changed headline and a changed figure in their new words", async () => {
    const damage = (millions: number) =>
      parseArticle({
        id: "quay",
        url: URL,
        title: `Fire costs ${millions} million`,
        text: `A fire on the quay did damage of ${millions} million pounds on Monday night.`,
      });
    const [before, after] = [damage(40), damage(14)];
    const lead: Block = { kind: "passage", text: before.text, source: { label: "x", url: URL } };
    const headed = posted(lead);
    const blocks: Block[] = [{ kind: "heading", text: before.title }, ...headed.blocks.slice(1)];
    const correct = await newsroom([before, after]);
    const corrected = await correct({ ...headed, blocks });
    expect(corrected?.message.blocks.slice(0, 4)).toMatchObject([
      { kind: "heading", text: after.title },
      note("Headline corrected on 24 November 2026"),
      { kind: "passage", text: after.text },
      note("Corrected on 24 November 2026"),
    ]);
    expect(corrected && (await correct(corrected.message))).toBeNull();
  });

  it("has a link to a removed article marked where it stands under another's headline", async () => {
    const other = { ...FIRST, id: "pier", url: "https://post.example/pier" };
    const removedAt = new Date("2026-11-24T08:00:00Z");
    const correct = await newsroom([FIRST], [FIRST, { ...other, removedAt }]);
    const link = (url: string, detail: string | null) => ({ text: "Pier shut", detail, url });
    const list = (detail: string | null): Block => ({
      kind: "list",
      items: [link(other.url, detail), link(URL, null)],
    });
    const first = await correct(posted(quoteFrom(FIRST), list(null)));
    expect(first?.message.blocks[2]).toEqual(list("removed by its outlet"));
    const dated = await correct(posted(quoteFrom(FIRST), list("24 November 2026")));
    expect(dated?.message.blocks[2]).toEqual(list("24 November 2026, removed by its outlet"));
    if (dated) expect(await correct(dated.message)).toBeNull();
  });

  it("has no room where a platform would have to leave something out", async () => {
    const long = wording(`“${CLOSED}${", and so on and on".repeat(5)},” Lee said.`);
    const correct = await newsroom([FIRST, long]);
    const full: Block = { kind: "text", text: "x".repeat(3_100) };
    const corrected = await correct(posted(quoteFrom(FIRST), full));
    expect(corrected).toMatchObject({ fits: false });
  });
});
