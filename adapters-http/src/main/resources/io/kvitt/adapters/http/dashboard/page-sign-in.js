// Where one signs in or up.

import {get} from './api.js';
import {el, fill, icon} from './dom.js';
import {signInForm, signUpForm} from './sign-in.js';
import {t} from './words.js';

export default async function page(view) {
  const isNew = location.pathname === '/sign-up';
  const asked = view.query.get('from') ?? '/';
  const from = asked.startsWith('/') && !asked.startsWith('//') ? asked : '/';
  const title = t(isNew ? 'sign-up' : 'sign-in');
  view.title(title);
  const done = () => location.assign(from);
  const elsewhere = el('div', {class: 'stack'});
  view.root.classList.add('narrow');
  view.root.append(
      el('h1', {tabindex: '-1'}, isNew ? t('sign-up.title') : t('sign-in.title')),
      el('p', {class: 'lead'}, t('sign-in.lead')),
      isNew ? signUpForm(done) : signInForm(done), elsewhere,
      el('p', {class: 'quiet'}, t(isNew ? 'sign-up.have' : 'sign-in.new'), ' ',
          el('a', {href: (isNew ? '/sign-in' : '/sign-up') + location.search}, t(isNew ? 'sign-in' : 'sign-up'))));
  offer(elsewhere, isNew, from);
}

/** A button to the provider where one is set up; whoever cannot be asked about that offers none, and the form says why. */
async function offer(part, isNew, from) {
  const {sign_in: isThere} = await get('/v1/auth/providers', {asksNobody: true}).catch(() => ({}));
  if (isThere) {
    fill(part, el('p', {class: 'or quiet small'}, t('sign-in.or')),
        el('a', {class: 'button wide', href: `/v1/auth/${isNew ? 'signup' : 'login'}?return_to=${encodeURIComponent(from)}`}, icon('out'),
            t(isNew ? 'sign-up.elsewhere' : 'sign-in.elsewhere')));
  }
}
