// A host of static files, as a reader's browser meets one: HTTP/2, texts compressed.
// node static_host.mjs FOLDER PORT CERTIFICATE KEY; prints a line when it listens.

import { readFile, stat } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".json": "application/json", ".txt": "text/plain", ".xml": "application/xml",
};
const [folder, port, certificate, key] = process.argv.slice(2);

const find = async (address) => {
  const path = join(folder, normalize(decodeURIComponent(new URL(address, "https://host").pathname)));
  try {
    return (await stat(path)).isDirectory() ? join(path, "index.html") : path;
  } catch {
    return "";
  }
};

const server = createSecureServer({ cert: await readFile(certificate), key: await readFile(key) });
server.on("stream", async (stream, headers) => {
  const path = await find(headers[":path"]);
  const content = path ? await readFile(path).catch(() => undefined) : undefined;
  if (content === undefined) {
    stream.respond({ ":status": 404 }, { endStream: true });
    return;
  }
  const type = TYPES[extname(path)];
  stream.respond({
    ":status": 200,
    "content-type": type ?? "application/octet-stream",
    "cache-control": "max-age=600",
    ...(type && { "content-encoding": "gzip" }),
  });
  stream.end(type ? gzipSync(content) : content);
});
server.listen(Number(port), "127.0.0.1", () => console.log("listening"));
