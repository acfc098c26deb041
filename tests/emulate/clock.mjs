// The time as a test set it: the server's own clock would file every mail under today.
import { readFileSync } from "node:fs";

const now = () => Number(readFileSync(process.env.CLOCK_FILE, "utf8"));
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [now()]));
  }

  static now() {
    return now();
  }
};
