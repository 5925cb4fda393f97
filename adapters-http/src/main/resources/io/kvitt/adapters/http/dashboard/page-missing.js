// An address that shows nothing.

import {el} from './dom.js';
import {empty} from './parts.js';
import {t} from './words.js';

export default async function page(view) {
  view.title(t('missing.title'));
  view.root.append(empty(t('missing.title'), t('missing.text'), el('a', {class: 'button primary', href: '/'}, t('nav.home'))));
}
