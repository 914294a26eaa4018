import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("what is nobody is no “she”", () => {
  it.each(["Drive", "Lane", "Close", "Street", "Hill"])("not a road: Beatrice %s", (road) => {
    for (const before of ["live on", "work in", "drove down"]) {
      const text = `A woman shouted at Tom Reed. “I ${before} Beatrice ${road},” he said.\n\nShe laughed at him. “Know that one, do you?” she says.`;
      expect(shownSpeaker(text, "that one")).not.toMatch(/^Beatrice/);
    }
  });

  it.each(["AirVita", "PayNorth", "NetBank"])("not a firm with a capital inside: %s", (firm) => {
    const text = `The report names Ann Quiroz. After our call, ${firm} told Quiroz that it was late. She asked for that in writing.\n\n“I should be happy, right?” she says.`;
    expect(shownSpeaker(text, "happy")).toBe("Ann Quiroz");
  });

  it("but a woman whose surname has two", () => {
    const text = "DeLow left the court on Monday. “I should be happy,” she said.";
    expect(shownSpeaker(text, "happy")).toBe("DeLow");
  });

  it.each(["Paper Boat", "Fishing Hut", "Garden Bench"])("not a headline's thing: %s", (thing) => {
    const text = `Dayton Woman's ${thing} Wins A Medal\n\n"It floats," she says.\n\nThe town is glad.`;
    expect(shownSpeaker(text, "floats")).not.toBe(thing);
  });

  it.each([
    "Tom Reed will be among its players",
    "Tom Reed has been one of its stars",
    "Tom Reed joined its board in May",
    "Tom Reed became its chairman",
    "Tom Reed led its tour",
  ])("but whoever has a part in what has an “its”: %s", (part) => {
    const text = `The club said on Monday that ${part}, with Sam Orr.\n\n“It is late,” said Reed.\n\n“I was told,” he added.`;
    expect(shownSpeaker(text, "I was told")).toBe("Tom Reed");
  });

  it.each(["Patriots", "Pelicans", "Comets"])("not a team, with or without “the”: %s", (team) => {
    const text = `Hawks shut out skidding ${team} 1-0\n\nCasey Orr made 36 saves as the Hawks won, the ${team}' fifth loss. The 20-year-old turned away everything while the ${team} swarmed around him. It came when the visitors had five skaters.\n\n“I looked up at the clock,” he said.\n\n“It was late,” said ${team} coach Tom Reed.`;
    expect(shownSpeaker(text, "the clock")).not.toBe(team);
  });

  const hired = [
    "The board named Ruta Vaitkute as its director.",
    "The board hired Ruta Vaitkute to run its school.",
    "The club beat Ruta Vaitkute in its first match.",
    "The club sued Ruta Vaitkute over its sign.",
    "The club hired Roksana Vaitkute in May.",
  ];
  it.each(hired)("but whoever something is done to by what has an “its”: %s", (opening) => {
    for (const tail of ["will open her season", "left her post", "has sold her house"]) {
      const text = `${opening} “It is late,” said Ann Low, of the board.\n\nVaitkute ${tail}. “Send me your music,” she said.`;
      expect(shownSpeaker(text, "Send me")).toMatch(/^R.* Vaitkute$/);
    }
  });

  it.each(["with his sister", "with his late wife", "for his brother"])(
    "nor is he who opened it %s",
    (kin) => {
      const text = `Ann Reed met Matthaus Low in May. Low started it ${kin}. “I count,” she said.`;
      expect(shownSpeaker(text, "I count") ?? "").not.toMatch(/Matthaus/);
    },
  );

  const bodies = [
    "Bishop of Masaka Diocese",
    "Head of Kasanga Directorate",
    "Mayor of Kasanga Borough",
  ];
  const titles = ["the Rt Rev", "the Most Rev", "the Rev Fr", "the Rt Hon", "Hon.", "Dr"];
  it.each(bodies)("not what somebody is head of: the %s", (head) => {
    for (const title of titles) {
      const text = `The ${head}, ${title} Serverus Kalanda, said that it was late.\n\n“We leave,” Kalanda said.\n\n“Come early,” he added.`;
      expect(shownSpeaker(text, "early")).toBe("Serverus Kalanda");
      expect(shownSpeaker(`The ${head} left. “Come early,” he said.`, "early")).not.toMatch(
        /^(?:Masaka|Kasanga)/,
      );
    }
  });
});

describe("whoever has just spoken without a name is “he”, whatever the word for him", () => {
  const before =
    "Mr Tom Low said it was late. “I drove it,” he said.\n\nThe vote went on until noon.";
  const PEOPLE =
    "abbot sexton aviator colonel missionary cadet prior hitchhiker barista millionaire explorer deacon " +
    "Londoner Texan Queenslander Glaswegian Breton Californian Muscovite";
  it.each(PEOPLE.split(" "))("a %s", (noun) => {
    const subject = `A ${noun}`;
    for (const tail of ["denied any part in that", "was less sure", "from Denby shook his head"]) {
      const text = `${before} ${subject} ${tail}. “We are proud of it,” he said.`;
      expect(shownSpeaker(text, "proud"), text).not.toBe("Tom Low");
    }
  });
});

describe("“the man” who was told of behind an opening with a name", () => {
  it.each(["In a video by Tom Reed,", "At a fair run by Tom Reed,", "In a town led by Tom Reed,"])(
    "is not him: %s",
    (opening) => {
      for (const who of ["man", "woman"]) {
        const text = `${opening} a ${who} in a hat tells two boys to leave.\n\n“We are proud of it,” the ${who} says.`;
        expect(shownSpeaker(text, "proud"), text).not.toBe("Tom Reed");
      }
    },
  );
});

describe("who was told in a headline", () => {
  it.each(["court", "inquest"])("has not said it: the %s", (body) => {
    const text = `Landlord threatened to “freeze them out”, ${body} told\n\nA landlord cut off the heat in May.`;
    expect(shownSpeaker(text, "freeze")).not.toBe(body);
  });
});

describe("a club", () => {
  it.each(["Town", "City", "United", "Foxes", "Wanderers"])("is no “he”: Ackerby %s", (club) => {
    const coach = `Coach Tom Reed was angry.\n\nAckerby ${club} lost 36-6 at home to Thornhill.\n\n`;
    for (const name of [`Ackerby ${club}`, "Ackerby"]) {
      const text = `${name} had led at the break. “It hurts me,” he said.`;
      expect(["Tom Reed", null], text).toContain(shownSpeaker(coach + text, "hurts"));
      expect(shownSpeaker(`Ackerby ${club} lost. ${text}`, "hurts"), text).toBeNull();
    }
  });

  it("is nobody whose surname is one", () => {
    const text = "Ann Eagles lost 6-1 6-2. Eagles had led at the break. “It hurts me,” she said.";
    expect(shownSpeaker(text, "hurts")).toBe("Ann Eagles");
  });
});

describe("a description that is set off from whoever has just spoken", () => {
  const SETS_OFF = [
    "was more cautious",
    "was less sure",
    "disagreed",
    "sounded unconvinced",
    "was not so kind",
  ];
  const WHO = ["The Spaniard", "The Londoner", "The striker"];
  it.each(WHO.flatMap((who) => SETS_OFF.map((deed) => `${who} ${deed}.`)))(
    "is not him: %s",
    (deed) => {
      for (const between of [" ", "\n\n"]) {
        const text = `“Three of those go against us,” said Tom Reed.${between}${deed} “I enjoy it,” he said.`;
        expect(shownSpeaker(text, "enjoy"), text).not.toBe("Tom Reed");
      }
    },
  );
});
