// Signs a customer in at Keycloak and keeps the access token fresh. The session ends with the tab: one tab is one device.
export class SignInRefused extends Error {}

const EARLY_SECONDS = 20;

export class Session extends EventTarget {
  #address;
  #store;
  #tokens;
  #renewal = null;

  constructor(config) {
    super();
    this.#address = `${config.keycloak}/realms/${config.tenant}/protocol/openid-connect/token`;
    this.#store = `salon.session.${config.tenant}`;
    this.#tokens = JSON.parse(sessionStorage.getItem(this.#store) ?? "null");
  }

  get signedIn() { return this.#tokens !== null; }

  /** The user name, which also keeps this customer's drafts apart from another's on the same phone. */
  get user() { return this.#claims().preferred_username ?? this.#claims().sub; }

  async signIn(username, password) {
    await this.#obtain({ grant_type: "password", username, password, scope: "openid" });
  }

  /** A token that is still good for a while; fresh asks for a new one in any case. */
  async token(fresh = false) {
    if (!fresh && this.#claims().exp - Date.now() / 1000 > EARLY_SECONDS) return this.#tokens.access_token;
    this.#renewal ??= this.#renew().finally(() => { this.#renewal = null; });
    await this.#renewal;
    return this.#tokens.access_token;
  }

  signOut() {
    this.#tokens = null;
    sessionStorage.removeItem(this.#store);
    this.dispatchEvent(new Event("ended"));
  }

  async #renew() {
    if (!this.#tokens) throw new SignInRefused();
    try {
      await this.#obtain({ grant_type: "refresh_token", refresh_token: this.#tokens.refresh_token });
    } catch (failure) {
      if (failure instanceof SignInRefused) this.signOut();
      throw failure;
    }
  }

  async #obtain(grant) {
    const answer = await fetch(this.#address, {
      method: "POST",
      body: new URLSearchParams({ client_id: "salon-mobile", ...grant }),
    });
    if (answer.status === 400 || answer.status === 401) throw new SignInRefused();
    if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
    this.#tokens = await answer.json();
    sessionStorage.setItem(this.#store, JSON.stringify(this.#tokens));
  }

  #claims() {
    if (!this.#tokens) return {};
    const payload = this.#tokens.access_token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(payload), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  }
}
