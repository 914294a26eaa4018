import { describe, expect, it } from "vitest";
import { articleFrom } from "../support/articles.ts";
import { botOver, quotesIn, wordsOf } from "../support/ask.ts";

function saying(id: string, name: string, words: string) {
  return articleFrom({
    id,
    text: `“${words}” said ${name}.`,
    people: [{ name }],
    quotations: [{ words, speaker: name, by: name, cue: "said" }],
  });
}

const articles = [
  saying("a", "Jessica Tisch", "The night ferries stay open."),
  saying("b", "Tisch", "We sell boots and nothing else."),
  saying("c", "Bibi", "There will be no vote in June."),
  saying("d", "Benjamin Netanyahu", "We will see about the vote then."),
];

const said = async (ask: ReturnType<typeof botOver>["ask"], name: string) =>
  quotesIn((await ask(`/quote ${name}`)).blocks)
    .map(({ speaker }) => speaker)
    .toSorted();

describe("/person", () => {
  it("makes one of two names, for whoever asks by either, until it is taken back", async () => {
    const { ask } = botOver(articles);
    expect(await said(ask, "netanyahu")).toEqual(["Benjamin Netanyahu"]);
    const reply = await ask("/person merge bibi into benjamin netanyahu");
    expect(wordsOf(reply)).toContain("Bibi and Benjamin Netanyahu are one person");
    for (const name of ["bibi", "netanyahu"]) {
      expect(await said(ask, name)).toEqual(["Benjamin Netanyahu", "Bibi"]);
    }
    expect(wordsOf(await ask("/person list"))).toContain("Bibi and Benjamin Netanyahu");
    expect(wordsOf(await ask("/person undo"))).toContain("Taken back");
    expect(await said(ask, "netanyahu")).toEqual(["Benjamin Netanyahu"]);
  });

  it.each([
    ["One person", "Ann Hale (law) and Ann Hale (politics) are one person", 2],
    ["Two people", "Ann Hale (law) is not Ann Hale (politics)", 1],
  ])("is asked of a manager once, where articles do not tell: %s", async (label, words, quotes) => {
    const hale = (id: string, role: string, line: string) =>
      articleFrom({
        id,
        text: `“${line}” said Ann Hale, the ${role}.`,
        people: [{ name: "Ann Hale", role }],
        quotations: [{ words: line, speaker: "Ann Hale", by: "Ann Hale", cue: "said" }],
      });
    const { ask, press } = botOver([
      hale("a", "senator", "The night ferries stay open."),
      hale("b", "senator", "We will see about the vote then."),
      hale("c", "lawyer", "My client was at home on that night."),
    ]);
    const before = await ask("/quote ann hale");
    expect(wordsOf(before)).toContain("whether Ann Hale (politics) and Ann Hale (law) are one");
    expect(quotesIn(before.blocks)).toHaveLength(2);
    const button = before.buttons.find((one) => one.label === label);
    expect(wordsOf(await press(button?.value ?? ""))).toContain(words);
    const after = await ask("/quote ann hale");
    expect(wordsOf(after)).not.toContain("are one person");
    expect(quotesIn(after.blocks)).toHaveLength(quotes === 2 ? 3 : 2);
    await ask("/person undo");
    expect(wordsOf(await ask("/quote ann hale"))).toContain("are one person");
  });

  it("finds all forms of both names, by whichever of them is asked for", async () => {
    const { ask } = botOver([...articles, saying("e", "Ben Netanyahu", "The bridge will stand.")]);
    await ask("/person merge bibi into benjamin netanyahu");
    await ask("/person merge ben netanyahu into benjamin netanyahu");
    const all = ["Ben Netanyahu", "Benjamin Netanyahu", "Bibi"];
    for (const name of ["bibi", "netanyahu"]) expect(await said(ask, name)).toEqual(all);
  });

  it("leaves apart, and says so, what articles tell of a name that several have", async () => {
    const of = (id: string, role: string | null, line: string) =>
      articleFrom({
        id,
        text: `“${line}” said Ann Hale${role === null ? "" : `, the ${role}`}.`,
        people: [{ name: "Ann Hale", ...(role !== null && { role }) }],
        quotations: [{ words: line, speaker: "Ann Hale", by: "Ann Hale", cue: "said" }],
      });
    const { ask } = botOver([
      of("a", "senator", "The night ferries stay open."),
      of("b", "goalkeeper", "I never saw the ball."),
      of("c", null, "The referee was wrong again."),
      of("d", null, "The rates will have to rise."),
    ]);
    expect(wordsOf(await ask("/quote ann hale"))).toContain("it may be more than one");
    await ask('/person merge name:"Ann Hale (sport)" into:"Ann Hale"');
    const told = quotesIn((await ask("/quote ann hale")).blocks).map(({ text }) => text);
    expect(told).toHaveLength(3);
    expect(told).not.toContain("The night ferries stay open.");
  });

  it("makes two of one", async () => {
    const { ask } = botOver(articles);
    expect(await said(ask, "jessica tisch")).toEqual(["Jessica Tisch", "Tisch"]);
    expect(wordsOf(await ask("/person split tisch from jessica tisch"))).toContain(
      "Tisch is not Jessica Tisch",
    );
    expect(await said(ask, "jessica tisch")).toEqual(["Jessica Tisch"]);
    await ask("/person undo");
    expect(await said(ask, "jessica tisch")).toEqual(["Jessica Tisch", "Tisch"]);
  });

  it.each([
    ["/person merge nobody into bibi", "Nobody is called"],
    ["/person merge tisch into jessica tisch", "one person here already"],
    ["/person split bibi from jessica tisch", "is known here as"],
    ["/person undo", "Nothing was said"],
    ["/person list", "Nothing was said"],
  ])("changes nothing by %s", async (typed, words) => {
    const { ask } = botOver(articles);
    expect(wordsOf(await ask(typed))).toContain(words);
    expect(wordsOf(await ask("/person list"))).toContain("Nothing was said");
  });

  it("is for managers", async () => {
    const { bot } = botOver(articles);
    const conversation = { platform: "room", tenant: "local", channel: "newsroom" } as const;
    const asker = { id: "u2", name: "Bo", mayManageDigests: false };
    const asked = ["merge bibi into benjamin netanyahu", "split tisch from jessica tisch", "undo"];
    for (const ask of asked) {
      const reply = await bot.respond({ ask: `/person ${ask}`, asker, conversation });
      expect(wordsOf(reply)).toContain("may say who is who");
    }
  });
});
