// The bell in the frame: how much one was told and has not read.

import {get, Offline} from './api.js';
import {el, fill, icon} from './dom.js';
import {t} from './words.js';

const MOST = 99;
let last = 0;
const node = el('a', {href: '/notices', class: 'icon-button bell', 'data-place': 'notices'});

/** The bell, as it was counted last. */
export function bellLink() {
  label(last);
  return node;
}

/** Counts anew. Whoever is not signed in sees the bell without a number, and while the server is out of reach it stays: what fails is told where it is asked for. */
export async function bell() {
  try {
    const {items} = await get(`/v1/user/me/events?unread=true&limit=${MOST + 1}`, {staysQuiet: true});
    label(items.length);
  } catch (error) {
    label(error instanceof Offline ? last : 0);
  }
}

function label(unread) {
  last = unread;
  const words = unread ? t('notices.some', {n: unread}) : t('nav.notices');
  node.setAttribute('aria-label', words);
  node.title = words;
  fill(node, icon('bell'), unread ? el('span', {class: 'badge', 'aria-hidden': 'true'}, unread > MOST ? `${MOST}+` : String(unread)) : null);
}
