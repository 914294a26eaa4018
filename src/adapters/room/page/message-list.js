const NEAR_END_PX = 120;

/**
 * Keeps the newest message in sight of whoever is reading at the end. Whoever has scrolled up is
 * left there, and told by the `newer` button.
 */
export function createMessageList({ list, scroller, newer }) {
  let isFollowing = true;
  let lastTop = 0;
  const isAtEnd = () =>
    scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;

  function follow(follows) {
    isFollowing = follows;
    // What is laid out above keeps whoever reads there in place, and would move the end.
    scroller.style.overflowAnchor = follows ? "none" : "auto";
  }

  function scrollToEnd() {
    follow(true);
    scroller.scrollTop = scroller.scrollHeight;
    newer.hidden = true;
  }

  newer.addEventListener("click", scrollToEnd);
  scroller.addEventListener("scroll", () => {
    // By the time it is heard of, more may have come below: only upwards is the reader's doing.
    const isUpwards = scroller.scrollTop < lastTop;
    lastTop = scroller.scrollTop;
    if (isAtEnd()) follow(true);
    else if (isUpwards) follow(false);
    if (isFollowing) newer.hidden = true;
  });
  // Once a frame, however many messages have come: asking for the end lays out the whole page.
  new ResizeObserver(() => isFollowing && scrollToEnd()).observe(list);

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
