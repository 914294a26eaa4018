const NEAR_END_PX = 120;

/**
 * Keeps the newest message in sight of whoever is reading at the end. Whoever has scrolled up is
 * left there, and told by the `newer` button.
 */
export function createMessageList({ list, scroller, newer }) {
  const isAtEnd = () =>
    scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;

  function scrollToEnd() {
    scroller.scrollTop = scroller.scrollHeight;
    newer.hidden = true;
  }

  newer.addEventListener("click", scrollToEnd);
  scroller.addEventListener("scroll", () => {
    if (isAtEnd()) newer.hidden = true;
  });

  return {
    /** Something the reader has just done. */
    appendMine(...nodes) {
      list.append(...nodes);
      scrollToEnd();
    },
    append(node) {
      const follow = isAtEnd();
      list.append(node);
      if (follow) scrollToEnd();
      else newer.hidden = false;
    },
    /** An answer taller than the page is read from its start. */
    replace(old, node) {
      old.replaceWith(node);
      node.scrollIntoView({ block: "nearest" });
      if (node.offsetHeight > scroller.clientHeight) node.scrollIntoView({ block: "start" });
    },
  };
}
