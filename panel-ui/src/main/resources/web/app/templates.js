// The editor of a mail template: blocks are dragged, or moved by their buttons, and the mail is shown as it is typed. Without
// a script each button asks the platform for the changed form.
import Sortable from 'sortablejs';

const editor = document.querySelector('form[data-editor]');

if (editor) {
  const status = document.getElementById('moves');
  const blocks = (list) => [...list.children].filter((child) => child.matches('[data-block]'));
  const kind = (block) => block.querySelector('[data-kind]').textContent;

  const say = (what, block, list) => {
    const all = blocks(list);
    status.textContent = status.dataset[what]
      .replace('[kind]', kind(block))
      .replace('[place]', all.indexOf(block) + 1)
      .replace('[count]', all.length);
  };

  // As if somebody had typed it: what listens for that hears of moved blocks, too.
  const changed = (list) => {
    blocks(list).forEach((block, index) => {
      block.querySelector('[data-place]').textContent = index + 1;
    });
    list.closest('section').querySelector('[data-palette] button')
      .dispatchEvent(new Event('input', { bubbles: true }));
  };

  const fresh = (list, key) =>
    [...document.getElementById(`new-${list.dataset.list}`).content.children]
      .find((block) => block.querySelector('[type="hidden"]').value === key)
      .cloneNode(true);

  const listOf = (palette) => editor.querySelector(`[data-list="${palette.dataset.palette}"]`);

  const add = (button) => {
    const list = listOf(button.closest('[data-palette]'));
    const block = fresh(list, button.dataset.add);
    list.append(block);
    changed(list);
    say('added', block, list);
    (block.querySelector('textarea, input:not([type="hidden"])') ?? block.querySelector('[data-move="up"]')).focus();
  };

  const remove = (block, list) => {
    const neighbour = block.nextElementSibling ?? block.previousElementSibling;
    block.remove();
    changed(list);
    say('removed', block, list);
    (neighbour?.querySelector('[data-move="remove"]') ?? list.closest('section').querySelector('[data-palette] button')).focus();
  };

  const move = (button) => {
    const block = button.closest('[data-block]');
    const list = block.parentElement;
    if (button.dataset.move === 'remove') {
      remove(block, list);
      return;
    }
    if (button.dataset.move === 'up') {
      block.previousElementSibling?.before(block);
    } else {
      block.nextElementSibling?.after(block);
    }
    button.focus();
    changed(list);
    say('moved', block, list);
  };

  editor.addEventListener('click', (event) => {
    const button = event.target.closest('[data-move], [data-add]');
    if (button) {
      event.preventDefault();
      (button.matches('[data-move]') ? move : add)(button);
    }
  });

  for (const list of editor.querySelectorAll('[data-list]')) {
    new Sortable(list, {
      group: list.dataset.list,
      handle: '[data-grip]',
      draggable: '[data-block]',
      animation: 150,
      forceFallback: true,
      onUpdate: ({ item }) => {
        changed(list);
        say('moved', item, list);
      },
      onAdd: ({ item }) => {
        const block = fresh(list, item.dataset.add);
        item.replaceWith(block);
        changed(list);
        say('added', block, list);
      },
    });
  }
  for (const palette of editor.querySelectorAll('[data-palette]')) {
    new Sortable(palette, {
      group: { name: palette.dataset.palette, pull: 'clone', put: false },
      draggable: '[data-add]',
      sort: false,
      forceFallback: true,
      fallbackTolerance: 5,
    });
  }

  for (const look of editor.querySelectorAll('[data-toggles]')) {
    look.addEventListener('dblclick', () => document.getElementById(look.dataset.toggles).click());
  }

  // Into a frame of its own each time, so that no preview is a step back in the browser's history.
  let frame = editor.querySelector('.mail-preview');
  let next = null;
  let count = 0;
  const preview = () => {
    next?.remove();
    const waiting = frame.cloneNode();
    next = waiting;
    count += 1;
    waiting.removeAttribute('src');
    waiting.name = `mail-preview-${count}`;
    waiting.classList.add('is-waiting');
    frame.after(waiting);
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: editor.dataset.preview, target: waiting.name, hidden: true });
    for (const [name, value] of new FormData(editor)) {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
    document.body.append(form);
    waiting.addEventListener('load', () => {
      frame.remove();
      waiting.classList.remove('is-waiting');
      frame = waiting;
      next = null;
    }, { once: true });
    form.submit();
    form.remove();
  };

  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(preview, 400);
  };
  editor.addEventListener('input', soon);
  editor.addEventListener('change', soon);
  if (document.querySelector('.notice.is-bad, .notice.is-restored')) preview();
}
