"""What runs in an LXC: "metrics" says how the machine is, "relay" hands alerts of the LAN to n8n. Each is a systemd unit with a file of its own."""

import argparse
import hmac
import json
import os
import shutil
import signal
import sys
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEYS = {"metrics": {"address", "port", "token"}, "relay": {"address", "port", "webhook"}}
LONGEST_ALERT = 65536


def read_config(service, path):
    """Reads the part of YAML that is one "key: value" a line; ValueError says what is wrong, with the line, never with a value."""
    config = {}
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            key, separator, value = line.partition(":")
            if not separator or key not in KEYS[service]:
                raise ValueError(f"{path}:{number}: {service} has no such setting; it has {', '.join(sorted(KEYS[service]))}")
            config[key] = read_value(value.strip(), f"{path}:{number}: {key}")
    missing = sorted(key for key in KEYS[service] if not config.get(key))
    if missing:
        raise ValueError(f"{path}: missing or empty: {', '.join(missing)}")
    if not config["port"].isdigit() or not 0 < int(config["port"]) < 65536:
        raise ValueError(f"{path}: port is no port")
    if not config.get("webhook", "https://").startswith(("http://", "https://")):
        raise ValueError(f"{path}: webhook is no http or https URL")
    return config


def read_value(text, place):
    if not text.startswith('"'):
        if any(character in text for character in "'{}[]#&*!|>%@`"):
            raise ValueError(f"{place}: quote the value with double quotes")
        return text
    try:
        return json.loads(text)
    except ValueError:
        raise ValueError(f"{place}: the double quotes do not end where the line does") from None


class Handler(BaseHTTPRequestHandler):
    def answer(self, status, text):
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class Metrics(Handler):
    def do_GET(self):
        if self.path == "/health":
            self.answer(200, "ok\n")
        elif self.path != "/metrics":
            self.answer(404, "no such page\n")
        elif not self.is_allowed():
            self.answer(401, "this needs the token\n")
        else:
            disk = shutil.disk_usage("/")
            self.answer(200, f"homelab_load1 {os.getloadavg()[0]}\nhomelab_disk_free_bytes {disk.free}\nhomelab_disk_bytes {disk.total}\n")

    def is_allowed(self):
        # The bytes as they came: http.server reads headers as Latin-1.
        given = self.headers.get("Authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(given.encode("latin-1"), self.server.config["token"].encode())


class Relay(Handler):
    def do_GET(self):
        self.answer(200, "ok\n") if self.path == "/health" else self.answer(404, "no such page\n")

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if self.path != "/alert" or not length.isdigit() or int(length) > LONGEST_ALERT:
            return self.answer(400, "an alert is a POST to /alert of at most 64 KiB\n")
        headers = {"Content-Type": self.headers.get("Content-Type", "application/json")}
        request = urllib.request.Request(self.server.config["webhook"], self.rfile.read(int(length)), headers)
        try:
            with urllib.request.urlopen(request, timeout=10):
                self.answer(200, "handed on\n")
        except OSError as error:
            # The text of the error may hold the URL, which is a secret.
            self.answer(502, f"n8n did not take it: {type(error).__name__}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="say whether the file is right, and end")
    parser.add_argument("service", choices=sorted(KEYS))
    parser.add_argument("config")
    arguments = parser.parse_args()
    try:
        config = read_config(arguments.service, arguments.config)
    except (OSError, ValueError) as error:
        sys.exit(str(error))
    if arguments.check:
        return
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    handler = Metrics if arguments.service == "metrics" else Relay
    server = ThreadingHTTPServer((config["address"], int(config["port"])), handler)
    server.config = config
    server.serve_forever()


main()
