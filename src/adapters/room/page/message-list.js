const NEAR_END_PX = 120;
/** Chosen by hand: some frames, on a machine that is busy. */
const SOON_MS = 1_000;

/**
 * Keeps the newest message in sight of whoever is reading at the end. Whoever has scrolled up is
 * left there, and told by the `newer` button.
 */
export function createMessageList({ list, scroller, newer }) {
  let isFollowing = true;
  let lastTop = 0;
  let resizedAt = 0;
  let touchedAt = Number.NEGATIVE_INFINITY;
  const isAtEnd = () =>
    scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;

  function follow(follows) {
    isFollowing = follows;
    // What is laid out above keeps whoever reads there in place, and would move the end.
    scroller.style.overflowAnchor = follows ? "none" : "auto";
  }

  const isSince = (moment) => performance.now() - moment < SOON_MS;

  function scrollToEnd() {
    follow(true);
    scroller.scrollTop = scroller.scrollHeight;
    newer.hidden = true;
  }

  newer.addEventListener("click", scrollToEnd);
  scroller.addEventListener("scroll", () => {
    // By the time it is heard of, more may have come below: only upwards is the reader's doing, and
    // not where messages that are painted turn out lower and take the end with them.
    const isUpwards = scroller.scrollTop < lastTop;
    const isReaders = isSince(touchedAt) || !isSince(resizedAt);
    lastTop = scroller.scrollTop;
    if (isAtEnd()) follow(true);
    else if (isUpwards && isReaders) follow(false);
    if (isFollowing) newer.hidden = true;
  });
  // Once a frame, however many messages have come: asking for the end lays out the whole page.
  new ResizeObserver(() => {
    resizedAt = performance.now();
    if (isFollowing) scrollToEnd();
  }).observe(list);
  hearTouches(scroller, () => {
    touchedAt = performance.now();
  });

  return {
    /** Something the reader has just done. */
    appendMine(...nodes) {
      list.append(...nodes);
      scrollToEnd();
    },
    append(node) {
      list.append(node);
      newer.hidden = isFollowing;
    },
    /** An answer taller than the page is read from its start. */
    replace(old, node) {
      old.replaceWith(node);
      node.scrollIntoView({ block: "nearest" });
      if (node.offsetHeight > scroller.clientHeight) node.scrollIntoView({ block: "start" });
      follow(isAtEnd());
    },
  };
}

/** Hears of whatever a reader may scroll with. */
function hearTouches(scroller, hear) {
  for (const touch of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    scroller.addEventListener(touch, hear, { passive: true });
  }
}
