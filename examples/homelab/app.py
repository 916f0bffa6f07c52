"""A bookshelf: one page, and a health page that says which version answers."""

import json
import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BOOKS = ["The Left Hand of Darkness", "Invisible Cities", "The Phoenix Project"]


class Bookshelf(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/health":
            # Without its secrets the service cannot work, so it does not call itself healthy.
            missing = [name for name in ("DATABASE_PASSWORD", "SESSION_KEY") if not os.environ.get(name)]
            body = {"status": f"missing {', '.join(missing)}" if missing else "ok", "version": os.environ["VERSION"]}
            self.answer(503 if missing else 200, "application/json", json.dumps(body))
        elif self.path == "/":
            self.answer(200, "text/plain; charset=utf-8", "\n".join(BOOKS) + "\n")
        else:
            self.answer(404, "text/plain; charset=utf-8", "no such page\n")

    def answer(self, status, content_type, body):
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


# The first process of a container ignores SIGTERM unless it asks for it; then every deploy would wait ten seconds.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
ThreadingHTTPServer(("0.0.0.0", 8080), Bookshelf).serve_forever()
