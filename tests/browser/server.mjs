// A static host on loopback: it serves the files of a folder below a prefix and knows no more. Its
// policy allows nothing inline and nothing from elsewhere, so a page that breaks it says so in the
// console.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { filesOf } from './portal.mjs';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * The file that a host finds for a path below the prefix: the file of that name, or the
 * `index.html` of a folder whose path ends in `/`. `undefined` if there is none.
 */
export function fileAt(files, path) {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(name) ? name : undefined;
}

/** Serves a folder at a prefix that begins and ends with `/`. */
export async function serve(folder, prefix = '/') {
  const files = filesOf(folder);
  const server = createServer((request, response) => {
    const { status, name, to } = answer(files, prefix, request.url);
    const head = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' };
    if (to) {
      response.writeHead(status, { ...head, location: to }).end();
    } else if (name) {
      const type = TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
      const body = request.method === 'HEAD' ? undefined : readFileSync(files.get(name));
      response.writeHead(status, { ...head, 'content-type': type }).end(body);
    } else {
      response.writeHead(status, { ...head, 'content-type': TYPES['.txt'] }).end('not found\n');
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const root = `http://127.0.0.1:${server.address().port}${prefix}`;
  return {
    root,
    at: (address) => new URL(address, root).href,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(files, prefix, target) {
  const [encoded] = target.split('?');
  const path = decoded(encoded);
  if (path?.startsWith(prefix)) {
    const below = path.slice(prefix.length);
    const name = fileAt(files, below);
    if (name) return { status: 200, name };
    if (fileAt(files, `${below}/`)) return { status: 301, to: `${encoded}/` };
    if (files.has('404.html')) return { status: 404, name: '404.html' };
  }
  return { status: 404 };
}

function decoded(encoded) {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
