// The push registration of this browser for one customer. A real app would give the token that Firebase issued.
export class Device {
  #key;
  #api;

  constructor(config, session, api) {
    this.#key = `salon.device.${config.tenant}.${session.user}`;
    this.#api = api;
  }

  register(locale) {
    const token = localStorage.getItem(this.#key) ?? `web-${crypto.randomUUID()}`;
    localStorage.setItem(this.#key, token);
    return this.#api.put(`devices/${token}`, { platform: "web", locale });
  }

  async forget() {
    const token = localStorage.getItem(this.#key);
    if (token) await this.#api.remove(`devices/${token}`);
    localStorage.removeItem(this.#key);
  }
}
