// What keys do. A page says what its own do; none does anything while somebody writes.

import {el} from './dom.js';
import {dialog} from './parts.js';
import {t} from './words.js';

let ofPage = [];

/** Says what the keys of this page do: `[{key: 'j', words: 'next', act}]`. */
export function keys(all) {
  ofPage = all;
}

function isWriting(target) {
  return target.closest('input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]') !== null;
}

/** Listens, with the keys that work on every page. */
export function listen(everywhere) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || document.querySelector('dialog[open]')) {
      return;
    }
    const found = [...ofPage, ...everywhere, {key: '?', act: () => show(everywhere)}]
        .find((one) => one.key === event.key);
    if (found && !(event.key === 'Enter' && event.target.closest('a, button'))) {
      event.preventDefault();
      found.act(event);
    }
  });
}

/** Shows what they do. */
export function show(everywhere) {
  const rows = [...ofPage, ...everywhere, {key: '?', words: t('keys.help')}].filter((one) => one.words);
  dialog(t('keys.title'), el('dl', {class: 'key-list'},
      rows.map((one) => el('div', {}, el('dt', {}, el('kbd', {}, one.key)), el('dd', {}, one.words)))));
}
