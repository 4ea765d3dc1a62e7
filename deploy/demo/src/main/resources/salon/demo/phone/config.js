// Where everything is. The launcher knows; ?tenant=vega shows the other dealer group.
export async function loadConfig() {
  const config = await (await fetch("/config.json")).json();
  const tenant = new URLSearchParams(location.search).get("tenant") ?? config.tenant;
  return { ...config, tenant };
}

/** The demo's customers that have a button on the sign-in page. */
export const CUSTOMERS = { aurora: ["ivan", "olga"], vega: ["vera"] };
export const DEALERS = { aurora: "Aurora", vega: "Vega" };
