// Put into each page before its own scripts, with the numbers of Streamlit's messages. It listens at the socket: a run that is
// asked for is answered by a new session, and that by the end of a run. After the end the page is at rest when it says so
// itself, no part of it is still awaited or left over from the run before, its letters are there, and three frames have
// passed without a change, in each of which the browser had time to spare.
const watch = ({ ASK, NEW_SESSION, FINISHED, FOR_RERUN }) => {
  if (window.isAtRest !== undefined) return;
  const READY = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]";
  const AWAITED = "[data-testid=stSkeleton], [data-testid=stAppSkeleton], [data-stale=true]";
  let run = "none", changed = true, hadTime = false, frames = 0;

  // The numbers of the outermost fields of a message, each with its value where that is a number.
  function fields(bytes) {
    const found = new Map();
    let at = 0;
    const number = () => {
      for (let value = 0, factor = 1; ; factor *= 128) {
        const byte = bytes[at++];
        value += (byte & 127) * factor;
        if (!(byte & 128)) return value;
      }
    };
    while (at < bytes.length) {
      const tag = number(), field = Math.floor(tag / 8), kind = tag % 8;
      if (kind === 0) found.set(field, number());
      else if (kind === 2) { found.set(field, undefined); const size = number(); at += size; }
      else at += kind === 1 ? 8 : 4;
    }
    return found;
  }

  function hear({ data }) {
    if (!(data instanceof ArrayBuffer)) return;
    const heard = fields(new Uint8Array(data));
    if (heard.has(NEW_SESSION)) run = "running";
    else if (heard.has(FINISHED) && run === "running") run = heard.get(FINISHED) === FOR_RERUN ? "asked" : "ended";
  }

  const heardAt = new WeakSet(), send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    if (!heardAt.has(this)) { heardAt.add(this); this.addEventListener("message", hear); }
    if (data instanceof Uint8Array && fields(data).has(ASK)) run = "asked";
    return send.call(this, data);
  };

  new MutationObserver(() => { changed = true; }).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });

  window.isAtRest = () => {
    const still = run === "ended" && hadTime && !changed && document.fonts.status === "loaded" &&
      document.querySelector(READY) !== null && document.querySelector(AWAITED) === null &&
      document.querySelector("h1, [role=alert]") !== null;
    frames = still ? frames + 1 : 0;
    changed = hadTime = false;
    requestIdleCallback(() => { hadTime = true; });
    return frames >= 3;
  };
};
