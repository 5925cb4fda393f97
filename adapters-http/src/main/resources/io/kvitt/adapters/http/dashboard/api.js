// Asks the API. Whoever is no longer signed in is asked to be, and what was asked is then asked again: nothing that was typed is lost.

const MOST_ON_THE_SPOT = 4_000_000;

let isReached = true;
let signIn = () => Promise.reject(new Error('nobody asks to sign in'));
let refreshing;

/** What came back instead of what was asked for. */
export class Problem extends Error {
  constructor(status, body, requestId) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.code = body.code ?? '';
    this.title = body.title ?? '';
    this.errors = body.errors ?? [];
    this.requestId = body.request_id ?? requestId ?? '';
  }
}

/** The server cannot be reached. */
export class Offline extends Error {}

/** Says how somebody is asked to sign in: a function that ends when they have. */
export function whenSignedOut(ask) {
  signIn = ask;
}

function cookie(name) {
  const found = document.cookie.split('; ').find((one) => one.startsWith(name + '='));
  return found ? found.slice(name.length + 1) : '';
}

/** Whether this browser has a session of its own; without one, the server may still know the machine. */
export function hasSession() {
  return cookie('__Host-csrf') !== '';
}

function headers(more = {}) {
  const all = {'X-Client': 'web', ...more};
  const csrf = cookie('__Host-csrf');
  return csrf ? {...all, 'X-CSRF-Token': csrf} : all;
}

/** Notes whether the server answers; where that changes, the window hears `reached` or `unreached`. */
function reach(now) {
  if (now !== isReached) {
    isReached = now;
    dispatchEvent(new Event(now ? 'reached' : 'unreached'));
  }
}

/** Whether the server answered when it was asked last. A machine without a network still reaches a server of its own. */
export function isInReach() {
  return isReached;
}

/** Asks whether the server is there. */
export function probe() {
  return send('GET', '/v1/healthz', {}).catch(() => {});
}

async function send(method, path, options) {
  try {
    const got = await fetch(path, {
      method,
      headers: headers(options.headers),
      body: options.body,
      signal: options.signal,
      cache: 'no-cache',
      credentials: 'same-origin',
      redirect: 'error',
    });
    reach(true);
    return got;
  } catch (failed) {
    if (failed.name === 'AbortError') {
      throw failed;
    }
    reach(false);
    throw new Offline();
  }
}

/** New tokens for the session; one asks, whoever waits. False if the session is over. */
function refresh() {
  refreshing ??= send('POST', '/v1/auth/refresh', {headers: {'Content-Type': 'application/json'}, body: '{}'})
      .then((response) => response.ok)
      .finally(() => {
        refreshing = undefined;
      });
  return refreshing;
}

async function answered(method, path, options) {
  const response = await send(method, path, options);
  if (response.status !== 401 || options.asksNobody) {
    return response;
  }
  if (!(hasSession() && await refresh())) {
    if (options.staysQuiet) {
      return response;
    }
    await signIn();
  }
  return send(method, path, options);
}

/** Throws what the server says instead of an answer. */
async function refused(response) {
  const type = response.headers.get('Content-Type') ?? '';
  const body = type.includes('json') ? await response.json().catch(() => ({})) : {};
  return new Problem(response.status, body, response.headers.get('X-Request-Id'));
}

/** The whole answer, if it is one. */
export async function response(method, path, options = {}) {
  const got = await answered(method, path, options);
  if (!got.ok) {
    throw await refused(got);
  }
  return got;
}

/** What is there, as JSON. */
export async function get(path, options = {}) {
  return (await response('GET', path, {...options, headers: {Accept: 'application/json', ...options.headers}})).json();
}

/** What is there, as an address for an image; to be given back with `URL.revokeObjectURL`. */
export async function picture(path, accept, options = {}) {
  const got = await response('GET', path, {...options, headers: {Accept: accept}});
  return URL.createObjectURL(await got.blob());
}

/** Sends JSON, and gives the JSON that comes back, if any. */
export async function write(method, path, body, options = {}) {
  const got = await response(method, path, {
    ...options,
    headers: {'Content-Type': 'application/json', ...options.headers},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return got.status === 204 ? undefined : got.json();
}

/** Changes what was looked at in that version. */
export function patch(path, version, body, options = {}) {
  return write('PATCH', path, body, {...options, headers: {'If-Match': `"v${version}"`}});
}

/** Every entry of a list, page after page, up to so many. */
export async function list(path, most, options = {}) {
  const items = [];
  let next = path;
  while (next && items.length < most) {
    const page = await get(next, options);
    items.push(...page.items);
    next = page.links.next;
  }
  return {items: items.slice(0, most), next};
}

/** Sends bytes and tells how far it is: only the older way of asking does. */
function sent(method, path, body, type, told) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers(type ? {'Content-Type': type} : {}))) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total);
    request.onerror = () => failed(new Offline());
    request.onload = () => {
      let json = {};
      try {
        json = JSON.parse(request.responseText || '{}');
      } catch {
        json = {};
      }
      if (request.status >= 200 && request.status < 300) {
        done({json, location: request.getResponseHeader('Location')});
      } else {
        failed(new Problem(request.status, json, request.getResponseHeader('X-Request-Id')));
      }
    };
    request.send(body);
  });
}

/** Hands a document in, and gives what came of it. */
export async function handIn(file, told) {
  await get('/v1/auth/session'); // whoever has to sign in does so before the bytes are sent
  const {json} = file.size > MOST_ON_THE_SPOT ? await large(file, told) : await small(file, told);
  told(1);
  return json.state ? finished(json) : json;
}

function small(file, told) {
  const form = new FormData();
  form.append('file', file, file.name || 'document');
  return sent('POST', '/v1/receipts/upload', form, '', told);
}

async function large(file, told) {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const ticket = await write('POST', '/v1/uploads',
      {filename: file.name || 'document', size: file.size, sha256, purpose: 'receipt'});
  await sent(ticket.method, ticket.url, file, 'application/octet-stream', told);
  return {json: await write('POST', `/v1/uploads/${ticket.id}/complete`)};
}

/** Waits until what takes long is over. */
async function finished(job) {
  let now = job;
  for (let wait = 200; now.state === 'waiting' || now.state === 'running'; wait = Math.min(2_000, wait * 1.5)) {
    await new Promise((done) => setTimeout(done, wait));
    now = await get(`/v1/jobs/${encodeURIComponent(job.id)}`);
  }
  if (now.state === 'failed') {
    throw new Problem(now.problem?.status ?? 422, now.problem ?? {}, '');
  }
  return now.result;
}
