// Cars and offers, read from the words of schema.org in which the platform tells of them.
export class Showroom {
  #api;
  #platform;

  constructor(config, api) {
    this.#platform = config.platform;
    this.#api = api;
  }

  async offer(id) { return this.#offer(await this.#api.get(`offers/${id}`)); }
  async car(id) { return this.#car(await this.#api.get(`cars/${id}`)); }

  /** Those that run now. */
  async offers(centre) {
    return (await this.#api.list(centre ? `offers?centre=${encodeURIComponent(centre)}` : "offers")).map((one) => this.#offer(one));
  }

  /** {cars, next}: next is what the page after this one begins after, if there is one. */
  async cars(filters) {
    const { items, next } = await this.#api.get(`cars?${filters}`);
    return { cars: items.map((one) => this.#car(one)), next: next ?? null };
  }

  #offer({ id, title, name, text, description, image, from, validFrom, to, validThrough, centres }) {
    return {
      id, title: title ?? name, text: text ?? description ?? "", pictures: this.#addresses(image),
      from: from ?? validFrom ?? null, to: to ?? validThrough ?? null, centres: centres ?? [],
    };
  }

  #car({ id, name, brand, model, vehicleIdentificationNumber, vehicleModelDate, mileageFromOdometer, itemCondition, offers, image, centre }) {
    return {
      id, model, name: name ?? [brand?.name, model].filter(Boolean).join(" "),
      vin: vehicleIdentificationNumber ?? null, year: vehicleModelDate ?? null,
      mileage: mileageFromOdometer?.value ?? null,
      isNew: itemCondition ? itemCondition.endsWith("NewCondition") : null,
      price: offers?.price ? { major: Number(offers.price), currency: offers.priceCurrency } : null,
      isSold: offers?.availability?.endsWith("SoldOut") ?? false,
      pictures: this.#addresses(image), centre: centre ?? null,
    };
  }

  #addresses(image) {
    return [image].flat().filter(Boolean).map((one) => new URL(one, this.#platform).href).filter((address) => /^https?:/.test(address));
  }
}
