// Documents that are dropped anywhere on the page, or chosen. They are handed in one after the other.

import {handIn} from './api.js';
import {el, fill, icon, iconButton} from './dom.js';
import {size} from './format.js';
import {addresses, explained, supplier} from './parts.js';
import {t} from './words.js';

const LARGEST = 20 * 1024 * 1024;

const list = el('ul', {});
const panel = el('section', {class: 'uploads', hidden: true},
    el('header', {}, el('h2', {}), iconButton('', 'close', {onclick: () => {
      panel.hidden = true;
      fill(list);
    }})), list);

let line = Promise.resolve();
let kept = () => {};

/** Says what is done when documents were kept. */
export function whenKept(act) {
  kept = act;
}

/** Takes what is dropped on the page. */
export function takeDrops() {
  const veil = el('div', {class: 'drop-veil', 'aria-hidden': 'true'}, el('p', {}, icon('add'), t('drop.here')));
  document.body.append(veil, panel);
  let depth = 0;
  const isFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  const over = (on) => document.body.classList.toggle('dropping', on);
  addEventListener('dragenter', (event) => isFiles(event) && over(++depth > 0));
  addEventListener('dragleave', (event) => isFiles(event) && over(--depth > 0));
  addEventListener('dragover', (event) => isFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (isFiles(event)) {
      event.preventDefault();
      depth = 0;
      over(false);
      add([...event.dataTransfer.files]);
    }
  });
}

/** Opens the dialog of the machine. */
export function chooseFiles() {
  const input = el('input', {type: 'file', multiple: true, accept: '.pdf,.xml,.png,.jpg,.jpeg,.tif,.tiff,.txt,.eml',
    hidden: true, onchange: () => {
      add([...input.files]);
      input.remove();
    }, oncancel: () => input.remove()});
  document.body.append(input);
  input.click();
}

/** Hands documents in and shows how far each is. */
export function add(files) {
  if (!document.body.contains(panel)) {
    document.body.append(panel);
  }
  panel.hidden = false;
  fill(panel.querySelector('h2'), t('uploads'));
  panel.querySelector('button').setAttribute('aria-label', t('close'));
  for (const file of files) {
    const bar = el('progress', {max: '1', value: 0, 'aria-label': t('upload.progress', {name: file.name})});
    const said = el('p', {class: 'quiet small', role: 'status'}, t('upload.waiting'));
    list.append(el('li', {}, el('p', {class: 'upload-name'}, file.name, ' ', el('span', {class: 'quiet'}, size(file.size))), bar, said));
    line = line.then(() => one(file, bar, said));
  }
  line.then(() => kept());
}

async function one(file, bar, said) {
  if (file.size > LARGEST) {
    bar.remove();
    fill(said, t('upload.large'));
    return;
  }
  try {
    fill(said, t('upload.sending'));
    const result = await handIn(file, (part) => {
      bar.value = part;
      if (part >= 1) {
        bar.removeAttribute('value'); // it is read now, and nobody knows how long that takes
        fill(said, t('upload.reading'));
      }
    });
    bar.remove();
    fill(said, result.invoices.map((item) => el('a', {href: addresses(item.invoice).page, class: 'upload-result'},
        icon(item.invoice.review === 'needed' ? 'eye' : 'check'), supplier(item.invoice),
        item.is_new ? '' : ` (${t('upload.known')})`)));
  } catch (error) {
    bar.remove();
    said.classList.add('form-error');
    fill(said, explained(error));
  }
}
