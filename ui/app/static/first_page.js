// What the first page does for every page: Streamlit's own words in the reader's language, the language that a screen
// reader speaks, a phone's menu that closes after a choice, links that do not load the page anew, and printing.
(() => {
  "use strict";

  const PHONE = matchMedia("(max-width: 767px)");
  const DRAWER = "[data-testid=stSidebar][data-collapsed=false] [data-testid=stSidebarCollapseButton] button";
  const AWAITED = "[data-testid=stSkeleton]:not([class*=st-key-plot] *, details:not([open]) *)";
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
  // Written by us or typed by people: left as it is.
  const NOT_STREAMLITS = ".stHtml, [role=option][aria-posinset], [data-tag] > span, [data-testid=stFileChipName], svg, script, style";
  // A step in the menu leaves the language out of the address for a moment.
  const MILLISECONDS_OF_A_STEP = 1000;

  const MILLISECONDS_BETWEEN_QUESTIONS = 2000;
  const MILLISECONDS_TO_BE_DRAWN = 3000; // what has not come by then is not waited for
  const MILLISECONDS_OF_TYPING = 300; // between two letters of a name
  const LEAST_LETTERS = 2; // of one nothing can be said
  const PAGES = new Set(document.getElementById("ps-words").dataset.pages.split(" ")); // the last part of their addresses

  const PART = location.hash.slice(1); // of the page, that a link leads to

  let toBeMarked = 0;
  const exact = new Map();
  const patterns = [];
  const put = new WeakMap(); // node → name of the attribute, or "" for its text → [Streamlit's, ours]
  let language = chosen();
  let waiting = 0;
  let touched = false; // whether anybody has done anything on this page since it was loaded
  let scrolled = false; // whether anybody has scrolled it by hand
  let bare = false; // whether the last step went to a page and left its choices out

  function chosen() {
    return new URLSearchParams(location.search).get("lang") === "en" ? "en" : "vi";
  }

  function learn([english, vietnamese]) {
    if (!english.includes("{")) return exact.set(english, vietnamese);
    const escaped = english.replace(/[.*+?^$()[\]\\|]/g, "\\$&");
    const pattern = new RegExp(`^${escaped.replace(/\{(\w+)\}/g, "(?<$1>.+)")}$`);
    return patterns.push([pattern, vietnamese]);
  }

  function translated(text) {
    const words = text.trim();
    if (!words) return null;
    const whole = exact.get(words);
    if (whole !== undefined) return text.replace(words, () => whole);
    for (const [pattern, vietnamese] of patterns) {
      const found = pattern.exec(words);
      if (found) return vietnamese.replace(/\{(\w+)\}/g, (_, name) => found.groups[name]);
    }
    return null;
  }

  function isStreamlits(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return element !== null && element.closest(NOT_STREAMLITS) === null;
  }

  // What stands there, in the language of the page; what React has written anew since is not ours to take back.
  function say(node, name, value, write) {
    const before = put.get(node)?.get(name);
    const isOurs = before !== undefined && before[1] === value;
    if (language === "en") {
      if (isOurs) write(before[0]);
      return;
    }
    if (isOurs) return;
    const ours = translated(value);
    if (ours === null || !isStreamlits(node)) return;
    if (!put.has(node)) put.set(node, new Map());
    put.get(node).set(name, [value, ours]);
    write(ours);
  }

  function sayText(node) {
    say(node, "", node.nodeValue, (text) => (node.nodeValue = text));
  }

  function sayAttribute(element, name) {
    const value = element.getAttribute(name);
    if (value) say(element, name, value, (text) => element.setAttribute(name, text));
  }

  function sayAll(root) {
    if (root.nodeType === Node.TEXT_NODE) return sayText(root);
    if (root.nodeType !== Node.ELEMENT_NODE || !isStreamlits(root)) return undefined;
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.matches(NOT_STREAMLITS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = root; node; node = walk.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) sayText(node);
      else for (const name of ATTRIBUTES) sayAttribute(node, name);
    }
    return undefined;
  }

  function hear(changes) {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === "attributes") sayAttribute(target, attributeName);
      else if (type === "characterData") sayText(target);
      else for (const node of addedNodes) sayAll(node);
    }
  }

  function speak() {
    clearTimeout(waiting);
    if (chosen() === language) return;
    waiting = setTimeout(
      () => {
        language = chosen();
        document.documentElement.lang = language;
        sayAll(document.documentElement);
      },
      language === "en" ? MILLISECONDS_OF_A_STEP : 0,
    );
  }

  // A choice in the menu is two steps to Streamlit: to the bare page, then to the page with what is chosen. Going back
  // must be one.
  function isSecondStep(url) {
    const to = new URL(url ?? location.href, location.href);
    const second = bare && to.pathname === location.pathname && to.search !== "";
    bare = to.pathname !== location.pathname && to.search === "";
    return second;
  }

  // Before anybody has done anything the server only completes an address (the period where a link names none): going
  // back must lead to where one came from, not to the address that is completed again.
  function noticeATouch(event) {
    touched ||= event.isTrusted;
  }

  // The part of a page that a link leads to is drawn before all that stands above it is: it is gone back to while that comes,
  // until somebody touches the page. An address that is completed loses its name.
  function keepThePart() {
    if (touched || scrolled || !PART) return;
    document.getElementById(PART)?.scrollIntoView({ behavior: "instant" });
  }

  function noticeAScroll() {
    scrolled = true;
  }

  function followTheAddress() {
    const { pushState, replaceState } = history;
    history.pushState = function (...to) {
      const completes = isSecondStep(to[2]) || !touched;
      (completes ? replaceState : pushState).apply(this, to);
      speak();
    };
    history.replaceState = function (...to) {
      replaceState.apply(this, to);
      speak();
    };
    addEventListener("popstate", () => {
      bare = false;
      speak();
    });
  }

  // A plain click on a link of ours to another page or choice of the dashboard is a step, as one back is: the address changes,
  // Streamlit runs the page of that address, and nothing is loaded anew. Any other click, and a link to a part of a page, is
  // the browser's.
  function isStep(event, link) {
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!plain || event.defaultPrevented || link.target || link.hasAttribute("download")) return false;
    const to = new URL(link.href);
    const [, folder, page] = /^(.*\/)([^/]*)$/.exec(to.pathname);
    const isOurs = to.origin === location.origin && location.pathname.startsWith(folder) && PAGES.has(page);
    const leadsOn = to.pathname !== location.pathname || to.search !== location.search;
    return isOurs && leadsOn && !to.hash && document.querySelector("[data-testid=stApp]") !== null;
  }

  // On a phone a link in a sentence is made taller than its line, so that a finger can hit it. Where two such links overlap, the
  // finger means the one whose line is nearest. Links that are boxes of their own, as those on a chart, lie as they should.
  function nearest({ clientX, clientY, detail }, link) {
    const inSentence = (each) => each.matches(".stHtml a[href]") && getComputedStyle(each).display === "inline";
    if (!detail || !PHONE.matches || !inSentence(link)) return link; // no detail: pressed by a key, or by us
    let found = link, least = Infinity;
    for (const one of document.elementsFromPoint(clientX, clientY).filter(inSentence)) {
      for (const { left, right, top, bottom } of one.getClientRects()) {
        const away = Math.abs(clientY - (top + bottom) / 2);
        if (clientX < left || clientX > right || away > (bottom - top) / 2 || away >= least) continue;
        [found, least] = [one, away];
      }
    }
    return found;
  }

  function step(link) {
    history.pushState(null, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
    const main = document.getElementById("stMain");
    main?.scrollTo({ top: 0, behavior: "instant" });
    main?.focus({ preventScroll: true });
  }

  // An open menu is remembered from page to page, and on a phone it would cover each of them.
  function forgetTheOpenMenu() {
    if (!PHONE.matches) return;
    try {
      const open = Object.keys(localStorage).filter((key) => key.startsWith("stSidebarCollapsed"));
      for (const key of open) localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  function closeTheMenu() {
    document.querySelector(DRAWER)?.click();
    document.getElementById("stMain")?.focus({ preventScroll: true });
  }

  function answerClick(event) {
    if (!(event.target instanceof Element)) return;
    if (PHONE.matches && event.target.closest("[data-testid=stSidebarNavLink]")) setTimeout(closeTheMenu);
    const copier = event.target.closest("[data-ps-copy]");
    if (copier) copyMessage(copier);
    const sender = event.target.closest("[data-ps-share]");
    if (sender) sharePage(sender);
    const link = event.target.closest(".stHtml a[href]");
    const meant = link && nearest(event, link);
    if (link && meant !== link) {
      event.preventDefault();
      meant.click();
      return;
    }
    if (link && isStep(event, link)) {
      event.preventDefault();
      step(link);
      return;
    }
    if (!event.target.closest("[data-ps-print]")) return;
    event.preventDefault();
    print();
  }

  // The message beside a button, into the clipboard; where the browser does not let us, it is selected for who presses Ctrl+C.
  async function copyMessage(button) {
    const around = button.closest(".ps-message");
    const message = around.querySelector("[data-ps-message]");
    const said = around.querySelector("[data-ps-copied]");
    getSelection().selectAllChildren(message);
    let copied = true;
    try {
      await navigator.clipboard.writeText(message.textContent);
    } catch {
      copied = document.execCommand("copy");
    }
    if (copied) getSelection().removeAllRanges();
    said.textContent = copied ? said.dataset.psCopied : said.dataset.psSelect;
  }

  // The address of this page, with all that is chosen: by the sheet of the phone where it has one, else into the clipboard.
  async function sharePage(button) {
    const said = button.parentElement.querySelector("[data-ps-copied]");
    const page = { title: document.title, url: location.href };
    if (navigator.share) {
      try {
        await navigator.share(page);
        return;
      } catch (error) {
        if (error.name === "AbortError") return; // the reader has thought better of it
      }
    }
    try {
      await navigator.clipboard.writeText(page.url);
      said.textContent = said.dataset.psCopied;
    } catch {
      said.textContent = `${said.dataset.psSelect} ${page.url}`;
    }
  }

  // A button or a link makes a click of Enter by itself.
  function answerKey(event) {
    if (event.key !== "Enter" || !(event.target instanceof Element)) return;
    if (event.target.closest("[data-ps-print]") && !event.target.closest("button, a[href]")) print();
  }

  // Streamlit draws a room of its own height for each part whose script has not come; the page is shown when all have. A chart
  // is not waited for: its script is large, and its room is as high as it will be.
  function showWhenDrawn() {
    let late = 0;
    const root = document.documentElement.classList;
    const show = () => {
      watch.disconnect();
      clearTimeout(late);
      root.remove("ps-awaiting");
    };
    const watch = new MutationObserver(() => {
      const main = document.getElementById("stMain");
      root.toggle("ps-awaiting", Boolean(main?.querySelector(AWAITED)));
      if (main?.querySelector(".ps-head") && !root.contains("ps-awaiting")) show();
    });
    watch.observe(document, { subtree: true, childList: true });
    addEventListener("load", () => (late = setTimeout(show, MILLISECONDS_TO_BE_DRAWN)));
  }

  // A page that has lost its server asks whether it may stay; where it may not, the page for coming in takes its place.
  async function askWhetherToStay() {
    const app = document.querySelector("[data-testid=stApp]");
    if (!app || app.dataset.testConnectionState === "CONNECTED") return;
    try {
      const answer = await fetch("vao/con", { cache: "no-store" });
      if (answer.status === 205) location.reload(); // "begin anew"
    } catch {
      // There is no server to ask; Streamlit says so.
    }
  }

  // Streamlit's lists look for what is typed letter by letter, marks included, and few people type a name's marks in a search.
  // What no name has as it stands is given the marks of the first name that has it without them.
  function giveMarks(event) {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches("[role=combobox]") || event.isComposing) return;
    clearTimeout(toBeMarked);
    toBeMarked = setTimeout(() => {
      const typed = box.value, found = withMarks(typed);
      if (found === typed) return;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, found);
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }, MILLISECONDS_OF_TYPING);
  }

  // One letter stays one letter, so that a place without marks is that place in the name.
  const withoutMarks = (text) => [...text.normalize("NFC").toLowerCase()].map(withoutItsMarks).join("");
  const withoutItsMarks = (letter) => (letter === "đ" ? "d" : letter.normalize("NFD")[0]);

  function withMarks(typed) {
    const names = (document.querySelector("[data-ps-names]")?.dataset.psNames ?? "").split("\n");
    const asTyped = typed.normalize("NFC").toLowerCase(), wanted = withoutMarks(typed);
    if (wanted.trim().length < LEAST_LETTERS || names.some((name) => name.toLowerCase().includes(asTyped))) return typed;
    for (const name of names) {
      const at = withoutMarks(name).indexOf(wanted);
      if (at >= 0) return name.slice(at, at + wanted.length);
    }
    return typed;
  }

  JSON.parse(document.getElementById("ps-words").textContent).forEach(learn);
  document.documentElement.lang = language;
  followTheAddress();
  forgetTheOpenMenu();
  showWhenDrawn();
  for (const kind of ["pointerdown", "keydown", "input", "change", "drop"]) addEventListener(kind, noticeATouch, true);
  for (const kind of ["wheel", "touchstart"]) addEventListener(kind, noticeAScroll, { capture: true, passive: true });
  addEventListener("input", giveMarks);
  addEventListener("click", answerClick);
  addEventListener("keydown", answerKey);
  setInterval(askWhetherToStay, MILLISECONDS_BETWEEN_QUESTIONS);
  new MutationObserver(hear).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
  new MutationObserver(keepThePart).observe(document, { subtree: true, childList: true });
})();
