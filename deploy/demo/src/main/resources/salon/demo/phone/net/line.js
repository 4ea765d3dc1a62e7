// The WebSocket to the platform: comes back by itself, and opens the next socket before the old one expires.
const SILENCE_MS = 70_000; // the platform beats every 25 s
const LONGEST_PAUSE_MS = 30_000;
const STEADY_MS = 10_000; // a line that has lived this long had not been cut for what went over it
const BLAMES = new Set([1002, 1003, 1007, 1008, 1009]); // the platform did not want what it was sent

export class Line extends EventTarget {
  #address;
  #session;
  #current = null;
  #next = null;
  #dialling = false;
  #failures = 0;
  #openedAt = 0;
  #stopped = true;
  #redial = 0;
  #watchdog = 0;

  constructor(config, session) {
    super();
    this.#address = `${config.platform.replace(/^http/, "ws")}/t/${config.tenant}/ws/v1`;
    this.#session = session;
    addEventListener("online", () => this.#hurry());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#hurry());
  }

  get live() { return this.#current !== null; }

  start() {
    this.#stopped = false;
    this.#dial();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#redial);
    clearTimeout(this.#watchdog);
    this.#current?.close(1000);
    this.#current = null;
  }

  /** Says whether the frame went out; what matters is kept by the caller until it is acked. */
  send(frame) {
    if (this.#current?.readyState !== WebSocket.OPEN) return false;
    this.#current.send(JSON.stringify(frame));
    return true;
  }

  async #dial(fresh = false) {
    if (this.#dialling || this.#stopped) return;
    this.#dialling = true;
    clearTimeout(this.#redial);
    try {
      this.#attach(await this.#session.token(fresh));
    } catch {
      this.#dialling = false;
      this.#dialLater();
    }
  }

  #attach(token) {
    const carrier = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
    const socket = new WebSocket(this.#address, ["bearer-token-carrier", carrier]);
    this.#next = socket;
    socket.onopen = () => this.#opened(socket);
    socket.onmessage = (event) => this.#received(JSON.parse(event.data));
    socket.onclose = (event) => this.#closed(socket, event.code);
  }

  #opened(socket) {
    this.#next = null;
    this.#dialling = false;
    if (this.#stopped) return socket.close(1000);
    const old = this.#current;
    this.#current = socket;
    this.#openedAt = Date.now();
    this.#listenForSilence();
    this.dispatchEvent(new Event("open")); // the listener syncs here, before the old socket goes
    old?.close(1000);
  }

  #received(frame) {
    this.#listenForSilence();
    if (frame.type === "expiring") this.#dial(true);
    else this.dispatchEvent(new CustomEvent("frame", { detail: frame }));
  }

  #closed(socket, code) {
    if (socket === this.#next) {
      this.#next = null;
      this.#dialling = false;
    } else if (socket === this.#current) {
      this.#current = null;
      const steady = Date.now() - this.#openedAt >= STEADY_MS;
      if (steady) this.#failures = 0;
      this.dispatchEvent(new CustomEvent("lost", { detail: { blamed: BLAMES.has(code) && !steady } }));
    } else return; // the old one, closed by us after the next had opened
    // A browser does not tell a 401 at the upgrade from any other failure: a fresh token now and then cures it.
    if (!this.#dialling) this.#dialLater(code === 4401 || this.#failures % 3 === 1);
  }

  #dialLater(fresh = false) {
    if (this.#stopped) return;
    const pause = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** this.#failures++) * (0.7 + Math.random() * 0.6);
    clearTimeout(this.#redial);
    this.#redial = setTimeout(() => this.#dial(fresh), pause);
  }

  #hurry() {
    if (this.#current === null) this.#dial();
  }

  #listenForSilence() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#current?.close(4000), SILENCE_MS);
  }
}
