"""检查所列的草稿，每份打印一行。Checks the drafts named on the command line and prints a line for each.

    python3 worker.py 草稿.docx 草稿.txt

GOUJI 写明怎样启动命令，默认 gouji。GOUJI says how the command is started.
"""

import base64
import json
import os
import shlex
import subprocess
import sys


class Gouji:
    """一个 gouji worker 进程，可以问任意多次。One process of gouji worker, asked any number of times."""

    def __init__(self):
        command = shlex.split(os.environ.get("GOUJI", "gouji")) + ["worker"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asked = 0

    def ask(self, task, path, **more):
        self.asked += 1
        with open(path, "rb") as file:
            document = base64.b64encode(file.read()).decode("ascii")
        request = {"id": self.asked, "do": task, "name": os.path.basename(path), "base64": document, **more}
        self.process.stdin.write(json.dumps(request).encode("utf-8") + b"\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert answer["id"] == self.asked
        return answer

    def close(self):
        self.process.stdin.close()
        return self.process.wait()


def main(paths):
    gouji = Gouji()
    for path in paths:
        answer = gouji.ask("check", path)
        if answer["ok"]:
            keys = [finding["key"] for finding in answer["result"]["diagnostics"]]
            print(f"{path}\t{len(keys)}\t{' '.join(keys)}")
        else:
            print(f"{path}\t{answer['error']['code']}\t{answer['error']['message']}")
    return gouji.close()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
