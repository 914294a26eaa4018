import { describe, expect, it } from "vitest";
import { foldCopies } from "../../../src/briefing/answers/fold-copies.ts";
import { articleFrom } from "../../support/articles.ts";

const STORY =
  "The ferry carries two hundred people a day from the old pier to the island and back again, and has done so since the bridge fell. The crews were told on Monday that it will stay in the harbour until the ice has gone.";

interface Sketch {
  readonly id: string;
  readonly title?: string;
  readonly day?: string;
  readonly text?: string;
}

function article({ id, title = "Ferry to close", day = "2026-11-12", text = STORY }: Sketch) {
  return articleFrom({ id, title, publishedOn: day, text, people: [], quotations: [] });
}

const folded = (sketches: readonly Sketch[]) =>
  foldCopies(sketches.map(article)).map(({ article: one, place, others }) => [
    place,
    [one, ...others].map(({ id }) => id).join(" "),
  ]);

describe("articles in a list", () => {
  it("stand under the first that prints the same, and keep their places", () => {
    const cut = STORY.replace(" and back again", "");
    expect(
      folded([{ id: "a" }, { id: "b", title: "Snow", text: "Snow fell." }, { id: "c", text: cut }]),
    ).toEqual([
      [0, "a c"],
      [1, "b"],
    ]);
  });

  it.each<[string, Sketch]>([
    ["say something else under the same headline", { id: "b", text: "Nobody crossed today." }],
    ["were printed weeks later", { id: "b", day: "2026-12-03" }],
  ])("stand by themselves where they %s", (_, other) => {
    expect(folded([{ id: "a" }, other])).toEqual([
      [0, "a"],
      [1, "b"],
    ]);
  });

  it("are the same under another headline where they quote the same", () => {
    const line = "We will close the ferry until the ice has gone";
    const quoting = (id: string, title: string) =>
      articleFrom({
        ...{ id, title, publishedOn: "2026-11-12", text: `${STORY} “${line},” said Ann Lee.` },
        people: [{ name: "Ann Lee" }],
        quotations: [{ words: line, speaker: "Ann Lee", by: "Ann Lee", cue: "said" }],
      });
    const [only, ...others] = foldCopies([
      quoting("a", "No ferry"),
      quoting("b", "Ice on its way"),
    ]);
    expect(only?.others.map(({ id }) => id)).toEqual(["b"]);
    expect(others).toEqual([]);
  });
});
