// What somebody should look at before it is paid, one after the other.

import {list, patch} from './api.js';
import {button, el, fill, icon} from './dom.js';
import {percent} from './format.js';
import {keys} from './keys.js';
import {addresses, amount, dueText, empty, kind, note, noteFailure, supplier} from './parts.js';
import {whenKept} from './upload.js';
import {t} from './words.js';

const MOST = 200;

export default async function page(view) {
  view.title(t('nav.review'));
  whenKept(view.refresh);
  let {items} = await list('/v1/invoices?review=needed&limit=100', MOST, {signal: view.signal});
  const holder = el('div', {});
  const show = () => fill(holder, items.length === 0
      ? empty(t('review.none'), t('review.none.text'), el('a', {class: 'button', href: '/invoices'}, t('nav.invoices')))
      : el('ul', {class: 'queue'}, items.map((invoice) => row(invoice, right))));
  const right = async (invoice) => {
    try {
      await patch(addresses(invoice).api, invoice.version, {review: 'confirmed'});
      const index = items.indexOf(invoice);
      items = items.filter((one) => one !== invoice);
      show();
      focusRow(holder, index);
      note(t('review.done', {supplier: supplier(invoice)}));
    } catch (error) {
      noteFailure(error);
    }
  };
  show();
  view.root.append(el('h1', {tabindex: '-1'}, t('nav.review')), el('p', {class: 'lead'}, t('review.lead')), holder);
  const index = () => [...holder.querySelectorAll('li')].findIndex((one) => one.contains(document.activeElement));
  keys([
    {key: 'j', words: t('keys.next'), act: () => focusRow(holder, index() + 1)},
    {key: 'k', words: t('keys.previous'), act: () => focusRow(holder, Math.max(0, index() - 1))},
    {key: 'Enter', words: t('keys.open'), act: () => items[index()] && view.go(addresses(items[index()]).page)},
    {key: 'y', words: t('review.right'), act: () => items[index()] && right(items[index()])},
  ]);
}

function focusRow(holder, index) {
  const all = holder.querySelectorAll('li');
  all[Math.min(index, all.length - 1)]?.querySelector('a').focus();
}

function row(invoice, right) {
  const name = supplier(invoice);
  return el('li', {class: 'card'},
      el('div', {}, el('a', {href: addresses(invoice).page, class: 'supplier'}, name),
          el('p', {class: 'quiet small'}, kind(invoice), ' · ', invoice.document.file, ' · ',
              t('confidence', {percent: percent(invoice.confidence)})),
          el('p', {class: 'small'}, missing(invoice))),
      el('div', {class: 'queue-amount'}, amount(invoice), el('span', {class: 'quiet small'}, dueText(invoice))),
      el('div', {class: 'row-actions'},
          el('a', {class: 'button primary', href: addresses(invoice).page, 'aria-label': t('review.look.of', {supplier: name})},
              icon('eye'), t('review.look')),
          button(t('review.right'), {'aria-label': t('review.right.of', {supplier: name}), onclick: () => right(invoice)}, 'check')));
}

/** What a payment would need and was not found. */
function missing(invoice) {
  const lacks = [
    [!invoice.supplier.name, 'seller_name'], [!invoice.total, 'amount_due'], [!invoice.due_date, 'due_date'],
  ].filter(([is]) => is).map(([, name]) => t(`field.${name}`));
  return lacks.length ? t('review.lacks', {fields: lacks.join(', ')}) : t('review.unsure');
}
