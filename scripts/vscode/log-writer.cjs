// Put in the place of `@vscode/spdlog` (natives.mjs), which is C++ and would have to be compiled:
// writes VS Code's log files, and so what its Output view shows. The same functions, as far as
// VS Code calls them; no rotation, since the folder of these logs does not outlive the server.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

/** @returns {string} the local time as in `2026-01-31 09:05:00.123` */
function timestamp() {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, -1).replace('T', ' ');
}

class Logger {
  #level = 2;
  #plain = false;

  constructor(_type, _name, /** @type {string} */ file) {
    this.file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  #write(/** @type {number} */ level, /** @type {string} */ message) {
    if (level < this.#level) return;
    const line = this.#plain ? message : `${timestamp()} [${LEVELS[level]}] ${message}\n`;
    try {
      appendFileSync(this.file, line);
    } catch {
      // the folder is being removed: nobody will read this
    }
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {
    this.#plain = false;
  }
  clearFormatters() {
    this.#plain = true;
  }
  flush() {}
  drop() {}
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
