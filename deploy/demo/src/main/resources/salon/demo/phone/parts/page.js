import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { failed, loading, notice, settle, topBar } from "./bars.js";
import { gone } from "./gone.js";
import { writeButton } from "./write.js";

/**
 * A page that only informs. `load` gives its title and what stands on it; what is over leads to what there is instead,
 * for which `instead` may be asked.
 */
export function page(app, { query, signal }, title, load, instead = async (problem) => problem.body.alternatives ?? []) {
  const centre = query.get("centre");
  const back = app.navigation.before;
  const screen = el("div", { class: "screen" }, topBar({ title, back }), loading());
  const fetchPage = async () => {
    try {
      const shown = await load();
      if (signal.aborted) return;
      settle(screen, topBar({ title: shown.title, subtitle: shown.subtitle, back }),
        el("main", { class: "body page", "data-testid": "card-page" }, ...shown.nodes, writeButton(app, centre)));
    } catch (problem) {
      const others = problem.status === 410 ? await instead(problem).catch(() => []) : [];
      if (!signal.aborted) settle(screen, topBar({ title, back }), refusal(app, problem, { centre, others, fetchPage }));
    }
  };
  fetchPage();
  return screen;
}

function refusal(app, problem, { centre, others, fetchPage }) {
  if (problem.status === 410) return el("main", { class: "body" }, gone(app, problem, centre, others));
  return problem.status === 404 ? notice("search", t("page.missing"), null, writeButton(app, centre)) : failed(problem, fetchPage);
}
