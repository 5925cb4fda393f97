// Shows /openapi.json. Everything is set as text: nothing of the document is run.
'use strict';

const element = (name, text, ...children) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
};

const rows = list => element('table', '', ...list.map(cells => element('tr', '', ...cells.map(cell => element('td', cell)))));

const shown = value => element('pre', typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const resolved = (schema, schemas) => schema.$ref ? schemas[schema.$ref.split('/').pop()] : schema;

const kind = schema => schema.$ref ? schema.$ref.split('/').pop()
  : schema.type === 'array' ? 'list of ' + kind(schema.items) : schema.format || schema.type || '';

const fields = (schema, schemas) => {
  const whole = resolved(schema, schemas);
  const required = whole.required || [];
  return rows(Object.entries(whole.properties || {}).map(([name, part]) =>
    [name + (required.includes(name) ? ' *' : ''), kind(part), part.description || '']));
};

const content = (parts, schemas) => Object.entries(parts || {}).flatMap(([type, media]) => [
  element('div', '', element('code', type)),
  media.schema ? fields(media.schema, schemas) : '',
  media.example ? shown(media.example) : '',
]);

const operation = (path, method, what, schemas) => {
  const box = element('details', '', element('summary', '',
    element('b', method.toUpperCase()), element('code', path), element('span', what.summary)));
  if (what['x-alias-of']) {
    box.className = 'alias';
    box.append(element('p', 'Another name of ' + what['x-alias-of'] + '.'));
  }
  if (what.parameters) {
    box.append(element('h3', 'Parameters'), rows(what.parameters.map(one =>
      [one.name + (one.required ? ' *' : ''), one.in, one.description || ''])));
  }
  if (what.requestBody) box.append(element('h3', 'Body'), ...content(what.requestBody.content, schemas));
  for (const [status, answer] of Object.entries(what.responses)) {
    box.append(element('h3', status + ' ' + answer.description));
    if (status < '300') box.append(...content(answer.content, schemas));
  }
  return box;
};

fetch('/openapi.json').then(answer => answer.json()).then(api => {
  document.getElementById('about').textContent = api.info.description + ' Version ' + api.info.version + '.';
  const boxes = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods)
    .map(([method, what]) => [path + ' ' + what.summary, operation(path, method, what, api.components.schemas)]));
  document.getElementById('operations').append(...boxes.map(([, box]) => box));
  document.getElementById('filter').addEventListener('input', event => {
    const wanted = event.target.value.toLowerCase();
    boxes.forEach(([text, box]) => { box.hidden = !text.toLowerCase().includes(wanted); });
  });
});
