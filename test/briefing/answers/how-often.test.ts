import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { howOften } from "../../../src/briefing/answers/how-often.ts";
import { addDays } from "../../../src/domain/time/days.ts";

describe("how often something was said", () => {
  it("is counted by weeks from Monday on, those without any too", () => {
    expect(howOften(["2026-09-02", "2026-09-06", "2026-09-07", "2026-09-21"])).toMatchObject({
      title: "Quotations a week",
      bars: [
        { label: "from 31 August 2026", value: 2, tick: "Sep 2026" },
        { label: "from 7 September 2026", value: 1 },
        { label: "from 14 September 2026", value: 0 },
        { label: "from 21 September 2026", value: 1 },
      ],
      text: "Quotations a week: 2 from 31 August 2026, 1 from 7 September 2026, 1 from 21 September 2026.",
    });
  });

  it("is told in words by the month where there are many weeks", () => {
    const chart = howOften(["2025-11-03", "2025-11-30", "2026-03-04"]);
    expect(chart).toMatchObject({
      title: "Quotations a week",
      text: "Quotations a month: 2 in November 2025, 1 in March 2026.",
    });
    expect(chart?.bars.flatMap(({ tick }) => tick ?? [])).toEqual([
      "Nov 2025",
      "Dec",
      "2026",
      "Feb",
      "Mar",
    ]);
  });

  it("is counted by the month over many years", () => {
    const chart = howOften(["2019-12-31", "2026-01-01"]);
    expect(chart).toMatchObject({
      title: "Quotations a month",
      text: "Quotations a month: 1 in December 2019, 1 in January 2026.",
    });
    expect(chart?.bars[1]).toEqual({ label: "in January 2020", value: 0, tick: "2020" });
  });

  it.each([[[]], [["2026-05-04"]], [["2026-05-04", "2026-05-10"]]])(
    "is no picture of one week: %j",
    (days) => {
      expect(howOften(days)).toBeNull();
    },
  );

  it("counts each day once, in what every platform takes", () => {
    const days = fc
      .array(fc.nat(700), { minLength: 2, maxLength: 120 })
      .map((some) => some.toSorted((a, b) => a - b).map((at) => addDays("2024-12-20", at)));
    fc.assert(
      fc.property(days, (some) => {
        const chart = howOften(some);
        if (!chart) return;
        expect(chart.bars.reduce((sum, { value }) => sum + value, 0)).toBe(some.length);
        expect(chart.bars.length).toBeLessThanOrEqual(105);
        expect(chart.text.length).toBeLessThanOrEqual(1_024);
      }),
    );
  });
});
