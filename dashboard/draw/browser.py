"""The browser that draws figures: started with the first one and kept until the program ends, its page loaded once.

Plotly and the boundaries are loaded once, not for each figure, which takes most of the time of drawing. Put here: how figures
become bytes. Not here: how they look (charts/), what stands around them (picture.py), how they are printed (report/).
"""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import tempfile
from base64 import b64decode
from collections.abc import Coroutine, Sequence
from concurrent.futures import CancelledError
from pathlib import Path
from threading import Lock, Thread
from typing import Literal, TypeVar, cast, get_args

import choreographer
from choreographer.browsers.chromium import Chromium
from choreographer.errors import BrowserClosedError, BrowserFailedError, ChannelClosedError, ChromeNotFoundError
from lxml import etree
from plotly.offline import get_plotlyjs

from dashboard.charts import Figure, boundaries
from dashboard.words import say

Result = TypeVar("Result")
Kind = Literal["svg", "png"]
KINDS = get_args(Kind)

# Seconds in which the largest map is drawn many times over; a browser that takes longer hangs.
PATIENCE = 120

# Draws figures in order. Plotly names the parts of an SVG by a random word; a fixed one makes the same figure the same file. The
# word may be all digits: it is replaced where a letter or a hyphen stands before it, as in the names, and in no number.
# A hundredth of a pixel is finer than any printer; in full, the world's borders take 7 MB.
DRAW = r"""async (figures, options) => {
  const drawn = [];
  for (const figure of figures) {
    const held = await Plotly.toImage(figure, {...options, height: figure.layout.height, imageDataOnly: true});
    const word = (/id="(?:top)?defs-([0-9a-f]+)"/.exec(held) || [])[1];
    const named = new RegExp(`(?<=[A-Za-z-])${word}`, "g");
    drawn.push(options.format !== "svg" ? held : held.replace(/(\.\d\d)\d+/g, "$1").replace(named, "dateline"));
  }
  return drawn;
}"""

# Asked of the page itself: the event that tells of a page's end may be the one of the empty page before.
LOADED = "new Promise(done => document.readyState === 'complete' ? done(true) : addEventListener('load', () => done(true)))"

# A browser that stops while it is waited for cancels what it was to answer.
GONE = (ChromeNotFoundError, BrowserFailedError, BrowserClosedError, ChannelClosedError, TimeoutError, CancelledError)


class NoBrowser(Exception):
    """There is no browser to draw with; the message says how to get one."""

    def __str__(self) -> str:
        """Return one line for a person."""
        return say("no-browser")


def can_draw() -> bool:
    """Decide whether there is a browser to draw with."""
    found = Chromium.find_browser(skip_local=False)
    return found is not None and os.access(found, os.X_OK)


def drawn(figures: Sequence[Figure], width: int, kind: Kind = "svg") -> list[bytes]:
    """Draw figures as svg or as png (twice the size), `width` pixels wide and as high as each layout says, on white ground.

    The same figure gives the same SVG.

    Raises:
        NoBrowser: none is found, or it does not start, or it stopped while it drew.
    """
    if not can_draw():
        raise NoBrowser
    options = {"format": kind, "width": width, "scale": 2 if kind == "png" else 1}
    held = f"[{','.join(_plain(figure) for figure in figures)}]"
    try:
        made = cast("list[str]", _browser.evaluated(f"({DRAW})({held}, {json.dumps(options)})"))
    except GONE as error:
        raise NoBrowser from error
    return [_settled(text) if kind == "svg" else b64decode(text) for text in made]


def _settled(svg: str) -> bytes:
    """Put the attributes of a drawing in XML's canonical order: Plotly's order depends on earlier drawings."""
    settled: bytes = etree.tostring(etree.fromstring(svg, etree.XMLParser(huge_tree=True)), method="c14n")
    return settled


def _plain(figure: Figure) -> str:
    """Return a figure as JSON, with traces named by their place: Plotly names them at random."""
    on_paper = Figure(figure).update_layout(paper_bgcolor="white")
    for place, trace in enumerate(on_paper.data):
        trace.uid = str(place)
    return str(on_paper.to_json(remove_uids=False))


class _Browser:
    """A browser's page in a thread of its own; it answers one request at a time, and is started anew where it is gone."""

    def __init__(self) -> None:
        self._lock, self._loop = Lock(), asyncio.new_event_loop()
        self._browser: choreographer.Browser | None = None

    def evaluated(self, script: str) -> object:
        """Return the value of a script on the page with Plotly."""
        with self._lock:
            if self._browser is None:
                if not self._loop.is_running():
                    Thread(target=self._loop.run_forever, name="browser", daemon=True).start()
                self._browser = self._run(_opened())
                atexit.register(self.close)
            try:
                return self._run(_value(_page(self._browser), script))
            except GONE:
                self.close()
                raise

    def close(self) -> None:
        """End the browser, if it runs."""
        atexit.unregister(self.close)
        browser, self._browser = self._browser, None
        if browser is not None:
            self._run(browser.close())

    def _run(self, work: Coroutine[object, object, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(asyncio.wait_for(work, PATIENCE), self._loop).result()


_browser = _Browser()


async def _opened() -> choreographer.Browser:
    """A browser whose page holds Plotly and the boundaries."""
    browser = await choreographer.Browser()
    assets = f"window.PlotlyGeoAssets = {{topojson: {{{boundaries.NAME}: {boundaries.text()}}}}};"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(f'<!doctype html><meta charset="utf-8"><script>{assets}</script><script>{get_plotlyjs()}</script>')
        page = _page(browser)
        await page.send_command("Page.navigate", params={"url": file.as_uri()})
        await _value(page, LOADED)
    return browser


def _page(browser: choreographer.Browser) -> choreographer.Tab:
    page = browser.get_tab()
    if page is None:
        raise BrowserFailedError
    return page


async def _value(page: choreographer.Tab, script: str) -> object:
    """What a script gives; an error of the script is one here."""
    answer = await page.send_command("Runtime.evaluate", {"expression": script, "awaitPromise": True, "returnByValue": True})
    result = answer["result"]
    if "exceptionDetails" in result:
        raise RuntimeError(result["exceptionDetails"])
    return result["result"]["value"]
