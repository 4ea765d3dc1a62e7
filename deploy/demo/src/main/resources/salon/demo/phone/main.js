// Starts the phone: settings, pictures, then the sign-in or the app.
import { loadIcons } from "/kit/icons.js";
import { loadConfig } from "./config.js";
import { Session } from "./net/session.js";
import { App } from "./app.js";
import { signInScreen } from "./screens/sign-in.js";

const [config] = await Promise.all([loadConfig(), loadIcons()]);
document.documentElement.dataset.tenant = config.tenant;
const session = new Session(config);
const root = document.getElementById("phone");

if (session.signedIn) new App(config, session, root).start();
else signInScreen(config, session, root, () => new App(config, session, root).start());
session.addEventListener("ended", () => location.replace(location.pathname + location.search));
