import type satori from "satori";
import type { ChartBlock } from "../../domain/reply.ts";

type Node = Parameters<typeof satori>[0];

export const WIDTH = 640;
const PADDING = 24;
const LABEL_WIDTH = 210;
const VALUE_WIDTH = 48;
const GAP = 12;
const BAR_ROOM = WIDTH - 2 * PADDING - LABEL_WIDTH - VALUE_WIDTH - 2 * GAP;
const ROW_HEIGHT = 34;
const BAR_HEIGHT = 20;
const SHORTEST_BAR = 2;

const INK = "#1d2733";
const QUIET = "#5a6675";
const BAR = "#2b5c8a";
const PAPER = "#ffffff";

/** On paper of its own, since a platform may show it on light or on dark. */
export function chartLayout({ title, bars }: ChartBlock): Node {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  return box(
    {
      flexDirection: "column",
      width: WIDTH,
      padding: PADDING,
      backgroundColor: PAPER,
      fontFamily: "latin, latin-ext, cyrillic, greek",
      fontSize: 17,
      color: INK,
    },
    [
      box({ fontSize: 21, fontWeight: 700, marginBottom: 14 }, title),
      ...bars.map(({ label, value }) => row(label, value, value / most)),
    ],
  );
}

function row(label: string, value: number, share: number): Node {
  return box({ height: ROW_HEIGHT, alignItems: "center" }, [
    box({ width: LABEL_WIDTH, justifyContent: "flex-end", marginRight: GAP }, [
      box({ display: "block", maxWidth: LABEL_WIDTH, ...ON_ONE_LINE }, label),
    ]),
    box(
      {
        width: value > 0 ? Math.max(SHORTEST_BAR, Math.round(BAR_ROOM * share)) : 0,
        height: BAR_HEIGHT,
        borderRadius: 3,
        backgroundColor: BAR,
      },
      "",
    ),
    box({ marginLeft: GAP, color: QUIET }, String(value)),
  ]);
}

const ON_ONE_LINE = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" };

/** Its layout engine adds padding to the width unless told, and text then runs off the picture. */
function box(style: Readonly<Record<string, string | number>>, children: string | Node[]): Node {
  return {
    type: "div",
    key: null,
    props: { style: { display: "flex", boxSizing: "border-box", ...style }, children },
  };
}
