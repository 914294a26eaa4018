import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

describe("two names where one body has the second", () => {
  it.each([
    "Ms Low and Labour’s justice spokesperson",
    "Ann Low and Denby’s manager",
    "Senator Ann Low and Ohio’s governor",
  ])("are two people: %s", (both) => {
    const text = `Ann Low left. ${both} Tom Pell said: “It is late.”`;
    expect(lastShown(text)).toBe("Ann Low and Tom Pell");
  });

  it.each(["Ann Low and Tom Reed’s solicitor", "Denby and Croft’s manager"])(
    "are one where both have him: %s",
    (owned) => {
      expect(lastShown(`It rained. ${owned} Sam Orr said: “It is late.”`)).toBe("Sam Orr");
    },
  );

  it("are not two where only the second opens the sentence", () => {
    const text = "It rained. Reed beat Ann Low and Denby’s mayor Tom Pell said: “It is late.”";
    expect(lastShown(text)).not.toBe("Ann Low and Tom Pell");
  });
});

describe("the letters behind a name", () => {
  it.each([
    "Shadow Secretary for Roads and Business Manager, Tom Reed MSP,",
    "The Minister for Arts and Sport, Tom Reed TD,",
    "The firm’s founder and chairman, Tom Reed OBE,",
  ])("are no part of the sentence: %s", (who) => {
    expect(lastShown(`It rained. ${who} said: “It is late.”`)).toBe("Tom Reed");
  });
});

describe("a trade before somebody’s only name", () => {
  const told = (name: string) =>
    `${name} slept. “It was late,” he said.\n\nKovar, a bachelor, wept. “It rained,” said Kovar, 22.`;

  it.each(["Deckhand", "Fisherman", "Lifeguard", "Violinist"])("is no part of it: %s", (trade) => {
    expect(lastShown(told(`${trade} Kovar`))).toBe("Kovar");
  });

  it("is no part of it behind the place of a report", () => {
    expect(lastShown(told("DENBY, Texas (AP) - Deckhand Kovar"))).toBe("Kovar");
  });

  it.each(["Mason", "Baker", "Sailor"])("may be his forename: %s", (name) => {
    expect(lastShown(told(`${name} Kovar`))).toBe(`${name} Kovar`);
  });
});

describe("a side of which the report tells as of several", () => {
  it.each(["were robbed of a penalty", "are good enough to go up", "have the players for it"])(
    "is no “he”: %s",
    (deed) => {
      const text = `Tom Reed reckons Harwick ${deed}.\n\n“It is late,” he said. Harwick told him so. Harwick won.`;
      expect(lastShown(text)).toBe("Tom Reed");
    },
  );
});
