// The platform's REST API. Every refusal becomes an ApiProblem with the fields of the problem document.
import { language } from "/kit/languages.js";

export class ApiProblem extends Error {
  constructor(status, body = {}) {
    super(body.title ?? `HTTP ${status}`);
    Object.assign(this, { status, title: body.title, detail: body.detail, problems: body.problems ?? [], body });
  }

  /** No answer at all: the network or the platform is away. */
  get unreachable() { return this.status === 0; }
}

export class Api {
  #root;
  #session;

  constructor(config, session) {
    this.#root = `${config.platform}/t/${config.tenant}/api/v1/`;
    this.#session = session;
  }

  get(path) { return this.#call("GET", path); }
  post(path, body) { return this.#call("POST", path, body); }
  put(path, body) { return this.#call("PUT", path, body); }
  remove(path) { return this.#call("DELETE", path); }

  async list(path) {
    return (await this.get(path)).items;
  }

  async #call(method, path, body) {
    let answer = await this.#send(method, path, body, false);
    if (answer.status === 401) answer = await this.#send(method, path, body, true);
    const text = await answer.text();
    const json = /json/.test(answer.headers.get("content-type") ?? "") && text ? JSON.parse(text) : null;
    if (!answer.ok) throw new ApiProblem(answer.status, json ?? {});
    return json;
  }

  async #send(method, path, body, fresh) {
    try {
      const headers = { "Authorization": `Bearer ${await this.#session.token(fresh)}`, "Accept-Language": language() };
      if (body !== undefined) headers["Content-Type"] = "application/json";
      return await fetch(this.#root + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    } catch (failure) {
      throw new ApiProblem(0, { title: failure.message });
    }
  }
}
