// Puts a `.gz` and a `.br` beside each file for pages, once and as small as they get, so that a server only has to send
// them: `gzip_static` and `brotli_static` of nginx, `precompressed` of Caddy.
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** In bytes; less is not worth a second file. */
const LEAST = 1000;

/** @param {string} dist folder of the built files */
export function compress(dist) {
  for (const name of readdirSync(dist, {recursive: true, encoding: 'utf8'})) {
    const path = join(dist, name);
    if (!/\.(js|html)$/.test(name) || statSync(path).size < LEAST) continue;
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, {level: 9}));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
    );
  }
}
