// One stream of the chosen centre. It only says that something happened; the page asks for what it shows.
// A hidden page lets go of its stream (a browser holds few per host) and catches up when it is seen again.
const address = document.body.dataset.live;
const { chat, request } = document.body.dataset;
const PAUSE = 300;
const RETRY = 5_000;
const TYPING = 5_000;

let stream = null;
let wasOpen = false;
let typing;
const waiting = new Map();

// The first signal starts the pause, the others share it: a busy centre must not put the page off for ever.
function tell(name) {
  if (!waiting.has(name)) {
    waiting.set(name, setTimeout(() => {
      waiting.delete(name);
      document.body.dispatchEvent(new CustomEvent(name));
    }, PAUSE));
  }
}

function catchUp() {
  tell('salon:chats');
  tell('salon:messages');
  tell('salon:requests');
  tell('salon:request');
  tell('salon:cards');
}

function showTyping(name) {
  const line = document.getElementById('typing');
  if (!line) {
    return;
  }
  line.hidden = !name;
  line.querySelector('[data-name]').textContent = name;
  clearTimeout(typing);
  if (name) {
    typing = setTimeout(() => showTyping(''), TYPING);
  }
}

function hear(event) {
  const signal = JSON.parse(event.data);
  if (signal.kind === 'typing') {
    if (signal.id === chat) {
      showTyping(signal.name);
    }
    return;
  }
  if (signal.kind === 'request') {
    tell('salon:requests');
    if (signal.id === request) {
      tell('salon:request');
    }
    return;
  }
  if (signal.kind === 'cards') {
    tell('salon:cards');
    return;
  }
  tell('salon:chats');
  if (signal.id === chat) {
    showTyping('');
    tell('salon:messages');
  }
}

function isOffline(offline) {
  document.getElementById('offline')?.toggleAttribute('hidden', !offline);
}

function open() {
  stream = new EventSource(address);
  stream.onopen = () => {
    isOffline(false);
    if (wasOpen) {
      catchUp();
    }
    wasOpen = true;
  };
  stream.onmessage = hear;
  stream.onerror = () => {
    isOffline(true);
    if (stream?.readyState === EventSource.CLOSED) {
      close();
      setTimeout(follow, RETRY);
    }
  };
}

function close() {
  stream?.close();
  stream = null;
}

function follow() {
  if (document.hidden) {
    close();
  } else if (!stream) {
    open();
  }
}

if (address) {
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', follow);
  follow();
}
