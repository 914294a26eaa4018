import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../src/domain/article.ts";

const WORDS = ["“You must go.”", "“Go home.”"];
const TAILS = ["saying:", "shouting:", "saying it was"];

/** Who has said what follows "saying", of each tail and each person it is done to. */
function sayersOf(verb: string, objects: readonly string[]): ReadonlySet<string | null> {
  const texts = objects.flatMap((object) =>
    TAILS.map((tail) => {
      const words = tail.endsWith(":") ? WORDS[object.length % 2] : "“late”.";
      return `Ana Orr ${verb} ${object} ${tail} ${words}`;
    }),
  );
  const speakers = texts.map((text) => parseArticle({ id: "a", text }).quotations.at(-1)?.speaker);
  return new Set(speakers.map((speaker) => speaker ?? null));
}

describe("a participle right behind whom something is done to", () => {
  it.each([
    "thanked",
    "emailed",
    "texted",
    "attacked",
    "praised",
    "sacked",
    "sued",
    "met",
    "interrupted",
    "hit out at",
    "wrote to",
    "replied to",
  ])("is said by who does it: %s", (verb) => {
    expect(sayersOf(verb, ["Tom Reed", "Marek Nowak"])).toEqual(new Set(["Ana Orr"]));
  });

  it.each(["attacked", "criticised", "lashed out at", "wrote to", "dismissed"])(
    "and not by a body either: %s",
    (verb) => {
      for (const object of ["the police", "the board", "her deputies"])
        expect([...sayersOf(verb, [object])]).not.toContain(object);
    },
  );

  it.each(["resigned with", "was beaten with"])("is said by who stands beside it: %s", (verb) => {
    expect(sayersOf(verb, ["Tom Reed"])).toEqual(new Set(["Tom Reed"]));
  });

  it.each(["quoted", "heard", "remembers", "filmed", "saw", "recorded", "found"])(
    "is said by whom somebody has heard or seen: %s",
    (verb) => {
      expect(sayersOf(verb, ["Tom Reed", "Marek Nowak"])).not.toContain("Ana Orr");
    },
  );
});

describe("who says it, of two who are named", () => {
  it.each([
    "Days after %b resigned, %a said: “It is late.”",
    "Weeks after %b left the board, %a called it “late”.",
    "%a – who replaced %b – called it “late”.",
    "%a interrupted %b to say: “It is late.”",
    "%a phoned %b to say it was “late”.",
    "%a voted against %b, who built it, calling it “late”.",
    "%a wrote to %b, whose team had closed it, saying it was “late”.",
  ])("is whoever the sentence has for its subject: %s", (frame) => {
    const pairs = [
      ["Ana Orr", "Tom Reed"],
      ["Marek Nowak", "David Hale"],
      ["Priya Nair", "Siobhan Doyle"],
    ] as const;
    for (const [one, other] of pairs) {
      const text = frame.replace("%a", one).replace("%b", other);
      const [said] = parseArticle({ id: "a", text }).quotations;
      expect(said?.speaker).toBe(one);
    }
  });
});

describe("who answers a question", () => {
  it.each([
    ["Ana Orr", "Priya Nair", "she"],
    ["Marek Nowak", "David Hale", "he"],
  ])("is whom it is put to: %s, %s", (asker, asked, pronoun) => {
    const text = `“Why?” ${asker} asked ${asked}. “It is late,” ${pronoun} said.`;
    const speakers = parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);
    expect(speakers).toEqual([asker, asked]);
  });

  it.each(["the crowd", "reporters", "the board"])("may be who asks, of %s", (asked) => {
    const text = `“Why should we pay?” David Hale asked ${asked}. “It is late,” he said.`;
    expect(parseArticle({ id: "a", text }).quotations.at(-1)?.speaker).toBe("David Hale");
  });

  it("says what stands between dashes who says it", () => {
    const [said] = parseArticle({
      id: "a",
      text: "Ana Orr – Tom Reed said – is “late”.",
    }).quotations;
    expect(said?.speaker).toBe("Tom Reed");
  });
});

describe("a “he” behind two clauses", () => {
  const shown = (text: string) => {
    const said = parseArticle({ id: "a", text }).quotations.at(-1);
    return said && said.confidence >= ATTRIBUTION_THRESHOLD ? said.speaker : null;
  };

  it.each([
    "David Hale lost, but Marek Nowak was not impressed.",
    "David Hale lost, while Marek Nowak won.",
    "David Hale lost; Marek Nowak was delighted.",
  ])("is not shown as whom the first is about: %s", (report) => {
    expect(shown(`${report} “It is late,” he said.`)).not.toBe("David Hale");
  });

  it.each([
    "David Hale said it was late, and Marek Nowak agreed.",
    "David Hale lost to Marek Nowak, but was not impressed.",
  ])("is whoever has spoken or is in both: %s", (report) => {
    expect(shown(`${report} “It is late,” he said.`)).toBe("David Hale");
  });
});

describe("who does something by saying something", () => {
  const SOMEBODY = [
    "The crowd",
    "Marek Nowak",
    "Her opponents",
    "Hecklers",
    "Nowak’s fans",
    "Supporters of Marek Nowak",
  ];
  const DOING = [
    "answered her by shouting",
    "replied by yelling,",
    "followed up by adding:",
    "drowned her out by loudly chanting",
    "ended the night by saying",
    "have reacted by tweeting,",
    "interrupted Orr by asking:",
    "began chanting",
    "greeted her with chants of",
    "responded with shouts of",
  ];
  const before = "Mayor Ana Orr spoke in Leeds. Marek Nowak came too. “It is late,” Orr said.";

  it.each(SOMEBODY.flatMap((who) => DOING.map((does) => [who, does] as const)))(
    "says it, and not whoever spoke before: %s %s",
    (who, does) => {
      const text = `${before} ${who} ${does} “Too many of us are late!”`;
      const { speaker, confidence } = parseArticle({ id: "a", text }).quotations.at(-1) ?? {};
      const shown = (confidence ?? 0) >= ATTRIBUTION_THRESHOLD ? speaker : null;
      expect([who, null]).toContain(shown);
    },
  );

  it.each(["Orr was greeted with chants of", "Orr was met by shouts of", "Orr rose to cries of"])(
    "is not whom it is done to: %s",
    (clause) => {
      const text = `Mayor Ana Orr spoke in Leeds. ${clause} “Too many of us are late!”`;
      expect(parseArticle({ id: "a", text }).quotations.at(-1)?.speaker).not.toBe("Ana Orr");
    },
  );

  it("is whoever stands right before the verb, however the rest is read", () => {
    const text =
      "After the fire (Ana Orr called it “horrific” and was “grateful that all are safe”), Marek Nowak inflamed them by saying, “They did it.”";
    expect(parseArticle({ id: "a", text }).quotations.at(-1)?.speaker).toBe("Marek Nowak");
  });
});
