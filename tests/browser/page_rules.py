"""What is held on every page, told by the browser: rules of accessibility, sizes for a finger, what moved or was blocked."""

from axe_playwright_python.sync_playwright import Axe

RULES = ("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")
GROUNDS = {"light": "#ffffff", "dark": "#0f181b"}  # as our own parts have them
GROUND = "() => getComputedStyle(document.documentElement).getPropertyValue('--ps-ground')"
TURNED = "theme => getComputedStyle(document.querySelector('[data-testid=stApp]')).colorScheme === theme"  # Streamlit's parts
CHECK = "async (options) => (await axe.run(document, options)).violations"
# A control is what is pressed: of a field its whole frame. A link in a line of text is tall enough, but as wide as its words.
SMALL = """() => [...document.querySelectorAll(
  "a[href], button, summary, input:not([type=file]), textarea, [role=radio], [role=button]"
)].map((control) => {
  const look = getComputedStyle(control);
  const frame = control.matches("input") && control.closest("[role=group], [data-testid=stTextInput] > div");
  return { control, inline: look.display === "inline", box: (frame || control).getBoundingClientRect(), look };
}).filter(({ control, box, look }) =>
  box.width && box.height && box.right > 0 && look.visibility !== "hidden" && !control.closest("[aria-hidden=true], .ps-unseen")
  && !control.matches("[data-testid=stSkipToContent]")
).filter(({ box, inline }) => box.height < 43.9 || (box.width < 43.9 && !inline))
 .map(({ control, box }) => `${Math.round(box.width)}x${Math.round(box.height)} ${control.outerHTML.slice(0, 120)}`)"""
# What is smaller than 12 pixels, said or shown before a text; for readers of screens alone, it has no size.
TINY = """() => [...document.querySelectorAll("[data-testid=stMain] *")].filter((part) =>
  part.getClientRects().length && !part.closest("[aria-hidden=true], .ps-unseen, svg")
).flatMap((part) => [[part, [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim())],
  ["::before", !["none", "normal", '""'].includes(getComputedStyle(part, "::before").content)]].map(([of, shown]) =>
  shown && parseFloat(getComputedStyle(part, of === part ? null : of).fontSize) < 11.9
    ? `${getComputedStyle(part, of === part ? null : of).fontSize} ${part.outerHTML.slice(0, 90)}` : "")
).filter(Boolean)"""
WATCH = """
window.shifts = []; window.blocked = []; window.drawn = Infinity;
document.addEventListener("securitypolicyviolation", (event) => window.blocked.push(event.violatedDirective));
new MutationObserver((_, observer) => {
  if (!document.querySelector(".ps-figure, .ps-table, .ps-empty")) return;
  observer.disconnect();  // drawn in the next frame, and whatever moves after that frame has been seen where it was
  requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = performance.now(); }));
}).observe(document, { subtree: true, childList: true });
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts.push([shift.startTime, shift.value]);
}).observe({ type: "layout-shift", buffered: true });
"""
MOVED = "window.shifts.filter(([time]) => time > window.drawn).reduce((sum, [, value]) => sum + value, 0)"


def violations(page) -> list[tuple[str, str, str]]:
    """Of each rule that is broken: its name, the element, and what would mend it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(CHECK, {"runOnly": RULES, "resultTypes": ["violations"]})
    return [(rule["id"], node["html"][:200], node["failureSummary"]) for rule in found for node in rule["nodes"]]


def open_folds(page) -> None:
    """Open all that is folded on a screen of this size; what is folded only on another has a fold that nobody sees."""
    for fold in page.locator("summary").all():
        if fold.is_visible() and not fold.evaluate("fold => fold.parentElement.open"):
            fold.click()


def turn(visitor, theme: str) -> None:
    """Run the page that is open again in another theme: it is then as one that is opened in it."""
    if visitor.page.evaluate(GROUND) != GROUNDS[theme]:
        visitor.page.emulate_media(color_scheme=theme)
        visitor.page.wait_for_function(TURNED, arg=theme)
        visitor.settle()
        visitor.page.keyboard.press("r")
        visitor.page.wait_for_function(f"ground => ({GROUND})() === ground", arg=GROUNDS[theme])
        visitor.settle()
    assert visitor.page.evaluate(GROUND) == GROUNDS[theme]
