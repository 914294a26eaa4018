import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shown = (text: string) => shownIn(text, "direct").at(-1) ?? null;

const SAID = ["“It was a hard night,” he said.", "He said: “It was a hard night.”"];

describe("a surname that nobody has introduced", () => {
  const surnames = ["Kovar", "Brannick", "Osterhaus", "Delacro", "Mbeku", "Fenwright"];
  const deeds = [
    "beat Tom Reed in four sets",
    "passed Tom Reed on lap 40",
    "took off Tom Reed after an hour",
    "lost to Tom Reed in the final",
    "aimed a swipe at Tom Reed",
    "scored from a pass by Tom Reed",
    "is quicker than Tom Reed",
  ];
  const texts = surnames.flatMap((name) => deeds.map((deed) => `${name} ${deed}.`));

  it.each(texts)("leaves open whom “he” means: %s", (text) => {
    for (const said of SAID) {
      expect(shown(`${text} ${said}`)).not.toBe("Tom Reed");
      expect(shown(`${text}\n\n${said}`)).not.toBe("Tom Reed");
    }
  });

  it.each(surnames)("does so where the report right before is of it alone: %s", (name) => {
    const text = `“It was sad,” spokesman Tom Reed said.\n\nOn Friday, ${name} dismissed the application, a council's.`;
    expect(shown(`${text}\n\n${SAID[0]}`)).not.toBe("Tom Reed");
  });

  it.each([...surnames, "Vitinho", "Osei"])(
    "does so where “who” tells that it is somebody: %s",
    (name) => {
      const text = `“It was sad,” Tom Reed said.\n\n${name}, who began the day in second place, fell at the last fence.`;
      expect(shown(`${text}\n\n${SAID[0]}`)).not.toBe("Tom Reed");
    },
  );

  it.each(surnames)("does so where another “he” stands between: %s", (name) => {
    const text = `${name} was angry. He was milder than his deputy, Tom Reed, who wept.`;
    expect(shown(`${text} ${SAID[0]}`)).not.toBe("Tom Reed");
  });

  it.each(surnames)("does so where it does what is done to another: %s", (name) => {
    const text = `When Tom Reed threw the ball to ${name}, who was stopped by Harlock, he said: “I was glad.”`;
    expect(shown(text)).not.toBe("Tom Reed");
  });

  it.each([
    ["Denby signed Tom Reed in May.", "a club takes somebody on"],
    [
      "Denby manager Sam Orr was away. Denby lost to a side led by Tom Reed.",
      "a club has a manager",
    ],
    ["In Denby it rained. Denby honoured Tom Reed.", "a town is a place"],
    ["Kovar stayed, but Tom Reed left.", "the other is a subject too"],
    ["Kovar led the race and Tom Reed came second.", "the other is a subject too"],
    ["While Kovar rested, Tom Reed ran.", "the other is the subject"],
    ["Tom Reed is the champion. Kovar beat Tom Reed in May.", "the other was there before"],
  ])("but not in %s, for %s", (text) => {
    expect(shown(`${text} ${SAID[0]}`)).not.toBeNull();
  });
});

describe("two names that no list knows", () => {
  const names = ["Kovar Brannick", "Osper Delacro", "Fury Wrenlock", "Zarn Mbeku"];
  const deeds = ["won the race in Oslo", "was also asked about the news", "fell at the last fence"];

  it.each(names.flatMap((name) => deeds.map((deed) => `${name} ${deed}.`)))(
    "are not jumped over: %s",
    (text) => {
      const said = shown(`Tom Reed said: “It is sad.”\n\n${text}\n\n“I heard it,” he said.`);
      expect(said).not.toBe("Tom Reed");
    },
  );
});

describe("a forename that men and women bear", () => {
  it.each(["Dessie", "Shan", "Hilary", "Vivian", "Jess", "Kit", "Noor", "Toni"])(
    "may be his or hers: %s",
    (forename) => {
      const text = `“It is sad,” manager ${forename} Low said.`;
      expect(shown(`${text}\n\n“So it is,” he said.`)).toBe(`${forename} Low`);
      expect(shown(`${text}\n\n“So it is,” she said.`)).toBe(`${forename} Low`);
    },
  );
});

describe("somebody whom only words in marks tell of", () => {
  const before = "“We heard it,” Tom Reed said. ";
  it.each([
    "Ann Low was stopped by a self-described “farmer” who waved a fork.",
    "Ann Low was stopped by a so-called “angel” who sang.",
    "A self-styled “prophet” walked up to Ann Low.",
    "One “influencer” posed with Ann Low.",
    "Ann Low was met by one of the “yellow caps” who had come from Lyon.",
    "Then a would-be “saviour” took the stage.",
  ])("is not jumped over: %s", (text) => {
    expect(shown(`${before}${text} “These are my fields,” he said.`)).not.toBe("Tom Reed");
  });

  it.each([
    "Reed is a “rebel” who has walked from Lyon.",
    "He calls himself a “rebel”.",
    "As a “farmer” he had seen it all.",
    "Reed held up a “cake” in the rain.",
  ])("is himself, or a thing: %s", (text) => {
    expect(shown(`${before}${text} “These are my fields,” he said.`)).toBe("Tom Reed");
  });
});
