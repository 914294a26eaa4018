import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const SHOWN = 0.7;

/** Whose the words are that begin so, where that is shown. */
function speakerOf(text: string, words: string): string | null {
  const { quotations } = parseArticle({ id: "a", text });
  const said = quotations.find(({ start, end }) => text.slice(start, end).includes(words));
  return said && said.confidence >= SHOWN ? said.speaker : null;
}

describe("words of others than their clause's subject", () => {
  it.each([["branded"], ["dubbed"], ["labelled"], ["billed"]])(
    "belong to whoever is named after “by” in “a move %s a “retreat” by the Tories”",
    (verb) => {
      const text = `Ana Orr has announced plans to close the pool, in a move ${verb} a “humiliating retreat” by the Tories.`;
      expect(speakerOf(text, "humiliating")).not.toBe("Ana Orr");
    },
  );

  it.each([
    ["accused by a rival, the Morning Post, of", "the Morning Post"],
    ["dismissed by a union, Unite, as", "Unite"],
    ["described by a colleague, Tom Reed, as", "Tom Reed"],
    ["called by a local paper, the Dayton Echo,", "the Dayton Echo"],
  ])("are theirs whom “by a rival,” presents: %s", (told, body) => {
    const text = `Ann Low was ${told} “a walking disaster”.`;
    expect(speakerOf(text, "a walking")).toBe(body);
  });

  it.each(["announced by ministers", "promised by Tom Reed", "proposed by the council"])(
    "are not theirs who only did something inside the clause's subject: the money %s",
    (deed) => {
      for (const verb of ["warns", "said"])
        for (const is of ["is", "was"]) {
          const text = `The board met. The board also ${verb} that the money ${deed} ${is} “unlikely to matter”.`;
          expect([null, "The board"]).toContain(speakerOf(text, "unlikely"));
        }
    },
  );

  it.each(["Low", "Council", "Government", "Leader of Dayton council"])(
    "are never whose who is accused of them in a headline: %s",
    (accused) => {
      for (const [open, close] of ["‘’", "“”"])
        for (const rest of ["", " as members step down"]) {
          const text = `${accused} accused of ${open}fear of the vote${close}${rest}\n\nAnn Low has resigned. The Government said it would go. Under the Local Government Act a vote must be held.`;
          expect(speakerOf(text, "fear of the vote")).toBeNull();
        }
    },
  );

  it.each(["whom she has accused of", "whom she accused of", "whom Low accused of"])(
    "are hers who accuses others of them: %s",
    (accuses) => {
      const text = `Ann Low came to Dayton. She attacked her publishers, ${accuses} “sitting on her money like hens”.`;
      expect(speakerOf(text, "sitting on")).toBe("Ann Low");
    },
  );

  it.each([["quoting"], ["citing"]])("belong to whom a paper is %s as saying them", (verb) => {
    const text = `Sales rose, says the Malik Echo, ${verb} Ned Hale as saying, “The more we sell, the lower the price.”`;
    expect(speakerOf(text, "The more")).not.toBe("the Malik Echo");
  });

  it.each([
    ["a bedsheet", "from the fence", "that said"],
    ["a banner", "over the main gate", "that read"],
    ["a sign", "in the window", "saying"],
    ["a sheet", "across the road", "which read"],
    ["a sheet", "across the road", "that read:"],
  ])("are read on %s %s %s them", (sign, where, reads) => {
    const text = `Ann Low stood by. Someone had hung ${sign} ${where} ${reads} “Nine days”.`;
    expect([null, sign, `${sign} ${where}`]).toContain(speakerOf(text, "Nine days"));
  });

  it.each([
    "come with a label reading:",
    "arrived with a note saying:",
    "been found with a card that read:",
  ])("are not hers who tells of what was sent: the parcel had %s them", (sent) => {
    for (const teller of ["Ann Low", "The clerk, Ann Low,"])
      expect(
        speakerOf(`${teller} said that the parcel had ${sent} “You are next.”`, "You are"),
      ).not.toBe("Ann Low");
  });

  it.each([
    ["called patients who wrote to him", "serial complainers"],
    ["branded MPs who spoke against the bill", "traitors"],
    ["has called people who complained about the smell", "cranks"],
    ["apologised after calling staff who wrote to him", "pests"],
  ])("are what somebody calls others who say something: Reed %s “%s”", (called, words) => {
    expect(speakerOf(`Tom Reed left on Friday. Reed ${called} “${words}”.`, words)).toBe(
      "Tom Reed",
    );
  });

  it("are theirs whom somebody calls, where they say them", () => {
    expect(speakerOf("Tom Reed called a man who said it was “late”.", "late")).toBe("a man");
  });

  it.each(["called out, ", "called, ", "shouted back: ", "cried out, ", "shouted "])(
    "are not the gate's nor his who spoke before: a voice near the gate %s",
    (verb) => {
      const text = `“I heard you,” Tom Reed said. “Give me time.” A voice near the gate ${verb}“Give us meals!”`;
      expect([null, "A voice near the gate"]).toContain(speakerOf(text, "Give us"));
    },
  );

  it.each([
    ["belongs to Ann Low and Tom Reed", "told"],
    ["belongs to Ann Low, Kim Hale and Tom Reed", "told"],
  ])("are the company's that %s, and not theirs: it %s", (which, says) => {
    const text = `Workers left after the company, which ${which}, ${says} hands that their rate would fall “in harmony with it.”`;
    expect([null, "the company"]).toContain(speakerOf(text, "harmony"));
  });

  it.each([
    ["Cross-examined by Tom Reed KC, defending, Low accepted that it was dark.", "Low"],
    ["Questioned by Tom Reed, she agreed that it was dark.", "she"],
    ["Low was cross-examined by Tom Reed.", "Low"],
  ])("are counsel's who asks on a line of its own: %s", (report, answerer) => {
    const text = `Ann Low spoke. ${report}\n\n“You saw nobody?”\n\n“Nobody,” ${answerer} said.`;
    expect([null, "Tom Reed"]).toContain(speakerOf(text, "You saw"));
    expect(speakerOf(text, "Nobody,")).toBe("Ann Low");
  });

  it.each(["asked", "pressed on", "quizzed about"])(
    "are not what somebody says as he is %s something",
    (asked) => {
      const text = `Tom Reed insisted that it was “paid for” as he was ${asked} whether he had “found a ship”.`;
      expect(speakerOf(text, "paid for")).toBe("Tom Reed");
      const { quotations } = parseArticle({ id: "a", text });
      const own = quotations.filter(({ speaker }) => speaker === "Tom Reed");
      expect(own.some(({ start, end }) => text.slice(start, end).includes("found"))).toBe(false);
    },
  );

  it.each(["Giving evidence in Dayton", "Speaking at the court"])(
    "are the nurse's, and no part of what she does is her name: %s",
    (doing) => {
      const text = `It rained. ${doing}, the nurse, who was 16 then, said that he came “late”.`;
      expect(speakerOf(text, "late")).toBe("the nurse");
    },
  );

  const relayed = [
    ["quoted the minister as saying", "the minister"],
    ["reported the board as saying", "the board"],
    ["cited the ruling as holding that", "the ruling"],
    ["described Tom Reed as having said", "Tom Reed"],
  ] as const;

  it.each(relayed)("are theirs who stand before “as”: Low %s", (relay, speaker) => {
    const text = `Ann Low opened the debate on Tuesday. Low ${relay} the pier was “a death trap”.`;
    const { quotations } = parseArticle({ id: "a", text });
    const marked = quotations.filter(({ end }) => end > text.indexOf("a death trap"));
    expect(new Set(marked.map((quotation) => quotation.speaker))).toEqual(new Set([speaker]));
  });

  it.each([
    ["He was fined, a decision his coach described as “harsh but not insane”.", "his coach"],
    ["Jurors saw a text in which Tom Reed called his brother “harsh but not kind”.", "Tom Reed"],
    ["A note quotes Tom Reed on the play being “harsh but not unkind”.", "Tom Reed"],
    ["Ann Low denied that it was “harsh and unfair”, as Tom Reed claimed.", "Tom Reed"],
  ])("are his who stands before their verb: %s", (sentence, speaker) => {
    expect(speakerOf(`Ann Low met Tom Reed on Monday. ${sentence}`, "harsh")).toBe(speaker);
  });

  const besides = [
    ["Officer Tom Reed said, according to the Daily Echo, “that it was harsh.”", "Tom Reed"],
    ["Tom Reed told reporters, according to the Daily Echo, that it was “harsh”.", "Tom Reed"],
    ["“It was harsh,” state media quoted Tom Reed as saying.", "Tom Reed"],
    [
      "“It was harsh,” the Echo quoted Tom Reed, the head of the port's rescue station in Salvik, as saying.",
      "Tom Reed",
    ],
    [
      "A young nurse told La Vela newspaper that she had lost her bag: “It was harsh.”",
      "A young nurse",
    ],
    ["Her neighbour said that the roof had fallen in: “It was harsh.”", "Her neighbour"],
    ["Tom Reed slammed the council saying it was “harsh”.", "Tom Reed"],
    ["The court lashed out at the police saying it was “harsh”.", "The court"],
    ["Tom Reed wrote to the board claiming it was “harsh”.", "Tom Reed"],
  ] as const;

  it.each(besides)("are his whose verb of speech they hang on: %s", (sentence, speaker) => {
    expect(speakerOf(`Mayor Ann Low left on Monday. ${sentence}`, "harsh")).toBe(speaker);
  });

  it.each([
    "was stopped in the street and told",
    "was jailed for a year and told",
    "was called in and asked whether",
    "was sacked on Monday and informed that",
  ])("are not his who %s they are", (deed) => {
    expect(speakerOf(`Tom Reed ${deed} he was “a menace to Dayton”.`, "a menace")).toBeNull();
  });

  it.each(["was jailed for a year and told reporters", "was elected in May and told the board"])(
    "are his who %s they are",
    (deed) => {
      expect(speakerOf(`Tom Reed ${deed} it was “a menace to Dayton”.`, "a menace")).toBe(
        "Tom Reed",
      );
    },
  );

  it.each([
    ["demanded that the clerks should speak “plain Dutch”", "plain Dutch"],
    ["insisted that all pupils must speak “plain Dutch”", "plain Dutch"],
  ])("are not theirs who are to speak a language: Low %s", (sentence, words) => {
    expect(speakerOf(`Ann Low ${sentence}.`, words)).toBe("Ann Low");
  });

  it.each([
    "In the town where Mayor Ann Low and her man hail",
    "Where Mayor Ann Low and her aide laugh",
  ])("are theirs who stand in the tail, and not in the clause before: %s", (opening) => {
    const text = `${opening}, “there was a small turnout but the box filled up quickly”, one voter said on Monday.`;
    expect(speakerOf(text, "a small turnout")).toBe("one voter");
  });

  it.each(["quoted Ann Low saying", "recalled Ann Low saying", "cited Ann Low saying"])(
    "are in the next paragraph not hers whom another quotes: Reed %s",
    (quoting) => {
      const text = `Tom Reed ${quoting} the plan was a “licence to loot”.\n\n“The board does not find that money was stolen.”`;
      expect(speakerOf(text, "The board does")).not.toBe("Ann Low");
    },
  );

  it("are no mission's, and no motto's", () => {
    const text = "Saltmere Players met in May. Its mission is “to tell the truth”.";
    expect(speakerOf(text, "to tell")).toBeNull();
  });

  it.each(["Editor’s note", "Update", "Correction"])(
    "are no label’s before their subject: %s",
    (label) => {
      const text = `${label}: the club’s chief executive, Tom Reed, says the pier will be “preserved in part”.`;
      expect(speakerOf(text, "preserved")).toBe("Tom Reed");
    },
  );
});
