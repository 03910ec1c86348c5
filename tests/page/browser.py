"""A headless Chromium that is spoken to over two pipes: the DevTools protocol as messages of JSON, each ended by a zero byte. No port, no library, no network."""
import base64
import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile

ANSWER_SECONDS = 60


class Browser:
    """A page of one browser with a profile of its own. `events` holds what the page said since `open`."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="cairn-chromium-")
        command_read, self.commands = os.pipe()
        self.answers, answer_write = os.pipe()
        # Chromium reads commands from descriptor 3 and answers on 4; the shell puts the pipes there.
        options = ["--headless", "--remote-debugging-pipe", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run",
                   f"--user-data-dir={self.profile}"]
        if os.geteuid() == 0:
            options.append("--no-sandbox")
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec 3<&{command_read} 4>&{answer_write}; exec chromium "$@"', "sh", *options],
            pass_fds=(command_read, answer_write), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(command_read)
        os.close(answer_write)
        self.unread, self.number, self.session, self.events = b"", 0, None, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Log", "Runtime", "Network", "Audits"):
            self.call(domain + ".enable")

    def message(self):
        while b"\0" not in self.unread:
            there, _, _ = select.select([self.answers], [], [], ANSWER_SECONDS)
            more = os.read(self.answers, 1 << 20) if there else b""
            if not more:
                raise RuntimeError("the browser has gone" if there else f"the browser has said nothing for {ANSWER_SECONDS} seconds")
            self.unread += more
        first, self.unread = self.unread.split(b"\0", 1)
        return json.loads(first)

    def call(self, method, **parameters):
        self.number += 1
        asked = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            asked["sessionId"] = self.session
        os.write(self.commands, json.dumps(asked).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path, width=1000, scheme="light", media="screen"):
        """Loads a file as a screen of that width shows it, in a light or dark room or on paper; back when it is there."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500)
        self.call("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.events = []
        failed = self.call("Page.navigate", url=pathlib.Path(path).resolve().as_uri()).get("errorText")
        if failed:
            raise RuntimeError(f"{path}: {failed}")
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def evaluate(self, script):
        """The value of an expression; what it returns must be JSON."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "the script failed"))
        return answer["result"].get("value")

    def spoken(self):
        """What a screen reader is told: (role, name) of every node that has a name."""
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        return [(node["role"]["value"], node["name"]["value"]) for node in nodes if not node.get("ignored") and node.get("name", {}).get("value")]

    def pdf(self):
        """On A4, as bytes."""
        return base64.b64decode(self.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=False)["data"])

    def picture(self, path):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        pathlib.Path(path).write_bytes(base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]))

    def close(self):
        self.process.terminate()
        self.process.wait()
        os.close(self.commands)
        os.close(self.answers)
        shutil.rmtree(self.profile, ignore_errors=True)
