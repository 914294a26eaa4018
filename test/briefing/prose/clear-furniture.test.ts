import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { clearFurniture } from "../../../src/briefing/prose/clear-furniture.ts";

const LEADS = [
  "Marlow council will close its last ferry in spring.",
  "The dean of Corby has turned down a new organ.",
  "Three bakers were fined for short loaves in Denby.",
];
const BODIES = [
  "The boat has crossed the Wend since 1904 and carried 200 people a day.",
  "He told the chapter that the old one would serve for another century.",
  "Inspectors weighed 60 loaves and found a third of them too light.",
];

function read(texts: readonly string[], titles = ["Ferry to close", "No organ", "Short loaves"]) {
  const articles = texts.map((text, index) =>
    parseArticle({
      id: `a${index}`,
      title: titles[index] ?? "",
      text,
      url: `https://courier.example/${index}`,
      publishedOn: "2026-11-21",
    }),
  );
  return clearFurniture(articles).map(({ title, text, sentences }) => ({
    title,
    lines: sentences.map(({ start, end }) => text.slice(start, end)),
  }));
}

const around = (index: number, before: string, after: string) =>
  [before, LEADS[index], BODIES[index], after].filter(Boolean).join("\n\n");

describe("what stands around an article is no sentence of it", () => {
  it.each([
    ["a byline", "By Ada Finch, Courier staff", ""],
    ["a byline in capitals", "BY ADA FINCH", ""],
    ["a name with a post", "Ada Finch, political correspondent", ""],
    ["a day", "Published: 21 November 2026, 10:30", ""],
    ["a section's name", "Local politics", ""],
    ["a call to sign up", "", "Sign up for the Courier morning email."],
    ["whose the picture is", "", "Photograph: Courier/Agency."],
    ["a caption", "", "Pictured: the ferry at its landing in May."],
    ["a caption with a label", "", "Last trip: The ferry leaves its landing in May."],
    ["where the person stands", "", "Ann Lee (left) with the ferry's last crew."],
    ["who else wrote", "", "Additional reporting by Bo Kim."],
    ["a call to read on", "", "Read more: The ferries of the Wend."],
    ["a call to read it elsewhere", "", "Read the rest of the story at the Wend Post."],
    [
      "a picture with its day",
      "",
      "Ann Lee cuts a ribbon at the landing on May 3, 2026, in Corby.",
    ],
  ])("%s", (_, before, after) => {
    const [own] = read([around(0, before, after)]);
    expect(own?.lines).toEqual([LEADS[0], BODIES[0]]);
  });

  it("a dateline before the first words", () => {
    const datelines = [
      "MARLOW (Reuters) - ",
      "MARLOW, Nov. 21 — ",
      "Marlow (AP) — ",
      "MARLOW, 21 November 2026 - ",
    ];
    for (const dateline of [...datelines, "Port Marlow / Denby: "]) {
      expect(read([around(0, "", "")].map((text) => dateline + text))[0]?.lines[0]).toBe(LEADS[0]);
    }
  });

  it("but not who tells the first words", () => {
    const [own] = read([around(0, "", "")].map((text) => `Police: ${text}`));
    expect(own?.lines[0]).toBe(`Police: ${LEADS[0]}`);
  });

  it("a line that an outlet prints under several articles, whatever it says", () => {
    const own = read(
      LEADS.map((_, index) =>
        around(index, "", "The Courier has told the news of the Wend valley since 1871."),
      ),
    );
    expect(own.map(({ lines }) => lines)).toEqual(
      LEADS.map((lead, index) => [lead, BODIES[index]]),
    );
  });

  it("but not what versions of one article share", () => {
    const [one, other] = read([around(0, "", ""), `${around(0, "", "")}\n\nIt will be missed.`]);
    expect(one?.lines).toContain(LEADS[0]);
    expect(other?.lines).toContain(LEADS[0]);
  });

  it.each([
    "By Monday night the fire was out, the mayor said.",
    "From Dover the ferry went on to Calais.",
    "Mayor Ann Lee, who was once a reporter, said no.",
    "The committee's finding was plain: The bridge was never safe.",
  ])("nor a sentence of its own: %s", (sentence) => {
    const [own] = read([around(0, "", sentence)]);
    expect(own?.lines).toContain(sentence);
  });

  it("leaves a text that is nothing else as it is", () => {
    expect(read(["Ferry to close in spring"])[0]?.lines).toEqual(["Ferry to close in spring"]);
  });
});

describe("a headline", () => {
  it.each([
    ["Ferry to close - Courier", "Ferry to close"],
    ["Ferry to close | The Courier", "Ferry to close"],
    ["Courier: Ferry to close", "Ferry to close"],
    ["Ferry to close - or is it?", "Ferry to close - or is it?"],
    ["Ann Lee: Ferry must stay", "Ann Lee: Ferry must stay"],
  ])("stands without its outlet: %s", (title, clear) => {
    expect(read([around(0, "", "")], [title])[0]?.title).toBe(clear);
  });

  it("loses what several of them end with", () => {
    const titles = ["Ferry to close - Wend Live", "No organ - Wend Live", "Loaves - Wend Live"];
    const own = read(
      LEADS.map((_, index) => around(index, "", "")),
      titles,
    );
    expect(own.map(({ title }) => title)).toEqual(["Ferry to close", "No organ", "Loaves"]);
  });
});
