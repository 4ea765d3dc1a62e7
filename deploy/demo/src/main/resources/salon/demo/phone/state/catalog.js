// Centres and card types: the same for the whole visit, so fetched once per language.
export class Catalog {
  #api;
  #kept = new Map();

  constructor(api) {
    this.#api = api;
  }

  centres() { return this.#once("centres"); }
  /** As they are now: open or closed. */
  centresNow() {
    this.#kept.delete("centres");
    return this.centres();
  }

  cardTypes() { return this.#once("card-types"); }
  async cardType(id) { return (await this.cardTypes()).find((type) => type.id === id); }
  async icons() { return new Map((await this.cardTypes()).map((type) => [type.id, type.icon])); }
  forget() { this.#kept.clear(); }

  #once(path) {
    if (!this.#kept.has(path)) {
      const fetched = this.#api.list(path);
      this.#kept.set(path, fetched);
      fetched.catch(() => this.#kept.delete(path));
    }
    return this.#kept.get(path);
  }
}
