// Where one signs in or up.

import {el} from './dom.js';
import {signInForm, signUpForm} from './sign-in.js';
import {t} from './words.js';

export default async function page(view) {
  const isNew = location.pathname === '/sign-up';
  const from = view.query.get('from') ?? '/';
  const title = t(isNew ? 'sign-up' : 'sign-in');
  view.title(title);
  const done = () => location.assign(from.startsWith('/') && !from.startsWith('//') ? from : '/');
  view.root.classList.add('narrow');
  view.root.append(
      el('h1', {tabindex: '-1'}, isNew ? t('sign-up.title') : t('sign-in.title')),
      el('p', {class: 'lead'}, t('sign-in.lead')),
      isNew ? signUpForm(done) : signInForm(done),
      el('p', {class: 'quiet'}, t(isNew ? 'sign-up.have' : 'sign-in.new'), ' ',
          el('a', {href: (isNew ? '/sign-in' : '/sign-up') + location.search}, t(isNew ? 'sign-in' : 'sign-up'))));
}
