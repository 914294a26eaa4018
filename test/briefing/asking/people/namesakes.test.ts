import { describe, expect, it } from "vitest";
import { joinPeople } from "../../../../src/briefing/asking/people/join-people.ts";
import type { PersonRuling } from "../../../../src/domain/speaker.ts";
import type { ArchivedPerson } from "../../../../src/ports/archive.ts";

interface Sketch {
  readonly name?: string;
  readonly field: string | null;
  readonly days?: readonly [string, string];
  readonly outlets?: readonly string[];
  readonly articles?: number;
}

const NEW_YEAR = ["2026-01-01", "2026-01-09"] as const;

function entry({ name = "Ann Hale", field, days = NEW_YEAR, outlets = [], articles = 3 }: Sketch) {
  const [from, to] = days;
  return {
    ...{ id: `${name} ${field}`, name, field, articles, named: true, kind: "person", aliases: [] },
    ...{ role: field, roles: field === null ? [] : [{ role: field, day: to }] },
    ...{ ownWords: articles, reported: 0, presence: { from, to, outlets }, reprints: [] },
  } as const satisfies ArchivedPerson;
}

const told = (people: readonly Sketch[], rulings: readonly PersonRuling[] = []) =>
  joinPeople(people.map(entry), rulings).map(({ label, maybe }) => ({ label, maybe }));

function ruling(kind: "merge" | "split", one: string, other: string): PersonRuling {
  return { kind, one, other, decidedBy: "Bo", decidedAt: new Date(0) };
}

describe("those of one full name", () => {
  it("are two people where one does what the other never did, at the same time", () => {
    expect(told([{ field: "politics" }, { field: "sport" }])).toEqual([
      { label: "Ann Hale (politics)", maybe: [] },
      { label: "Ann Hale (sport)", maybe: [] },
    ]);
  });

  it("may be one where years lie between, or where many go from one to the other", () => {
    const later = ["2028-01-01", "2028-02-01"] as const;
    for (const other of [{ field: "sport", days: later }, { field: "law" }]) {
      const [one] = told([{ field: "politics", articles: 9 }, other]);
      expect(one).toEqual({ label: "Ann Hale (politics)", maybe: [`Ann Hale (${other.field})`] });
    }
  });

  it("are one where the same outlet has a lawyer and a senator of that name", () => {
    const outlets = ["The Daily"];
    const people = [
      { field: "politics", outlets },
      { field: "law", outlets },
    ];
    expect(told(people)).toEqual([{ label: "Ann Hale", maybe: [] }]);
  });

  it("are those that somebody said, where their articles do not tell what they do", () => {
    const [politics, sport] = ["politics", "sport"].map((field) => ({ field, articles: 3 }));
    const all = [politics, sport, { field: null, articles: 2 }].flatMap((one) => one ?? []);
    const counts = (rulings: readonly PersonRuling[]) =>
      joinPeople(all.map(entry), rulings).map(({ label, articles }) => `${label}: ${articles}`);
    const apart = ["Ann Hale (politics): 3", "Ann Hale (sport): 3", "Ann Hale: 2"];
    expect(counts([])).toEqual(apart);
    for (const [one, other] of [
      ["Ann Hale (sport)", "Ann Hale"],
      ["Ann Hale", "Ann Hale (sport)"],
    ] as const) {
      expect(counts([ruling("merge", one, other)])).toEqual([
        "Ann Hale (sport): 5",
        "Ann Hale (politics): 3",
      ]);
      expect(counts([ruling("split", one, other)])).toEqual(apart);
    }
    expect(counts([ruling("merge", "Ann Hale (sport)", "Ann Hale (politics)")])).toEqual([
      "Ann Hale: 8",
    ]);
  });

  it("are not whoever is meant by far, where somebody said so", () => {
    const all = [{ field: "politics", articles: 20 }, { field: null }].map(entry);
    const split = ruling("split", "Ann Hale", "Ann Hale (politics)");
    expect(joinPeople(all).map(({ articles }) => articles)).toEqual([23]);
    expect(joinPeople(all, [split]).map(({ articles }) => articles)).toEqual([20, 3]);
  });

  it("take a name with other words to the one of them that is called so", () => {
    const all = [{ field: "politics" }, { field: "sport" }, { field: null, articles: 2 }];
    const nick = { name: "Sparrow", field: null, articles: 1 };
    const joined = joinPeople([...all, nick].map(entry), [ruling("merge", "Sparrow", "Ann Hale")]);
    expect(joined.find(({ names }) => names.includes("Sparrow"))?.ids).toEqual([
      "Ann Hale null",
      "Sparrow null",
    ]);
  });

  it("have the articles that do not tell what they do where one of them is meant by far", () => {
    const untold = { field: null };
    const some = [{ field: "politics", articles: 20 }, { field: "sport", articles: 3 }, untold];
    expect(joinPeople(some.map(entry)).map(({ articles }) => articles)).toEqual([23, 3]);
    const even = [{ field: "politics", articles: 4 }, { field: "sport" }, untold];
    expect(told(even).map(({ label }) => label)).toEqual([
      "Ann Hale (politics)",
      "Ann Hale (sport)",
      "Ann Hale",
    ]);
    expect(told([{ field: "politics" }, untold])).toEqual([{ label: "Ann Hale", maybe: [] }]);
  });

  it("take a surname along where one of them is meant by far, or does what it says", () => {
    const surname = { name: "Hale", field: null };
    const some = [{ field: "politics", articles: 20 }, { field: "sport" }, surname];
    expect(joinPeople(some.map(entry)).map(({ names }) => names)).toEqual([
      ["Ann Hale", "Hale"],
      ["Ann Hale"],
    ]);
    const coach = [{ field: "politics" }, { field: "sport" }, { name: "Hale", field: "sport" }];
    expect(joinPeople(coach.map(entry)).map(({ ids }) => ids.length)).toEqual([2, 1]);
  });

  it("are what a manager said of them", () => {
    const people = [{ field: "politics" }, { field: "law" }];
    const names = ["Ann Hale (law)", "Ann Hale (politics)"] as const;
    expect(told(people, [ruling("merge", ...names)])).toEqual([{ label: "Ann Hale", maybe: [] }]);
    expect(told(people, [ruling("split", ...names)])).toEqual([
      { label: "Ann Hale (politics)", maybe: [] },
      { label: "Ann Hale (law)", maybe: [] },
    ]);
  });
});

it("counts the same words once in whichever entries of a person they are", () => {
  const reprints = [{ standing: "own words", print: "p" }] as const;
  const [one] = joinPeople([
    { ...entry({ field: "politics" }), reprints },
    { ...entry({ field: null }), reprints },
  ]);
  expect(one?.ownWords).toBe(5);
});
