import type { Claim } from "./claims.ts";

interface Count {
  asked: number;
  right: number;
  falselyVerbatim: number;
  readonly wrong: Map<string, number>;
}

/** How many verdicts are right, of each kind of claim and of all. */
export class Tally {
  private readonly counts = new Map<string, Count>();

  add({ kind, right }: Claim, told: string): void {
    const count = this.counts.get(kind) ?? {
      asked: 0,
      right: 0,
      falselyVerbatim: 0,
      wrong: new Map(),
    };
    count.asked += 1;
    if (right.includes(told)) count.right += 1;
    else {
      if (told === "verbatim") count.falselyVerbatim += 1;
      count.wrong.set(told, (count.wrong.get(told) ?? 0) + 1);
    }
    this.counts.set(kind, count);
  }

  print(): void {
    const all = { asked: 0, right: 0, falselyVerbatim: 0 };
    for (const [kind, { asked, right, falselyVerbatim, wrong }] of this.counts) {
      all.asked += asked;
      all.right += right;
      all.falselyVerbatim += falselyVerbatim;
      const instead = [...wrong].map(([told, times]) => `${times} ${told}`).join(", ");
      line(kind, right / asked, asked, instead);
    }
    line(
      "all (must 97 %)",
      all.right / all.asked,
      all.asked,
      `${all.falselyVerbatim} falsely verbatim (must 0)`,
    );
  }
}

function line(kind: string, share: number, asked: number, more: string): void {
  const percent = (100 * share).toFixed(1).padStart(6);
  process.stdout.write(`  ${kind.padEnd(28)}${percent} % of ${asked}${more && `; ${more}`}\n`);
}
