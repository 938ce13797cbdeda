// @ts-check
/** The bar: which article is shown, how much is decided, and the button that saves. */

import { make } from "./dom.js";
import { download } from "./download.js";
import { doubtfulIn, reviewedCsv } from "./reviewcsv.js";
import { REVIEW } from "./reviewwords.js";

const FILE = "reports.csv";

/**
 * @param {HTMLElement} home
 * @param {import("./reviewstate.js").Content} content
 * @param {import("./reviewstate.js").State} state
 * @param {(article: import("./reviewstate.js").Article) => void} show Is told which article is chosen, the first at once.
 */
export function barOn(home, content, state, show) {
  const { articles } = content;
  const list = make("select", { id: "review-articles", change: () => go(list.selectedIndex) }, ...articles.map(() => make("option")));
  const previous = make("button", { type: "button", "aria-label": REVIEW.previous, title: REVIEW.previous, click: () => go(list.selectedIndex - 1) }, "‹");
  const next = make("button", { type: "button", "aria-label": REVIEW.next, title: REVIEW.next, click: () => go(list.selectedIndex + 1) }, "›");
  const counts = make("span", { id: "review-counts" });
  const told = make("p", { id: "review-said", role: "status" });
  const button = make("button", { type: "button", id: "review-save", click: save }, REVIEW.save);
  const choice = make("div", { class: "review-choice" }, make("label", { for: list.id }, REVIEW.articles), list, previous, next);
  home.append(...(articles.length > 1 ? [choice] : []), counts, button, told);
  state.watch(() => {
    told.textContent = "";
    count();
  });
  count();
  if (articles.length) go(0);

  /** @param {number} at */
  function go(at) {
    list.selectedIndex = at;
    previous.disabled = at === 0;
    next.disabled = at === articles.length - 1;
    show(articles[at]);
  }

  function count() {
    const { decided, all, accepted, rejected } = state.counts(articles);
    counts.textContent = REVIEW.decided(decided, all, accepted, rejected);
    articles.forEach((article, at) => {
      const own = state.counts([article]);
      list.options[at].textContent = REVIEW.article(article.title || article.source, own.decided, own.all);
    });
  }

  function save() {
    download(new Blob([reviewedCsv(content, state)], { type: "text/csv" }), FILE);
    state.saved();
    const { accepted, undecided, rejected } = state.counts(articles);
    const doubtful = doubtfulIn(content, state);
    told.textContent = REVIEW.saved(accepted, undecided, rejected) + (doubtful ? ` ${REVIEW.doubtful(doubtful)}` : "");
  }
}
