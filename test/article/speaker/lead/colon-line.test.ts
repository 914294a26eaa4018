import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const WORDS = "“You have never held office.”";
const OPENING = "Susan Pryce opened the debate. Ann Sayles bowed. “Good evening,” Sayles said.";

describe("a line that a name heads", () => {
  it.each([
    "9:22 p.m. Pryce to Sayles:",
    "Pryce to Dr. Ann Sayles:",
    "Pryce on Sayles:",
    "9.05 p.m. – Pryce on whether Sayles should run:",
    "Susan Pryce, Twitter:",
    "Pryce, smiling:",
    "Pryce, tea seller:",
    "Susan Pryce, 43, from Lowmere:",
    "Susan Pryce, who fishes there:",
    "Susan Pryce, a retired teacher in Denby:",
    "Pryce, to applause:",
    "Pryce, asked about Sayles:",
    "Pryce, when asked whether she trusts Ann Sayles:",
    "Pryce, pressed on Sayles’s record:",
  ])("gives what follows to its bearer: %s", (line) => {
    expect(lastShown(`${OPENING}\n\n${line} ${WORDS}`)).toBe("Susan Pryce");
  });

  it.each([
    ["Pryce on Monday told Sayles:", "Susan Pryce"],
    ["Letters to Pryce on the war:", null],
    ["Then, later that month on CNN:", "Ann Sayles"],
    ["A week later on Fox News:", "Ann Sayles"],
  ])("but for what its verb or its channel tells: %s", (line, speaker) => {
    expect([speaker, null]).toContain(lastShown(`${OPENING}\n\n${line} ${WORDS}`));
  });

  it("leaves words with a tail to whoever the tail names", () => {
    const tail = "Later on CNN: “You have never held office,” Pryce told Sayles.";
    expect(lastShown(`${OPENING}\n\n${tail}`)).toBe("Susan Pryce");
  });
});

describe("an entry of a list that opens with a dash", () => {
  it.each([
    ["— Vale winger Rob Hale on getting hit by Earl Moss:", "Rob Hale"],
    ["-- Vale winger Rob Hale, after a loss to Earl Moss:", "Rob Hale"],
    ["• Vale vice president of harbour works Rob Hale when asked about Earl Moss:", "Rob Hale"],
    ["- Rob Hale (Vale) on Earl Moss:", "Rob Hale"],
    ["– Hale on the return of Earl Moss III this season:", "Hale"],
  ])("is theirs whom it names first: %s", (line, speaker) => {
    expect(lastShown(`Lines of the week.\n\n${line} “It was a big hit for sure.”`)).toBe(speaker);
  });

  it.each([
    "— Hale met Earl Moss on Monday:",
    "• Rob Hale joined Earl Moss for a walk:",
    "- Hale beat Moss in straight sets:",
    "— A walk with Hale on Monday:",
    "-- The lunch with Rob Hale:",
    "- Breakfast at Rob Hale’s house:",
  ])("but tells nobody so where it is a sentence or a thing: %s", (line) => {
    expect(["Earl Moss", null]).toContain(
      lastShown(`Lines of the week.\n\n${line} “It was a big hit for sure.”`),
    );
  });

  it.each([
    ["- Rob Hale praised Earl Moss on Monday:", "Rob Hale"],
    ["- Rob Hale had a word for Earl Moss:", "Rob Hale"],
    ["- A word from Rob Hale:", "Rob Hale"],
    ["- A friend of Rob Hale:", "A friend of Rob Hale"],
    ["- A nurse at the harbour:", "A nurse at the harbour"],
  ])("nor does it hide who is told to speak: %s", (line, speaker) => {
    expect(lastShown(`Lines of the week.\n\n${line} “It was a big hit for sure.”`)).toBe(speaker);
  });
});

describe("what somebody calls a thing", () => {
  it.each([
    "Ann Low backed the plan, which she called “a gift to the rich.”",
    "Ann Low backed the plan, which she later called “a gift to the rich.”",
    "Tom Reed met Ann Low and backed the plan, which Low called “a gift to the rich.”",
  ])("is hers: %s", (text) => {
    expect(lastShown(text)).toBe("Ann Low");
  });
});

describe("what a report has below its line", () => {
  it.each([
    ["As the Vale Echo reported, even on Friday, the mayor was late:", "Vale Echo"],
    ["It was late. As Pryce wrote on Friday:", "Susan Pryce"],
    ["Pryce then listed what a good leader needs:", "Susan Pryce"],
  ])("is the reporter's: %s", (line, speaker) => {
    expect(lastShown(`${OPENING}\n\n${line}\n\n${WORDS}`)).toBe(speaker);
  });
});

describe("words with a verb of no speech behind them", () => {
  it.each([
    ["“Should there be a list?” a reporter can be heard asking Pryce after a rally.", "a reporter"],
    ["“It is over,” a Republican nominee riffed on Pryce’s answer.", "a Republican nominee"],
  ])("are its subject's: %s", (text, speaker) => {
    expect(lastShown(`${OPENING}\n\n${text}`)).toBe(speaker);
  });
});

describe("a short sentence behind a tail", () => {
  it.each(["shot back", "fired back", "said"])("goes on with what was said: %s", (verb) => {
    const text = `${OPENING}\n\n“Then count,” Pryce ${verb}. “Count the High Court.”`;
    expect(lastShown(text)).toBe("Susan Pryce");
  });
});

describe("a link to another article", () => {
  it.each(["READ MORE:", "Read more:", "DON'T MISS:", "JUST IN |", "LISTEN:"])(
    "has nobody's words: %s",
    (link) => {
      const before = "Chairman Ann Low said: “The speeds are mad.\n\n“We want cameras.”";
      for (const line of ["“I lost my job over a sandwich”", "Woman tells: “I lost my house”"])
        expect(lastShown(`${before}\n\n${link} ${line}`)).not.toBe("Ann Low");
    },
  );
});

describe("a line that one says to another", () => {
  it.each(["Low", "White", "Young", "Hale"])("is whoever's it begins with: %s", (surname) => {
    const before = `Ann ${surname} met Tom Reed on the pier. They had not talked in years.`;
    expect(lastShown(`${before}\n\n${surname} to Reed: “You look well.”`)).toBe(`Ann ${surname}`);
    const answer = `${before}\n\n${surname} to Reed: “You look well.”\n\nReed to ${surname}: “I am.”`;
    expect(lastShown(answer)).toBe("Tom Reed");
  });
});
